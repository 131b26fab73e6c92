import OyuuFingerprint
import OyuuIndex
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
    /// Places in the first photo where the second is seen, surest first; empty where only the whole pictures agree.
    public let regions: [CopyRegion]
    /// How much of the second was found, 0...1; where there are no regions, 1 if the whole pictures agree and 0 if not.
    public let share: Double
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
        case first, second, kinds, regions, share, symmetry, distance, strength, remarks
        case isComparable = "is_comparable"
        case isCopy = "is_copy"
        case logNFA = "log10_nfa"
        case colorDistance = "color_distance"
        case colorDistanceSameLight = "color_distance_same_light"
    }

    /// Reads and compares two photos.
    public static func between(
        _ first: PhotoSource, _ second: PhotoSource, reading: ReadingOptions = ReadingOptions()
    ) async throws(OyuuError) -> Comparison {
        try await Comparison(try PhotoReading(first, options: reading), try PhotoReading(second, options: reading))
    }

    init(_ first: PhotoReading, _ second: PhotoReading) async throws(OyuuError) {
        let registered = second.photo.fingerprint
        let palette = first.photo.fingerprint.palette
        let agreement = GlobalAgreement(
            of: first.photo.analysis, palette: palette, with: registered, comparisons: HashVariant.count)
        let search = MotifSearch(
            index: MotifIndex([(photo: 0, features: registered.motifs)]), photos: 1,
            design: { _ in nil }, fingerprints: FingerprintsInMemory(fingerprints: [0: registered]))
        let motifs: MotifSearch.Candidate?
        do { motifs = try await search.candidates(for: first.photo).first } catch {
            throw OyuuError(error, file: first.source.name)
        }
        let joined = JoinedAgreement(
            global: agreement, motifs: motifs,
            photo: (first.photo.fingerprint.width, first.photo.fingerprint.height))
        self.first = first.source.name
        self.second = second.source.name
        isComparable = [first, second].allSatisfy(\.hasPattern)
        logNFA = joined.logNFA
        strength = Strength(logNFA: logNFA)
        isCopy = strength != .resemblance
        kinds = isCopy ? joined.kinds : []
        regions = joined.regions
        share = joined.share
        symmetry = joined.symmetry
        distance = agreement.distance
        colorDistance = palette.distance(to: registered.palette)
        colorDistanceSameLight = agreement.colorDistance
        remarks = [first, second].flatMap { reading in
            reading.remarks.map { PhotoRemark(photo: reading.source.name, remark: $0) }
        }
    }

    /// What kind of copy this is, in plain English.
    public var words: String { words(in: .english) }
}
