/// How much of an archive is unpacked.
public struct ZipLimits: Sendable, Hashable {
    /// Entries, folders among them.
    public var entries: Int
    /// Bytes of one entry, unpacked.
    public var entryBytes: Int
    /// Bytes of all entries, unpacked.
    public var totalBytes: Int
    /// How many times its packed size an entry of more than a megabyte may unpack to, and the archive's size, beyond a
    /// megabyte, all that is read of it: photos are packed already, and zip makes them hardly smaller.
    public var ratio: Int

    public init(entries: Int = 10_000, entryBytes: Int = 32 << 20, totalBytes: Int = 4 << 30, ratio: Int = 100) {
        (self.entries, self.entryBytes, self.totalBytes, self.ratio) = (entries, entryBytes, totalBytes, ratio)
    }
}
