/// Reads PNG and JPEG, and WebP and HEIC where it was built with them, upright and in sRGB, from bytes nobody vouches for.
///
/// Any number of decodes may run at once. Every failure is an ``ImageError``.
public enum ImageDecoder {
    /// The picture in `bytes`; `name` is used in errors only.
    public static func decode(
        _ bytes: [UInt8], name: String, options: DecodeOptions = .init()
    ) throws(ImageError) -> DecodedImage {
        if bytes.count > options.limits.fileBytes {
            throw ImageError(.fileTooLarge(bytes: bytes.count, limit: options.limits.fileBytes), file: name)
        }
        switch try format(of: bytes, name: name) {
        case .png: return try decodePNG(bytes, name: name, options: options)
        case .jpeg: return try decodeJPEG(bytes, name: name, options: options)
        case .webp:
            #if WebP
                return try decodeWebP(bytes, name: name, options: options)
            #else
                throw ImageError(.otherFormat(.webp), file: name)
            #endif
        case .heic:
            #if HEIC
                return try decodeHEIC(bytes, name: name, options: options)
            #else
                throw ImageError(.otherFormat(.heic), file: name)
            #endif
        }
    }

    /// The picture in the file at `path`.
    public static func decode(
        contentsOf path: String, options: DecodeOptions = .init()
    ) throws(ImageError) -> DecodedImage {
        try decode(try read(path: path, limits: options.limits), name: path, options: options)
    }

    /// A format that is read, by the first bytes; everything else throws, by name where it is known.
    public static func format(of bytes: [UInt8], name: String) throws(ImageError) -> ImageFormat {
        if bytes.isEmpty { throw ImageError(.empty, file: name) }
        switch FormatSniffer(bytes).finding {
        case .readable(let format): return format
        case .other(let format): throw ImageError(.otherFormat(format), file: name)
        case .damagedPNG: throw ImageError(.corrupt("its first bytes are not a PNG's"), file: name)
        case .unknown: throw ImageError(.unknownFormat, file: name)
        }
    }
}
