import Foundation

/// What tells one register from every other.
public struct RegistryIdentity: Sendable, Hashable {
    /// Drawn once, when the register is created.
    public let uuid: UUID
    /// When it was created.
    public let createdAt: Date

    /// An identity.
    public init(uuid: UUID, createdAt: Date) {
        self.uuid = uuid
        self.createdAt = createdAt
    }
}
