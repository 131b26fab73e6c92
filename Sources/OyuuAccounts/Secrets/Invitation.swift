import Foundation

/// A code with which one person joins once, or sets a new password once.
public struct Invitation: Sendable {
    /// 20 characters of Crockford's base 32 in groups of five, 100 random bits. It is shown now and never again: the
    /// store keeps its SHA-256 only.
    public let code: String
    /// The role that the person gets; of a code for a new password, the role that the person has.
    public let role: Role
    /// From then on it does not work any more.
    public let expiresAt: Date
}
