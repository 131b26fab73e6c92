import OyuuFingerprint
import OyuuRegistry
import OyuuVerify

/// The answer to "is this a copy, of whose design, what was copied, how sure are we".
public struct Verdict: Sendable, Codable {
    /// The photo's path or name, as given.
    public let photo: String
    /// SHA-256 of the photo's bytes, 64 hexadecimal digits.
    public let sha256: String
    /// Upright size in pixels.
    public let width: Int
    public let height: Int
    /// PDQ hash, 64 hexadecimal digits, and its quality 0...100.
    public let pdq: String
    public let quality: Int
    /// The photo's own colours.
    public let palette: Palette
    /// Registered designs this photo copies, most certain first; empty where it copies none.
    public let copies: [Finding]
    /// The most similar designs below the line: same tradition, not a copy.
    public let similar: [Finding]
    /// Designs with the same colour scheme; never a copy by itself.
    public let sharedColors: [SharedColors]
    /// What the person should know before trusting the answer.
    public let remarks: [Remark]

    /// Whether any registered design is copied.
    public var isCopy: Bool { !copies.isEmpty }

    private enum CodingKeys: String, CodingKey {
        case photo, sha256, width, height, pdq, quality, palette, copies, similar, remarks
        case sharedColors = "shared_colors"
    }
}

/// One registered design and how the photo agrees with it.
public struct Finding: Sendable, Codable {
    public let design: DesignNumber
    public let title: String
    public let holder: String
    /// The registered photo that agrees best.
    public let photoID: Int64
    public let photoSHA256: String
    /// What kinds of copying this is; empty for a mere resemblance.
    public let kinds: [CopyKind]
    /// Places in the photo where the design is seen, surest first; empty where only the whole pictures agree.
    public let regions: [CopyRegion]
    /// How much of the design was found, 0...1; 1 where the whole pictures agree.
    public let share: Double
    /// How the photo was turned or mirrored to agree with the registered one.
    public let symmetry: DihedralSymmetry
    /// Hamming distance between the perceptual hashes, 0...256.
    public let distance: Int
    /// Earth mover's distance between the palettes with the light evened out, CIEDE2000 units.
    public let colorDistance: Double
    /// Decimal logarithm of the number of false alarms.
    public let logNFA: Double
    public let strength: Strength

    private enum CodingKeys: String, CodingKey {
        case design, title, holder, kinds, regions, share, symmetry, distance, strength
        case photoID = "photo_id"
        case photoSHA256 = "photo_sha256"
        case colorDistance = "color_distance"
        case logNFA = "log10_nfa"
    }
}

/// A registered design that shares the photo's colour scheme.
public struct SharedColors: Sendable, Codable {
    public let design: DesignNumber
    public let title: String
    public let holder: String
    /// Earth mover's distance between the palettes with the light evened out, CIEDE2000 units.
    public let distance: Double
}

/// What lowers the trust in an answer.
public enum Remark: Sendable, Hashable, Codable {
    /// The file ended early; only a part of the picture was compared.
    case truncated
    /// Too little pattern to compare (a plain, blurred or nearly empty picture); `quality` 0...100.
    case tooLittlePattern(quality: Int)
    /// Some registered fingerprints could not be read, so a copy may have been missed.
    case registerNeedsRebuild(photos: Int)

    /// The remark in plain English, with what to do.
    public var words: String {
        switch self {
        case .truncated: "the file ends early: only a part was compared; get the whole file"
        case .tooLittlePattern(let quality):
            "too little pattern to compare (quality \(quality) of 100): go closer, hold still, take more light"
        case .registerNeedsRebuild(let photos):
            "\(photos) registered photo(s) could not be compared: run `oyuu index rebuild`"
        }
    }
}

extension Remark {
    private enum Key: String, CodingKey { case code, quality, photos }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .truncated: try container.encode("truncated", forKey: .code)
        case .tooLittlePattern(let quality):
            try container.encode("too-little-pattern", forKey: .code)
            try container.encode(quality, forKey: .quality)
        case .registerNeedsRebuild(let photos):
            try container.encode("register-needs-rebuild", forKey: .code)
            try container.encode(photos, forKey: .photos)
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let code = try container.decode(String.self, forKey: .code)
        switch code {
        case "truncated": self = .truncated
        case "too-little-pattern": self = .tooLittlePattern(quality: try container.decode(Int.self, forKey: .quality))
        case "register-needs-rebuild":
            self = .registerNeedsRebuild(photos: try container.decode(Int.self, forKey: .photos))
        default:
            throw DecodingError.dataCorruptedError(forKey: .code, in: container, debugDescription: "remark \(code)")
        }
    }
}
