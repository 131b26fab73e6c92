import Foundation
import GRDB

extension SQLiteRegistry {
    @discardableResult
    public func eraseContact(
        of number: DesignNumber, actor: String, at date: Date
    ) async throws(RegistryError) -> ContactErasure {
        let path = folder.path
        var check = FieldCheck()
        let actor = check.actor(actor)
        let moment = check.moment(date, .at)
        try check.finish(at: path)
        let wasThere = try await writing { db in
            try Self.demand(number, db, at: path)
            // SQLite overwrites the freed bytes (secure_delete), in the log as later in the database.
            try db.execute(sql: "DELETE FROM design_contact WHERE design = ?", arguments: [number.value])
            if db.changesCount == 0 { return false }
            try RegisterRow.advanceGeneration(db)
            try AuditTable.append(db, .contactErased, of: number, actor: actor, at: moment)
            return true
        }
        if !wasThere { return .nothingToErase }
        return await emptyLog() ? .complete : .tracesUntilNextCheckpoint
    }

    /// Moves the write-ahead log, in which older pages live on, into the database and empties it. False where another
    /// program read all the while.
    private func emptyLog() async -> Bool {
        do {
            try await pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
            return true
        } catch {
            return false
        }
    }
}
