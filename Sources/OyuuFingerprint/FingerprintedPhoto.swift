import OyuuImage

/// A photo's bytes read once: its fingerprint, the hashes of its turns and mirror images, and what was found on the way.
///
/// This is the one place that says which pixels a fingerprint is made of, so every caller gets the same one: those of
/// the whole file at full size, upright, as encoded, with the profile that says what they mean.
public struct FingerprintedPhoto: Sendable {
    public let fingerprint: Fingerprint
    /// The hash with its eight dihedral variants; only the upright one is part of the fingerprint.
    public let analysis: PerceptualHashAnalysis
    /// The picture as motif features are looked for in it, for further looks.
    package let working: Raster
    /// Features of the photo as it is checked: more than a registered one keeps.
    public let motifs: MotifFeatures
    public let format: ImageFormat
    /// True where the file ended early and the caller allowed that; the missing part is grey.
    public let isTruncated: Bool
    /// Sides of the upright photo in pixels; those of the fingerprint are the straightened design's.
    public let width: Int
    public let height: Int
    /// How the design was straightened before anything was measured, if it was.
    public let straightening: StraighteningOutcome
    /// How well the photo shows the design; nil where it was not asked for.
    public let measures: PhotoMeasures?

    /// Decodes `bytes` and computes the fingerprint.
    ///
    /// - Parameters:
    ///   - bytes: a whole PNG or JPEG file.
    ///   - name: the file's name, for errors.
    ///   - straightening: where in the photo the design lies; by default it is the whole photo.
    ///   - measuring: whether to measure how well the photo shows the design.
    /// - Throws: `ImageError` where the bytes are no picture that can be used, `FingerprintError` where the picture
    ///   cannot be fingerprinted.
    public init(
        bytes: [UInt8], name: String, limits: ImageLimits = .standard, allowTruncated: Bool = false,
        straightening: Straightening = .none, measuring: Bool = false
    ) throws {
        var options = DecodeOptions()
        options.limits = limits
        options.allowTruncated = allowTruncated
        // Colour is converted after reduction: a fraction of the work.
        options.convertColor = false
        let image = try ImageDecoder.decode(bytes, name: name, options: options)
        let (raster, outcome) = try straightening.applied(to: image.raster)
        analysis = try PerceptualHashAnalysis(raster, profile: image.profile)
        working = try MotifExtraction.working(raster, profile: image.profile)
        let features = MotifExtraction(working).photoAndRegisteredFeatures()
        motifs = features.photo
        fingerprint = Fingerprint(
            analysis: analysis, palette: try Palette(raster, profile: image.profile),
            motifs: features.registered, width: raster.width,
            height: raster.height)
        measures = measuring ? PhotoMeasures(raster, quality: fingerprint.quality) : nil
        (width, height) = (image.width, image.height)
        self.straightening = outcome
        format = image.format
        isTruncated = image.isTruncated
    }
}
