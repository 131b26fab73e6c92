import Foundation
import GRDB

extension BatchQueue {
    /// Begins a batch.
    ///
    /// - Parameter title: cut to 120 characters.
    /// - Throws: `.tooManyOpen`, `.tooManyKept`.
    package func create(title: String, account: Int64, actor: String, at now: Date) async throws(BatchError) -> Batch {
        try await clear(at: now)
        let (id, title, limits) = (KeptFolder.newName(), String(title.prefix(120)), limits)
        do { try folder.make(id) } catch { throw BatchError(error) }
        do throws(BatchError) {
            return try await writing { db in
                let all = try Self.all(db, "WHERE batch.account = ?", [account])
                guard all.count < limits.kept else { throw BatchError.tooManyKept(limit: limits.kept) }
                let open = all.filter { !$0.isDone }
                guard open.count < limits.open else { throw BatchError.tooManyOpen(limit: limits.open) }
                try db.execute(
                    sql: """
                        INSERT INTO batch (id, title, account, actor, createdAt, changedAt) VALUES (?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [id, title, account, actor, Self.milliseconds(now), Self.milliseconds(now)])
                return try Self.demand(db, id)
            }
        } catch {
            folder.remove(folder.folder(id))
            throw error
        }
    }

    /// The batches of an account, or of all; the latest first, at most 500.
    package func batches(of account: Int64?) async throws(BatchError) -> [Batch] {
        try await reading { db in
            if let account { return try Self.all(db, "WHERE batch.account = ?", [account]) }
            return try Self.all(db, "", [])
        }
    }

    /// A batch as it is now; nil where there is none.
    package func batch(_ id: String) async throws(BatchError) -> Batch? {
        try await reading { try Self.all($0, "WHERE batch.id = ?", [id]).first }
    }

    /// Gives up what has not been checked; what was found stays.
    package func cancel(_ id: String, at now: Date) async throws(BatchError) {
        let files = try await writing { db in
            _ = try Self.demand(db, id)
            let files = try String.fetchAll(
                db,
                sql: """
                    SELECT file FROM photo WHERE batch = ? AND state = 'waiting' AND file IS NOT NULL
                    UNION ALL SELECT file FROM archive WHERE batch = ?
                    """, arguments: [id, id])
            try db.execute(
                sql: "UPDATE batch SET isCancelled = 1, changedAt = ? WHERE id = ?",
                arguments: [Self.milliseconds(now), id])
            try db.execute(
                sql: "UPDATE photo SET state = 'cancelled', file = NULL WHERE batch = ? AND state = 'waiting'",
                arguments: [id])
            try db.execute(sql: "DELETE FROM archive WHERE batch = ?", arguments: [id])
            return files
        }
        for file in files { folder.remove(folder.file(file, of: id)) }
    }

    /// Removes a batch with all that was sent and found.
    package func delete(_ id: String) async throws(BatchError) {
        try await writing { db in
            _ = try Self.demand(db, id)
            try db.execute(sql: "DELETE FROM batch WHERE id = ?", arguments: [id])
        }
        folder.remove(folder.folder(id))
    }

    /// Removes batches that nothing happened to for as long as they are kept.
    package func clear(at now: Date) async throws(BatchError) {
        let old = Self.milliseconds(now.addingTimeInterval(-limits.age))
        let gone = try await writing { db in
            let gone = try String.fetchAll(db, sql: "SELECT id FROM batch WHERE changedAt < ?", arguments: [old])
            try db.execute(sql: "DELETE FROM batch WHERE changedAt < ?", arguments: [old])
            return gone
        }
        for id in gone { folder.remove(folder.folder(id)) }
    }

    static func demand(_ db: Database, _ id: String) throws -> Batch {
        guard let batch = try all(db, "WHERE batch.id = ?", [id]).first else { throw BatchError.noSuchBatch }
        return batch
    }

    private static func all(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws -> [Batch] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT batch.*, (SELECT COUNT(*) FROM archive WHERE archive.batch = batch.id) AS archives
                FROM batch \(condition) ORDER BY createdAt DESC, id LIMIT 500
                """, arguments: arguments)
        return try rows.map { row in
            let id: String = row["id"]
            var counts = Batch.Counts()
            counts.archives = row["archives"]
            let groups = try Row.fetchCursor(
                db,
                sql: """
                    SELECT state, isCopy, isUndecided, COUNT(*) AS many FROM photo WHERE batch = ?
                    GROUP BY state, isCopy, isUndecided
                    """, arguments: [id])
            while let group = try groups.next() {
                let many: Int = group["many"]
                switch BatchItem.State(rawValue: group["state"]) {
                case .waiting: counts.waiting += many
                case .unread: counts.unread += many
                case .cancelled: counts.cancelled += many
                case .checked:
                    counts.checked += many
                    if group["isCopy"] { counts.copies += many }
                    if group["isUndecided"] { counts.undecided += many }
                case nil: break
                }
            }
            return Batch(
                id: id, title: row["title"], account: row["account"], actor: row["actor"],
                createdAt: date(row["createdAt"]), isCancelled: row["isCancelled"], counts: counts)
        }
    }
}
