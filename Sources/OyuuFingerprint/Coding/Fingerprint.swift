import OyuuImage

/// What is kept of a picture to recognise it by.
public struct Fingerprint: Sendable, Hashable {
    /// The version this program makes and reads.
    public static let currentVersion: UInt16 = 2

    /// The version of the definition that the values follow.
    public let version: UInt16
    /// The perceptual hash of the upright picture.
    public let hash: PerceptualHash
    /// How far the hash can be trusted, 0...100; below 50 hardly.
    public let quality: Int
    /// The colour scheme.
    public let palette: Palette
    /// Keypoints and descriptors.
    public let motifs: MotifFeatures
    /// Width of the upright full-size picture in pixels.
    public let width: Int
    /// Height of the upright full-size picture in pixels.
    public let height: Int

    /// Puts together what was computed apart.
    ///
    /// - Precondition: `width` and `height` are positive and below 2³².
    public init(analysis: PerceptualHashAnalysis, palette: Palette, motifs: MotifFeatures, width: Int, height: Int) {
        precondition(width > 0 && height > 0, "a picture has at least one pixel")
        precondition(UInt32(exactly: width) != nil && UInt32(exactly: height) != nil, "sides have 32 bits")
        self.init(
            hash: analysis.hash, quality: analysis.quality, palette: palette, motifs: motifs, width: width,
            height: height)
    }

    /// Puts together what was stored apart.
    ///
    /// - Precondition: as above; `quality` is 0...100.
    package init(
        hash: PerceptualHash, quality: Int, palette: Palette, motifs: MotifFeatures, width: Int, height: Int
    ) {
        version = Self.currentVersion
        self.hash = hash
        self.quality = quality
        self.palette = palette
        self.motifs = motifs
        self.width = width
        self.height = height
    }
}
