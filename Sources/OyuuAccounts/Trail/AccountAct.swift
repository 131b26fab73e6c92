import Foundation

/// One entry of the trail: who did what to whom, when and from where. Entries are never changed and never deleted.
public struct AccountAct: Sendable, Equatable, Codable {
    /// What was done.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// A person made the account by a code; ``AccountAct/details`` is the role.
        case joined
        /// A code was made; ``AccountAct/details`` is its role. With ``AccountAct/account``, it is for a new password.
        case invited
        case signedIn = "signed-in"
        /// A wrong password, or a name that there is not. Attempts that had to wait are not looked at and have no entry.
        case signInFailed = "sign-in-failed"
        case signedOut = "signed-out"
        /// ``AccountAct/details`` is `code` where a code set the new password.
        case passwordChanged = "password-changed"
        /// ``AccountAct/details`` is the new role.
        case roleChanged = "role-changed"
        case disabled
        case enabled
        /// ``AccountAct/details`` is the token's label.
        case tokenMade = "token-made"
        /// ``AccountAct/details`` is the token's label.
        case tokenRevoked = "token-revoked"
        /// A batch of photos was begun, given up or removed; ``AccountAct/details`` is its name of 32 digits.
        case batchBegun = "batch-begun"
        case batchCancelled = "batch-cancelled"
        case batchDeleted = "batch-deleted"
        /// Work on a batch of an office's submissions was stopped, let go on, or what it had put aside was taken up again;
        /// ``AccountAct/details`` is the batch's number.
        case submissionsPaused = "submissions-paused"
        case submissionsResumed = "submissions-resumed"
        case submissionsRetried = "submissions-retried"
    }

    /// Its place in the trail, from 1.
    public let sequence: Int64
    /// When.
    public let at: Date
    /// What.
    public let kind: Kind
    /// Who, as the caller named them or by their account's name; nil for a sign-in that failed.
    public let actor: String?
    /// About which account; nil where none is concerned or the name is nobody's. The name that was typed is not kept: people
    /// type passwords there.
    public let account: Int64?
    /// From which address, as far as it is counted (the first half of an IPv6 address); nil where none was given.
    public let address: String?
    /// What more there is to say, by kind.
    public let details: String?
}
