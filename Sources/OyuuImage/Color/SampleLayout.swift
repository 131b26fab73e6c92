import CLCMS

/// How a codec hands out a row of samples.
enum SampleLayout: Sendable {
    case gray8, grayAlpha8, rgb8, rgba8
    case gray16, grayAlpha16, rgb16, rgba16
    /// 255 is full ink.
    case cmyk8
    /// 0 is full ink, as Adobe writes it.
    case cmyk8Inverted

    var channels: Int {
        switch self {
        case .gray8, .gray16: 1
        case .grayAlpha8, .grayAlpha16: 2
        case .rgb8, .rgb16: 3
        case .rgba8, .rgba16, .cmyk8, .cmyk8Inverted: 4
        }
    }

    var is16Bit: Bool {
        switch self {
        case .gray16, .grayAlpha16, .rgb16, .rgba16: true
        default: false
        }
    }

    var isGray: Bool { channels <= 2 }

    var isCMYK: Bool {
        switch self {
        case .cmyk8, .cmyk8Inverted: true
        default: false
        }
    }

    var hasAlpha: Bool {
        switch self {
        case .grayAlpha8, .grayAlpha16, .rgba8, .rgba16: true
        default: false
        }
    }

    var bytesPerPixel: Int { is16Bit ? 2 * channels : channels }

    /// The layout of a PNG's rows.
    init?(channels: Int, is16Bit: Bool) {
        switch (channels, is16Bit) {
        case (1, false): self = .gray8
        case (2, false): self = .grayAlpha8
        case (3, false): self = .rgb8
        case (4, false): self = .rgba8
        case (1, true): self = .gray16
        case (2, true): self = .grayAlpha16
        case (3, true): self = .rgb16
        case (4, true): self = .rgba16
        default: return nil
        }
    }

    /// lcms2's word for the colour samples. Grey goes through a table, made in floating point.
    var colorFormat: UInt32 {
        switch self {
        case .gray8, .grayAlpha8, .gray16, .grayAlpha16: oyuu_format_gray_float
        case .rgb8: oyuu_format_rgb_8
        case .rgba8: oyuu_format_rgba_8
        case .rgb16: oyuu_format_rgb_16
        case .rgba16: oyuu_format_rgba_16
        case .cmyk8: oyuu_format_cmyk_8
        case .cmyk8Inverted: oyuu_format_cmyk_8_inverted
        }
    }
}
