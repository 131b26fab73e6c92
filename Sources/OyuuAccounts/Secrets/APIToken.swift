import Foundation

/// A program's way in, in the name of an account. Its text is shown once when it is made.
public struct APIToken: Sendable, Codable, Equatable {
    /// Its number: never given twice.
    public let id: Int64
    /// What it is for, in its owner's words.
    public let label: String
    /// When it was made.
    public let createdAt: Date
    /// When it was last used, to the minute; nil where never.
    public let lastUsedAt: Date?
    /// From then on it does not work any more; nil where it works until it is revoked.
    public let expiresAt: Date?
}
