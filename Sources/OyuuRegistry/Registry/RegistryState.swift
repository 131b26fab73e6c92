/// A moment in a register's life, by which an index knows what it shows.
///
/// The generation alone would not do: a register that was put back to a backup and went on from there reaches the same
/// generations with other designs. The last entry of its audit trail tells the two lives apart.
public struct RegistryState: Sendable, Hashable {
    /// How many transactions have changed designs or fingerprints.
    public let generation: Int64
    /// The last entry of the audit trail, 0 where there is none.
    public let lastEntry: Int64
    /// SHA-256 of that entry, 32 bytes.
    public let digest: [UInt8]

    /// A moment.
    public init(generation: Int64, lastEntry: Int64, digest: [UInt8]) {
        self.generation = generation
        self.lastEntry = lastEntry
        self.digest = digest
    }
}
