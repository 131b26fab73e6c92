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
        do {
            try await pool.writeWithoutTransaction { try Self.emptyLog($0) }
            return .complete
        } catch {
            return .tracesUntilNextCheckpoint
        }
    }
}
