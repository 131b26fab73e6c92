/// A format Oyuu reads.
public enum ImageFormat: String, Sendable, Codable, CaseIterable {
    /// Portable Network Graphics, ISO/IEC 15948; of an APNG, the default image.
    case png
    /// JPEG, ITU-T T.81, baseline or progressive; of an MPO, the first picture.
    case jpeg
}
