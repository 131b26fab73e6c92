/// What a PNG's chunks say about colour and orientation, apart from the profile, which libpng decompresses.
/// Walks the chunk headers only; check sums are libpng's work.
struct PNGChunks {
    /// IHDR's sides, where the file begins with one.
    private(set) var size: (width: Int, height: Int)?
    private(set) var hasSRGB = false
    /// gAMA: encoding exponent times 100,000.
    private(set) var gamma: UInt32?
    /// cHRM: white x, y, red x, y, green x, y, blue x, y, each times 100,000.
    private(set) var chromaticities: [UInt32]?
    /// cICP: primaries, transfer, matrix, full range (ITU-T H.273).
    private(set) var codePoints: [UInt8]?
    /// Of the first eXIf chunk, wherever it is.
    private(set) var orientation = Orientation.upright

    init(_ bytes: [UInt8]) {
        var position = 8
        var hasEXIF = false
        var isBeforePixels = true
        while position + 12 <= bytes.count {
            let length = Int(Self.uint32(bytes, position))
            let start = position + 8
            guard length <= bytes.count - start - 4 else { return }
            let data = bytes[start..<(start + length)]
            switch Self.uint32(bytes, position + 4) {
            case 0x4948_4452 where length == 13 && size == nil:  // IHDR
                size = (Int(Self.uint32(bytes, start)), Int(Self.uint32(bytes, start + 4)))
            case 0x4944_4154:  // IDAT
                isBeforePixels = false
            case 0x4945_4E44:  // IEND
                return
            case 0x7352_4742 where isBeforePixels && length == 1:  // sRGB
                hasSRGB = true
            case 0x6741_4D41 where isBeforePixels && length == 4 && gamma == nil:  // gAMA
                gamma = Self.uint32(bytes, start)
            case 0x6348_524D where isBeforePixels && length == 32 && chromaticities == nil:  // cHRM
                chromaticities = (0..<8).map { Self.uint32(bytes, start + 4 * $0) }
            case 0x6349_4350 where isBeforePixels && length == 4 && codePoints == nil:  // cICP
                codePoints = Array(data)
            case 0x6558_4966 where !hasEXIF:  // eXIf
                hasEXIF = true
                // Some writers keep JPEG's "Exif\0\0" in front.
                orientation = Orientation(exif: data.starts(with: [0x45, 0x78, 0x69, 0x66]) ? data.dropFirst(6) : data)
            default:
                break
            }
            position = start + length + 4
        }
    }

    private static func uint32(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
        UInt32(bytes[offset]) << 24 | UInt32(bytes[offset + 1]) << 16 | UInt32(bytes[offset + 2]) << 8
            | UInt32(bytes[offset + 3])
    }
}
