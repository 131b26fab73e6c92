/// Which channels a decode should yield.
public enum ChannelRequest: Sendable {
    /// Three channels, sRGB.
    case rgb
    /// One channel where the file holds luma as such: a JPEG's own Y (YCbCr or grey, without an ICC profile that
    /// changes anything), or a grey PNG. Three channels otherwise.
    case lumaIfNative
}

/// How a picture is to be decoded.
public struct DecodeOptions: Sendable {
    /// Channels of the result.
    public var channels: ChannelRequest = .rgb
    /// Decode a JPEG at the smallest n/8 of its size whose long side is still at least this, in pixels.
    /// PNG has no such shortcut and comes whole.
    public var minimumLongSide: Int?
    /// Accept a JPEG whose end is missing, if at least its first row of blocks is there; the rest is grey or coarse
    /// and ``DecodedImage/isTruncated`` is set. A damaged JPEG, and any incomplete PNG, stays an error.
    public var allowTruncated = false
    /// Convert to sRGB. Where false, RGB keeps its encoded values and ``DecodedImage/profile`` says what they mean;
    /// grey and CMYK, which a table or the raster's three channels settle, are converted all the same.
    public var convertColor = true
    /// What the file may take of the machine.
    public var limits = ImageLimits.standard

    /// The whole picture, upright, in sRGB, within the standard limits.
    public init(
        channels: ChannelRequest = .rgb,
        minimumLongSide: Int? = nil,
        allowTruncated: Bool = false,
        convertColor: Bool = true,
        limits: ImageLimits = .standard
    ) {
        self.channels = channels
        self.minimumLongSide = minimumLongSide
        self.allowTruncated = allowTruncated
        self.convertColor = convertColor
        self.limits = limits
    }
}
