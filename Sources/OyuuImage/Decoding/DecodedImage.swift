/// A picture out of a file.
public struct DecodedImage: Sendable {
    /// The pixels, upright; smaller than `width` by `height` where ``isScaled``.
    public let raster: Raster
    /// What the file is, by its content.
    public let format: ImageFormat
    /// Width of the whole upright picture, in pixels.
    public let width: Int
    /// Height of the whole upright picture, in pixels.
    public let height: Int
    /// The EXIF orientation found and already applied, 1...8; 1 where there is none.
    public let orientation: Int
    /// The end of the file was missing and ``DecodeOptions/allowTruncated`` accepted that.
    public let isTruncated: Bool
    /// What the numbers mean, where ``DecodeOptions/convertColor`` was false and they are not effectively sRGB.
    public let profile: ColorProfile?

    /// How many oddities the codec passed over, such as stray bytes between JPEG markers or a malformed profile in a
    /// PNG. The pixels are whole all the same: damage to them is an error, not a warning.
    public let warnings: Int

    /// The raster is smaller than the picture, as ``DecodeOptions/minimumLongSide`` allowed.
    public var isScaled: Bool { raster.width != width || raster.height != height }
}
