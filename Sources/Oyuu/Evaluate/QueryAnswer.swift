import OyuuFingerprint
import OyuuVerify

/// What one query was answered, beside what it shows.
public struct QueryAnswer: Sendable {
    /// One design that was named.
    public struct Named: Sendable {
        /// The design's name in the truth table.
        public let design: String
        /// Decimal logarithm of the number of false alarms.
        public let logNFA: Double
        /// Whether it was called a copy, not a mere resemblance.
        public let isCopy: Bool
        public let kinds: [CopyKind]
        /// Where the design is seen in the picture, surest place first.
        public let places: [Place]

        public init(
            design: String, logNFA: Double, isCopy: Bool, kinds: [CopyKind] = [], places: [Place] = []
        ) {
            self.design = design
            self.logNFA = logNFA
            self.isCopy = isCopy
            self.kinds = kinds
            self.places = places
        }
    }

    /// Where a design was found, in pixels of the query.
    public struct Place: Sendable {
        /// The registered picture's frame.
        public let quad: Quadrilateral
        /// Around the part that was really found.
        public let outline: [Point]

        public init(quad: Quadrilateral, outline: [Point] = []) {
            self.quad = quad
            self.outline = outline
        }
    }

    public let query: BenchFolder.Query
    /// Designs named, surest first, copies and resemblances alike.
    public let named: [Named]
    /// Wall-clock time of the check, reading the file included; nil where the picture could not be read.
    public let milliseconds: Double?

    public init(_ query: BenchFolder.Query, named: [Named], milliseconds: Double? = nil) {
        self.query = query
        self.named = named.sorted { $0.logNFA < $1.logNFA }
        self.milliseconds = milliseconds
    }

    /// The answer about the design that is really shown, if it was named at all.
    public var right: Named? { named.first { $0.design == query.design } }

    /// Designs called copies that are not shown.
    public var falseAlarms: [Named] { named.filter { $0.isCopy && $0.design != query.design } }

    /// How well the place found covers the true one, intersection over union 0...1; nil where either is not known.
    ///
    /// The surest place counts; where a photo shows the design twice, the place that fits the true one best.
    public var overlap: Double? {
        guard let truth = query.quad, let right else { return nil }
        let overlaps = right.places.prefix(query.attack == "two_copies" ? right.places.count : 1)
            .map { $0.quad.intersectionOverUnion(with: truth) }
        return overlaps.max()
    }
}

extension QueryAnswer.Named {
    init(_ finding: Finding, design: String) {
        self.init(
            design: design, logNFA: finding.logNFA, isCopy: finding.strength != .resemblance, kinds: finding.kinds,
            places: finding.places)
    }
}

extension Finding {
    /// Where the design was seen; empty where only whole pictures were compared.
    fileprivate var places: [QueryAnswer.Place] {
        regions.map { QueryAnswer.Place(quad: $0.quad, outline: $0.outline) }
    }
}
