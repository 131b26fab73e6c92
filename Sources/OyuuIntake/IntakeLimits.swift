import OyuuZip

/// How much is read of what somebody sends, before it is refused.
public struct IntakeLimits: Sendable, Hashable {
    /// Files and folders of a folder, all together.
    public var files = 200_000
    /// How deep folders of one submission may lie in each other.
    public var folderDepth = 4
    /// Of an archive: 100,000 entries, 32 MiB each, 32 GiB together.
    public var zip = ZipLimits(entries: 100_000, totalBytes: 32 << 30)
    /// Bytes of a manifest.
    public var tableBytes = 64 << 20
    /// Rows of a manifest.
    public var tableRows = 1_000_000
    /// Bytes of one row of a manifest.
    public var rowBytes = 64 << 10
    /// Rows of a manifest that may be bad before the rest is given up.
    public var badRows = 1_000
    /// Bytes of an XML document.
    public var xmlBytes = 16 << 20
    /// How deep its elements may lie in each other.
    public var xmlDepth = 64
    /// Its elements.
    public var xmlElements = 200_000
    /// Bytes of one of its tags, attributes included.
    public var xmlTagBytes = 64 << 10
    /// Attributes of one element.
    public var xmlAttributes = 128
    /// Namespace declarations in force at one place.
    public var xmlNamespaces = 256
    /// Views, and priorities, of one submission.
    public var parts = 500
    /// Pictures that manifests and documents name, all together.
    public var namedPictures = 500_000
    /// Problems that are kept; more are counted.
    public var problems = 10_000

    public init() {}
}
