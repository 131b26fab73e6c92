/// Why places that agree are no copy of the design.
public enum Demotion: String, Sendable, Codable, CaseIterable {
    /// They lie in patches, as those of a floor or a label do.
    case patchy
    /// Only the design's border agrees although its field is seen.
    case borderOnly = "border-only"
    /// Two things photographed from one stand share its surroundings.
    case framedAlike = "framed-alike"
    /// A far surer design lies at the same place.
    case explained
    /// Two other designs agree at the same places.
    case common

    /// The reason in plain English, for one line of text.
    public var words: String { words(in: .english) }
}
