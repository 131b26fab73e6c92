import Foundation
import OyuuRegistry

extension PostgresRegistry {
    /// Erases the holder's contact.
    ///
    /// PostgreSQL keeps an older state of each row until it is vacuumed, and a write-ahead log, so other than in a
    /// register in a folder no call can promise that no copy is left: ``ContactErasure/tracesInServer`` says so. The
    /// table is vacuumed at once where the role may do that.
    @discardableResult
    public func eraseContact(
        of number: DesignNumber, actor: String, at date: Date
    ) async throws(RegistryError) -> ContactErasure {
        var check = FieldCheck()
        let actor = check.actor(actor)
        let moment = check.moment(date, .at)
        try check.finish(at: place)
        let wasThere = try await changing { change in
            try change.demand([number])
            let erased = try change.connection.query(
                "DELETE FROM design_contact WHERE design = $1", [.int8(number.value)]
            ).affected
            if erased == 0 { return false }
            change.advanceGeneration()
            try change.append(.contactErased, of: number, actor: actor, at: moment)
            return true
        }
        if !wasThere { return .nothingToErase }
        // The erasure stands without it; the server's own vacuuming comes sooner or later.
        _ = try? await pool.connected { try $0.run("VACUUM oyuu.design_contact") }
        return .tracesInServer
    }
}
