import Foundation

/// A person who may sign in. Accounts are disabled, never deleted, so that the trail always has whom it speaks of.
public struct Account: Sendable, Equatable, Codable {
    /// Its number: never given twice.
    public let id: Int64
    /// The name as it was chosen, in Unicode's NFC form.
    public let name: String
    /// What it may do.
    public let role: Role
    /// When it was made, to the millisecond.
    public let createdAt: Date
    /// Whether it can neither sign in nor use its tokens.
    public let isDisabled: Bool

    /// An account as it stands in the store; a caller makes one for tests of its own.
    public init(id: Int64, name: String, role: Role, createdAt: Date, isDisabled: Bool) {
        self.id = id
        self.name = name
        self.role = role
        self.createdAt = createdAt
        self.isDisabled = isDisabled
    }
}
