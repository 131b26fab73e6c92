/// The files an interrupted run had finished: eight bytes each.
struct FinishedFiles: Sendable {
    private var keys: Set<UInt64> = []

    mutating func insert(_ path: String, size: Int64, modified: Int64) {
        keys.insert(Self.key(path, size, modified))
    }

    func contains(_ path: String, size: Int64, modified: Int64) -> Bool {
        !keys.isEmpty && keys.contains(Self.key(path, size, modified))
    }

    /// A 64-bit digest of a file's name, size and time of change: among a million files the chance of one being skipped
    /// by mistake is under 10⁻⁷.
    static func key(_ path: String, _ size: Int64 = 0, _ modified: Int64 = 0) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(path)
        hasher.combine(size)
        hasher.combine(modified)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
