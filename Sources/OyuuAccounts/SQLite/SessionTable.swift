import Foundation
import GRDB

/// Sessions that have not ended.
enum SessionTable {
    /// A session ends so many seconds after its last use.
    static let idle: Int64 = 12 * 3600
    /// A session ends so many seconds after its start.
    static let longest: Int64 = 30 * 86_400
    /// Uses are written at most once in so many seconds: a page with pictures is one write, not thirty.
    static let grain: Int64 = 60
    /// Sessions an account may have; the oldest end first.
    static let perAccount = 50

    /// Begins a session, and removes those that have ended.
    static func insert(_ db: Database, _ token: String, for account: Int64, at now: Moment) throws {
        try db.execute(
            sql: "DELETE FROM session WHERE lastUsedAt <= ? OR startedAt <= ?",
            arguments: [now.adding(-idle), now.adding(-longest)])
        try db.execute(
            sql: """
                DELETE FROM session WHERE digest IN (
                    SELECT digest FROM session WHERE account = ? ORDER BY startedAt DESC, rowid DESC
                    LIMIT -1 OFFSET \(perAccount - 1))
                """,
            arguments: [account])
        try db.execute(
            sql: "INSERT INTO session (digest, account, startedAt, lastUsedAt) VALUES (?1, ?2, ?3, ?3)",
            arguments: [SecretDigest.of(token), account, now])
    }

    /// Whose session it is and whether its use has to be written; nil where there is none, or it has ended.
    static func use(_ db: Database, _ digest: Data, at now: Moment) throws -> (account: Account, isStale: Bool)? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT account.*, lastUsedAt FROM session JOIN account ON account.id = session.account
                WHERE digest = ? AND lastUsedAt > ? AND startedAt > ? AND isDisabled = 0
                """,
            arguments: [digest, now.adding(-idle), now.adding(-longest)])
        guard let row else { return nil }
        let lastUsedAt = try row.decode(Moment.self, forColumn: "lastUsedAt")
        return (try AccountTable.account(row), lastUsedAt <= now.adding(-grain))
    }

    static func touch(_ db: Database, _ digest: Data, at now: Moment) throws {
        try db.execute(
            sql: "UPDATE session SET lastUsedAt = ? WHERE digest = ? AND lastUsedAt <= ?",
            arguments: [now, digest, now.adding(-grain)])
    }
}
