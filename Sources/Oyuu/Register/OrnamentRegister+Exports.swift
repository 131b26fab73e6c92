import Foundation
import OyuuRegistry

extension OrnamentRegister {
    /// Notes in the log that something was given out, where the register can be written to. The same paper of a design,
    /// given once more to the same person, is noted once: who looks at it often cannot fill the log.
    ///
    /// - Parameters:
    ///   - number: the design it was given out of; nil for all of them.
    ///   - details: what it was, and its digest.
    func recordExport(
        of number: DesignNumber?, details: [String: String], actor: String, date: Date
    ) async throws(OyuuError) {
        do throws(RegistryError) {
            if let number {
                let given = try await registry.auditTrail(of: number).contains {
                    $0.act == .exported && $0.actor == actor && $0.details == details
                }
                if given { return }
            }
            try await registry.record(.exported, of: number, details: details, actor: actor, at: date)
        } catch {
            // Whoever may only read the register can still give out what it says.
            if case .readOnly = error.kind { return }
            throw .registry(error)
        }
    }
}
