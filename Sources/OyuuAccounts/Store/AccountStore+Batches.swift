import Foundation

extension AccountStore {
    /// What may be done with a batch of photos that is in the trail.
    public enum BatchAct: Sendable {
        case begun, cancelled, deleted

        fileprivate var kind: AccountAct.Kind {
            switch self {
            case .begun: .batchBegun
            case .cancelled: .batchCancelled
            case .deleted: .batchDeleted
            }
        }
    }

    /// Notes in the trail what was done with a batch of photos.
    ///
    /// - Parameters:
    ///   - batch: its name, 1 to 64 characters; not looked up here.
    ///   - id: the account whose batch it is.
    ///   - actor: who did it.
    /// - Throws: `.noSuchAccount`, `.textNotAcceptable`.
    public func recordBatch(
        _ act: BatchAct, _ batch: String, of id: Int64, by actor: String, at date: Date
    ) async throws(AccountError) {
        let batch = try PlainText.checked(batch, .design, limit: 64)
        try await writing { db in
            _ = try AccountTable.demand(db, id)
            try ActTable.append(db, act.kind, at: Moment(date), by: actor, about: id, details: batch)
        }
    }
}
