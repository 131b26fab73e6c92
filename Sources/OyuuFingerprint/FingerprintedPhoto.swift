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

    /// Decodes `bytes` and computes the fingerprint.
    ///
    /// - Parameters:
    ///   - bytes: a whole PNG or JPEG file.
    ///   - name: the file's name, for errors.
    /// - Throws: `ImageError` where the bytes are no picture that can be used, `FingerprintError` where the picture
    ///   cannot be fingerprinted.
    public init(
        bytes: [UInt8], name: String, limits: ImageLimits = .standard, allowTruncated: Bool = false
    ) throws {
        var options = DecodeOptions()
        options.limits = limits
        options.allowTruncated = allowTruncated
        // Colour is converted after reduction: a fraction of the work.
        options.convertColor = false
        let image = try ImageDecoder.decode(bytes, name: name, options: options)
        analysis = try PerceptualHashAnalysis(image.raster, profile: image.profile)
        working = try MotifExtraction.working(image.raster, profile: image.profile)
        let extraction = MotifExtraction(working)
        motifs = extraction.features(limit: MotifFeatures.photoLimit)
        fingerprint = Fingerprint(
            analysis: analysis, palette: try Palette(image.raster, profile: image.profile),
            motifs: extraction.features(limit: 760, featureLimit: MotifFeatures.registeredLimit), width: image.width,
            height: image.height)
        format = image.format
        isTruncated = image.isTruncated
    }
}
