/// A format Oyuu reads.
public enum ImageFormat: String, Sendable, Codable, CaseIterable {
    /// Portable Network Graphics, ISO/IEC 15948; of an APNG, the default image.
    case png
    /// JPEG, ITU-T T.81, baseline or progressive; of an MPO, the first picture.
    case jpeg
    /// WebP, RFC 9649, lossy or lossless; of an animation, the first frame. With the package trait `WebP`.
    case webp
    /// HEIC, HEVC in ISO/IEC 23008-12, as telephones write it; the primary image. With the package trait `HEIC`.
    case heic
}

extension ImageFormat {
    /// Those that this program was built to read.
    public static let read: [ImageFormat] = allCases.filter { format in
        switch format {
        case .png, .jpeg: return true
        case .webp:
            #if WebP
                return true
            #else
                return false
            #endif
        case .heic:
            #if HEIC
                return true
            #else
                return false
            #endif
        }
    }
}
