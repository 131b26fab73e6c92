import Foundation
import GRDB

/// Failed attempts, in the database so that restarting the server does not forget them.
///
/// Names are kept as SHA-256 of their key: somebody who types a password where the name belongs leaves no password here.
enum AttemptTable {
    /// Whom an attempt is counted for.
    struct Subject: Sendable {
        /// The name's key; nil where what was given can be no account's name.
        let name: String?
        /// The address as it is counted; nil where none is concerned.
        let address: String?
    }

    /// An attempt that counts as failed until it is taken back.
    struct Reservation: Sendable {
        fileprivate let name: Data?
        fileprivate let row: Int64?
    }

    /// - Throws: `AccountError.tooManyAttempts` while the subject has to wait.
    static func demandPatience(_ db: Database, of subject: Subject, at now: Moment) throws {
        let seconds = try max(nameWait(db, subject.name, now), addressWait(db, subject.address, now))
        if seconds > 0 { throw AccountError.tooManyAttempts(retryAfter: Int(seconds)) }
    }

    /// Counts a failure for the subject.
    ///
    /// It is counted before the password is looked at and taken back where that is right: else many attempts at once would
    /// all be made before the first of them is counted.
    static func count(_ db: Database, _ subject: Subject, at now: Moment) throws -> Reservation {
        try removeOld(db, at: now)
        let name = subject.name.map(SecretDigest.of)
        if let name {
            try db.execute(
                sql: """
                    INSERT INTO name_failure (name, failures, lastAt) VALUES (?1, 1, ?2)
                    ON CONFLICT (name) DO UPDATE SET failures = failures + 1, lastAt = ?2
                    """,
                arguments: [name, now])
        }
        guard let address = subject.address else { return Reservation(name: name, row: nil) }
        try db.execute(sql: "INSERT INTO address_failure (address, at) VALUES (?, ?)", arguments: [address, now])
        return Reservation(name: name, row: db.lastInsertedRowID)
    }

    /// The attempt was right: it does not count, and the name's earlier failures are forgotten. The address's stay, or
    /// whoever has an account could try others' for ever.
    static func takeBack(_ db: Database, _ reservation: Reservation) throws {
        try db.execute(sql: "DELETE FROM name_failure WHERE name = ?", arguments: [reservation.name])
        try db.execute(sql: "DELETE FROM address_failure WHERE id = ?", arguments: [reservation.row])
    }

    /// A name's failures are forgotten: its account has a new password.
    static func forget(_ db: Database, name: String) throws {
        try db.execute(sql: "DELETE FROM name_failure WHERE name = ?", arguments: [SecretDigest.of(name)])
    }

    private static func nameWait(_ db: Database, _ name: String?, _ now: Moment) throws -> Int64 {
        guard let name,
            let row = try Row.fetchOne(
                db, sql: "SELECT failures, lastAt FROM name_failure WHERE name = ? AND lastAt > ? AND lastAt < ?",
                arguments: [
                    SecretDigest.of(name), now.adding(-AttemptLimits.memoryOfNames),
                    now.adding(AttemptLimits.memoryOfNames),
                ])
        else { return 0 }
        let wait = AttemptLimits.wait(after: try row.decode(Int64.self, forColumn: "failures"))
        return try row.decode(Moment.self, forColumn: "lastAt").adding(wait).seconds(after: now)
    }

    private static func addressWait(_ db: Database, _ address: String?, _ now: Moment) throws -> Int64 {
        // The failure that has to leave the window before another may enter it.
        guard let address,
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT at FROM address_failure WHERE address = ? AND at > ? AND at < ?
                    ORDER BY at DESC LIMIT 1 OFFSET \(AttemptLimits.perAddress - 1)
                    """,
                arguments: [address, now.adding(-AttemptLimits.window), now.adding(AttemptLimits.window)])
        else { return 0 }
        return try row.decode(Moment.self, forColumn: "at").adding(AttemptLimits.window).seconds(after: now)
    }

    /// Rows that matter no more, those from a clock that was far ahead, and the oldest where there are too many.
    private static func removeOld(_ db: Database, at now: Moment) throws {
        for (table, column, memory) in [
            ("name_failure", "lastAt", AttemptLimits.memoryOfNames), ("address_failure", "at", AttemptLimits.window),
        ] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE \(column) <= ? OR \(column) >= ?",
                arguments: [now.adding(-memory), now.adding(memory)])
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
            guard count >= AttemptLimits.rows else { continue }
            // A tenth at once, so that a flood of names does not sort the table each time.
            try db.execute(
                sql: """
                    DELETE FROM \(table) WHERE rowid IN (SELECT rowid FROM \(table) ORDER BY \(column) LIMIT ?)
                    """,
                arguments: [count - AttemptLimits.rows + AttemptLimits.rows / 10])
        }
    }
}
