/// What a person says about a design when filing it.
///
/// Only ``title`` and ``holder`` are required. ``normalized()`` says what is accepted.
public struct DesignDetails: Codable, Sendable, Equatable {
    /// Designation (INID 54).
    public var title: String
    /// Name of the holder (INID 73), as it is shown to everyone.
    public var holder: String
    /// How to reach the holder. Personal data: kept apart, erasable, and in no export unless asked for.
    public var holderContact: String?
    /// Village or town the design comes from.
    public var village: String?
    /// Cooperative or workshop.
    public var cooperative: String?
    /// Creator (INID 72), where not the holder.
    public var creator: String?
    /// Technique or kind of work: shyrdak, ala kiyiz, kilem, julkhirs…
    public var technique: String?
    /// Names of the motifs, in the order given: kochkor müyüz, it taman, tumarcha…
    public var motifs: [String]
    /// Locarno class and subclass, two digits each: `06-11` carpets, `05-05` textile fabrics, `32-01` ornamentation.
    public var locarnoClass: String?
    /// When the design was made: `2024-05-17`, or less exactly `2024-05` or `2024`.
    public var createdOn: String?
    /// Filing date (INID 22): `2024-05-17`.
    public var filedOn: String?
    /// Anything else; may have several lines.
    public var notes: String?

    /// Details with these values; nothing is checked here, see ``normalized()``.
    public init(
        title: String,
        holder: String,
        holderContact: String? = nil,
        village: String? = nil,
        cooperative: String? = nil,
        creator: String? = nil,
        technique: String? = nil,
        motifs: [String] = [],
        locarnoClass: String? = nil,
        createdOn: String? = nil,
        filedOn: String? = nil,
        notes: String? = nil
    ) {
        self.title = title
        self.holder = holder
        self.holderContact = holderContact
        self.village = village
        self.cooperative = cooperative
        self.creator = creator
        self.technique = technique
        self.motifs = motifs
        self.locarnoClass = locarnoClass
        self.createdOn = createdOn
        self.filedOn = filedOn
        self.notes = notes
    }
}
