import Foundation

extension AccountStore {
    /// What may be done with a batch of an office's submissions that is in the trail. Decisions are kept with the
    /// submissions.
    public enum SubmissionsAct: Sendable {
        case paused, resumed, retried

        fileprivate var kind: AccountAct.Kind {
            switch self {
            case .paused: .submissionsPaused
            case .resumed: .submissionsResumed
            case .retried: .submissionsRetried
            }
        }
    }

    /// Notes in the trail what was done with a batch of an office's submissions.
    ///
    /// - Parameters:
    ///   - batch: its number in their store; not looked up here.
    ///   - id: the account that did it, of the name `actor`.
    /// - Throws: `.noSuchAccount`.
    public func recordSubmissions(
        _ act: SubmissionsAct, batch: Int64, of id: Int64, by actor: String, at date: Date
    ) async throws(AccountError) {
        try await writing { db in
            _ = try AccountTable.demand(db, id)
            try ActTable.append(db, act.kind, at: Moment(date), by: actor, about: id, details: "\(batch)")
        }
    }
}
