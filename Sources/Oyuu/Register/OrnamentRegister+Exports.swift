import Foundation
import OyuuRegistry

extension OrnamentRegister {
    /// Notes in the log that something was given out, where the register can be written to.
    ///
    /// - Parameters:
    ///   - number: the design it was given out of; nil for all of them.
    ///   - details: what it was, and its digest.
    func recordExport(
        of number: DesignNumber?, details: [String: String], actor: String, date: Date
    ) async throws(OyuuError) {
        do throws(RegistryError) {
            try await registry.record(.exported, of: number, details: details, actor: actor, at: date)
        } catch {
            // Whoever may only read the register can still give out what it says.
            if case .readOnly = error.kind { return }
            throw .registry(error)
        }
    }
}
