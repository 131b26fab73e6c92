/// How sure a finding is, in words that an inspector can repeat.
///
/// The words stand for the number of false alarms (NFA): how many agreements this good chance alone would give
/// when one innocent photo is checked against the whole register. For whole pictures it is derived, for motifs fitted to
/// unrelated ornaments; what a tradition shares stitch for stitch is beyond both.
public enum Strength: String, Sendable, Hashable, Codable, CaseIterable {
    /// NFA under 10⁻⁹.
    case nearCertain = "near-certain"
    /// NFA under 10⁻⁶.
    case strong
    /// NFA under 10⁻³: the line above which a finding is called a copy.
    case likely
    /// Above the line: resemblance, not a copy.
    case resemblance

    /// Decimal logarithm of the NFA below which a finding is called a copy: one false alarm in 1,000 innocent photos.
    public static let copyLine = -3.0

    /// The word for a decimal logarithm of an NFA.
    public init(logNFA: Double) {
        switch logNFA {
        case ..<(-9): self = .nearCertain
        case ..<(-6): self = .strong
        case ..<Self.copyLine: self = .likely
        default: self = .resemblance
        }
    }

    /// The strength in plain English.
    public var words: String {
        switch self {
        case .nearCertain: "near certain"
        case .strong: "strong"
        case .likely: "likely"
        case .resemblance: "resemblance only"
        }
    }
}
