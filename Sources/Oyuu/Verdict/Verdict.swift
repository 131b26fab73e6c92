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
    /// How much of the design was found, 0...1; where there are no regions, 1 if the whole pictures agree and 0 if not.
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
    /// Why places that agree are no copy of this design; nil for a copy, and where few places agree.
    public let demotion: Demotion?

    private enum CodingKeys: String, CodingKey {
        case design, title, holder, kinds, regions, share, symmetry, distance, strength, demotion
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
    /// Always `colours-only`.
    public let kinds: [CopyKind]
    /// Earth mover's distance between the palettes with the light evened out, CIEDE2000 units.
    public let distance: Double

    init(design: DesignNumber, title: String, holder: String, distance: Double) {
        self.design = design
        self.title = title
        self.holder = holder
        kinds = [.coloursOnly]
        self.distance = distance
    }
}
