import OyuuImage

/// A photo's bytes read once: its fingerprint, the hashes of its turns and mirror images, and what was found on the way.
///
/// This is the one place that says which pixels a fingerprint is made of, so every caller gets the same one: the
/// perceptual hash from all the pixels of the file, the palette from a reduced picture in sRGB.
public struct FingerprintedPhoto: Sendable {
    /// The long side, in pixels, of the reduced picture that colours are taken from, unless the photo is smaller.
    public static let colorLongSide = 512

    public let fingerprint: Fingerprint
    /// The hash with its eight dihedral variants; only the upright one is part of the fingerprint.
    public let analysis: PerceptualHashAnalysis
    /// The reduced picture, sRGB, upright, long side at most `colorLongSide`.
    public let preview: Raster
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
        options.convertColor = false
        let full = try ImageDecoder.decode(bytes, name: name, options: options)
        analysis = try PerceptualHashAnalysis(full.raster, profile: full.profile)
        preview = try Self.preview(of: full, bytes: bytes, name: name, options: options)
        fingerprint = Fingerprint(
            analysis: analysis, palette: Palette(preview), width: full.width, height: full.height)
        format = full.format
        isTruncated = full.isTruncated
    }

    /// The reduced picture. Colour is converted after reduction: a fraction of the work for the same picture.
    private static func preview(
        of full: DecodedImage, bytes: [UInt8], name: String, options: DecodeOptions
    ) throws(ImageError) -> Raster {
        var source = full
        if full.format == .jpeg, max(full.width, full.height) >= 2 * colorLongSide {
            // Decoding a second time at a fraction of the size is cheaper than averaging all the pixels.
            var reduced = options
            reduced.minimumLongSide = colorLongSide
            source = try ImageDecoder.decode(bytes, name: name, options: reduced)
        }
        let fitted = source.raster.fitted(longSide: colorLongSide)
        return try full.profile?.convertedToSRGB(fitted) ?? fitted
    }
}
