/// How much of a machine one untrusted image may take. Every limit is checked before the memory is asked for.
public struct ImageLimits: Sendable, Equatable, Codable {
    /// Largest file read, in bytes.
    public var fileBytes: Int
    /// Largest `width * height` of the whole picture, in pixels.
    public var pixels: Int
    /// Longest side, in pixels.
    public var side: Int
    /// Most memory one decode may hold at once, in bytes: the result, its row bands, and what the format forces
    /// (all coefficients of a progressive JPEG, the whole of an interlaced PNG). The file's own bytes are not counted.
    public var memoryBytes: Int
    /// Most scans of a progressive JPEG; encoders write about ten.
    public var progressiveScans: Int
    /// Most scans times pixels of a progressive JPEG: what its decoding time grows with.
    public var progressiveWork: Int
    /// Largest embedded colour profile that is looked at, in bytes, decompressed; larger ones are ignored.
    public var profileBytes: Int

    /// Limits of your own; each defaults to that of ``standard``.
    public init(
        fileBytes: Int = 256 << 20,
        pixels: Int = 210_000_000,
        side: Int = 65_500,
        memoryBytes: Int = 1536 << 20,
        progressiveScans: Int = 100,
        progressiveWork: Int = 4_000_000_000,
        profileBytes: Int = 8 << 20
    ) {
        self.fileBytes = fileBytes
        self.pixels = pixels
        self.side = side
        self.memoryBytes = memoryBytes
        self.progressiveScans = progressiveScans
        self.progressiveWork = progressiveWork
        self.profileBytes = profileBytes
    }

    /// Room for the 108- and 200-megapixel photographs of today's telephones.
    public static let standard = ImageLimits()
}
