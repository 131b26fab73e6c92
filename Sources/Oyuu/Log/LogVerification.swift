/// What came of comparing a register with its log.
public struct LogVerification: Sendable {
    /// Entries, designs and heads that were compared.
    public internal(set) var entries: Int64 = 0
    public internal(set) var designs = 0
    public internal(set) var heads = 0
    /// Designs registered before the log kept digests of them: their entries are safe, their texts are not.
    public internal(set) var withoutDigest = 0
    /// Designs that were imported: that they were registered on their day is their former register's word, not this log's.
    public internal(set) var imported = 0
    /// Everything found; empty for a sound log.
    public internal(set) var faults: [LogFault] = []
}

extension LogVerification: Encodable {
    private enum CodingKeys: String, CodingKey {
        case entries, designs, heads, faults, imported
        case withoutDigest = "without_digest"
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(entries, forKey: .entries)
        try container.encode(designs, forKey: .designs)
        try container.encode(heads, forKey: .heads)
        try container.encode(withoutDigest, forKey: .withoutDigest)
        try container.encode(imported, forKey: .imported)
        try container.encode(faults.map(\.description), forKey: .faults)
    }
}
