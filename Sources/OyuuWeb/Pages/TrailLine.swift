import OyuuAccounts
import OyuuText

/// An entry of the accounts' trail as a person reads it.
package struct TrailLine: Sendable {
    package let what: String
    /// Empty for a sign-in that failed.
    package let who: String
    /// Whose account; empty where none is concerned.
    package let whom: String
    package let address: String
    package let particulars: String

    /// - Parameter names: of accounts by their numbers.
    package init(_ act: AccountAct, names: [Int64: String], in language: Language) {
        what = act.kind.words.text(language)
        who = Printable.line(act.actor ?? "")
        whom = act.account.map { Printable.line(names[$0] ?? String($0)) } ?? ""
        address = Printable.line(act.address ?? "")
        particulars = Self.particulars(of: act, in: language)
    }

    private static func particulars(of act: AccountAct, in language: Language) -> String {
        switch act.kind {
        case .invited where act.account != nil: AccountTrailWords.forPassword.text(language)
        case .joined, .invited, .roleChanged:
            act.details.flatMap { Role(rawValue: $0) }?.words.text(language) ?? Printable.line(act.details ?? "")
        case .passwordChanged where act.details == "code": AccountTrailWords.byCode.text(language)
        default: Printable.line(act.details ?? "")
        }
    }
}

extension AccountAct.Kind {
    /// What people call it.
    fileprivate var words: Words {
        switch self {
        case .joined: AccountTrailWords.joined
        case .invited: AccountTrailWords.invited
        case .signedIn: AccountTrailWords.signedIn
        case .signInFailed: AccountTrailWords.signInFailed
        case .signedOut: AccountTrailWords.signedOut
        case .passwordChanged: AccountTrailWords.passwordChanged
        case .roleChanged: AccountTrailWords.roleChanged
        case .disabled: AccountTrailWords.disabled
        case .enabled: AccountTrailWords.enabled
        case .tokenMade: AccountTrailWords.tokenMade
        case .tokenRevoked: AccountTrailWords.tokenRevoked
        case .batchBegun: AccountTrailWords.batchBegun
        case .batchCancelled: AccountTrailWords.batchCancelled
        case .batchDeleted: AccountTrailWords.batchDeleted
        case .submissionsPaused: AccountTrailWords.submissionsPaused
        case .submissionsResumed: AccountTrailWords.submissionsResumed
        case .submissionsRetried: AccountTrailWords.submissionsRetried
        }
    }
}
