/// How a register's index is.
public struct IndexStatus: Sendable, Codable {
    /// The file; nil where the register has none.
    public let file: String?
    /// Whether the file can be searched as it is, what came since brought in.
    public let isUsable: Bool
    /// Why it cannot be searched as it is; nil where it can.
    public let reason: String?
    /// What happens by itself now, or can be done; nil where it can be searched.
    public let remedy: String?
    /// A stable kebab-case word for the reason; nil where it can be searched.
    public let code: String?
    /// Bytes of the file, 0 where there is none.
    public let bytes: Int
    /// Bytes of those that are not of single photos: head and checksums, where each word begins, and what was learned from
    /// at most 256 photos to be common.
    public let fixedBytes: Int
    /// Photos in the file.
    public let photos: Int
    /// The register's generation that the file shows; nil where it cannot be told.
    public let generation: Int64?
    /// The generation that the register is at.
    public let registerGeneration: Int64
    /// Photos that came or went since the file was written; they are brought in at every start until they are merged.
    public let changes: Int
    /// Photos whose stored fingerprint cannot be read.
    public let unreadable: Int

    private enum CodingKeys: String, CodingKey {
        case file, reason, remedy, code, bytes, photos, generation, changes, unreadable
        case isUsable = "is_usable"
        case fixedBytes = "fixed_bytes"
        case registerGeneration = "register_generation"
    }
}

/// What a look at every byte of an index found.
public struct IndexVerification: Sendable, Codable {
    /// The file; nil where the register has none.
    public let file: String?
    /// Pages of the file, each compared with its checksum.
    public let pages: Int
    /// What is wrong, in words; empty for a sound index.
    public let faults: [String]
    /// Photos compared with the register.
    public let photos: Int
    /// Photos whose fingerprint in the register cannot be read, so that no search finds them.
    public let unreadable: Int
}
