import OyuuImage

/// What is kept of a picture to recognise it by.
public struct Fingerprint: Sendable, Hashable {
    /// The version this program makes and reads.
    public static let currentVersion: UInt16 = 1

    /// The version of the definition that the values follow.
    public let version: UInt16
    /// The perceptual hash of the upright picture.
    public let hash: PerceptualHash
    /// How far the hash can be trusted, 0...100; below 50 hardly.
    public let quality: Int
    /// The colour scheme.
    public let palette: Palette
    /// Width of the upright full-size picture in pixels.
    public let width: Int
    /// Height of the upright full-size picture in pixels.
    public let height: Int

    /// Puts together what was computed apart.
    ///
    /// - Precondition: `width` and `height` are positive and below 2³².
    public init(analysis: PerceptualHashAnalysis, palette: Palette, width: Int, height: Int) {
        precondition(width > 0 && height > 0, "a picture has at least one pixel")
        precondition(UInt32(exactly: width) != nil && UInt32(exactly: height) != nil, "sides have 32 bits")
        self.init(hash: analysis.hash, quality: analysis.quality, palette: palette, width: width, height: height)
    }

    /// The fingerprint of one decoded picture: red, green and blue at full size, converted to sRGB or with its profile.
    ///
    /// This is the definition: PDQ mixes luma from clipped red, green and blue, which a JPEG's own luma differs from.
    ///
    /// - Precondition: `image` is not scaled.
    /// - Throws: `FingerprintError.tooSmall` or `.colorProfile`.
    public init(_ image: DecodedImage) throws(FingerprintError) { try self.init(hashing: image, color: image) }

    /// The fingerprint of one picture decoded twice: at full size for the hash, and, if need be smaller, for the colours.
    ///
    /// A luma-only `hashing` is faster, but its hash may differ by a few bits from that of red, green and blue
    /// where colours are saturated (see docs/fingerprint.md).
    ///
    /// - Precondition: `hashing` is not scaled.
    /// - Throws: `FingerprintError.tooSmall` or `.colorProfile`.
    public init(hashing: DecodedImage, color: DecodedImage) throws(FingerprintError) {
        precondition(!hashing.isScaled, "a perceptual hash is taken of the full-size picture")
        self.init(
            analysis: try PerceptualHashAnalysis(hashing.raster, profile: hashing.profile),
            palette: try Palette(color.raster, profile: color.profile),
            width: hashing.width, height: hashing.height)
    }

    init(hash: PerceptualHash, quality: Int, palette: Palette, width: Int, height: Int) {
        version = Self.currentVersion
        self.hash = hash
        self.quality = quality
        self.palette = palette
        self.width = width
        self.height = height
    }
}
