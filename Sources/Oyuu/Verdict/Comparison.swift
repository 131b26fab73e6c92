import OyuuFingerprint
import OyuuVerify

/// Two photos compared directly, as if the second were the only one registered.
public struct Comparison: Sendable, Encodable {
    /// Something to know about one of the two.
    public struct PhotoRemark: Sendable, Encodable {
        public let photo: String
        public let remark: Remark
    }

    public let first: String
    public let second: String
    /// Whether both photos show enough pattern to be compared.
    public let isComparable: Bool
    public let isCopy: Bool
    public let kinds: [CopyKind]
    /// How the first photo was turned or mirrored to agree with the second.
    public let symmetry: DihedralSymmetry
    /// Hamming distance between the perceptual hashes, 0...256.
    public let distance: Int
    /// Decimal logarithm of the number of false alarms.
    public let logNFA: Double
    public let strength: Strength
    /// Earth mover's distance between the palettes, CIEDE2000 units, as they are and with the light evened out.
    public let colorDistance: Double
    public let colorDistanceSameLight: Double
    public let remarks: [PhotoRemark]

    private enum CodingKeys: String, CodingKey {
        case first, second, kinds, symmetry, distance, strength, remarks
        case isComparable = "is_comparable"
        case isCopy = "is_copy"
        case logNFA = "log10_nfa"
        case colorDistance = "color_distance"
        case colorDistanceSameLight = "color_distance_same_light"
    }

    /// Reads and compares two photos.
    public static func between(
        _ first: PhotoSource, _ second: PhotoSource, reading: ReadingOptions = ReadingOptions()
    ) throws(OyuuError) -> Comparison {
        Comparison(try PhotoReading(first, options: reading), try PhotoReading(second, options: reading))
    }

    init(_ first: PhotoReading, _ second: PhotoReading) {
        let registered = second.photo.fingerprint
        let palette = first.photo.fingerprint.palette
        let variants = HashVariant.all(of: first.photo.analysis)
        var best = (distance: Int.max, variant: variants[0])
        for variant in variants {
            let distance = variant.hash.distance(to: registered.hash)
            if distance < best.distance { best = (distance, variant) }
        }
        let agreement = GlobalAgreement(
            distance: best.distance,
            variant: HashVariant.named(
                best.variant, among: variants, distance: best.distance, registered: registered.hash),
            photo: palette, registered: registered.palette,
            comparisons: HashVariant.count)
        self.first = first.source.name
        self.second = second.source.name
        isComparable = min(first.photo.fingerprint.quality, registered.quality) >= GlobalModel.minimumQuality
        strength = isComparable ? Strength(logNFA: agreement.logNFA) : .resemblance
        isCopy = strength != .resemblance
        kinds = isCopy ? agreement.kinds : []
        symmetry = agreement.variant.symmetry
        distance = best.distance
        logNFA = agreement.logNFA
        colorDistance = palette.distance(to: registered.palette)
        colorDistanceSameLight = agreement.colorDistance
        remarks = [first, second].flatMap { reading in
            reading.remarks.map { PhotoRemark(photo: reading.source.name, remark: $0) }
        }
    }

    /// What kind of copy this is, in plain English.
    public var words: String { CopyKind.describe(kinds, symmetry: symmetry) }
}
