/// A design as it is submitted to an office, before anything is compared: one submission, its data and its views.
public struct SubmissionDocument: Sendable, Equatable, Codable {
    /// The reference it came under: the number of the application, or the name of its folder. Unique in a batch.
    public var reference: String
    /// Designation (INID 54), as written by whoever submitted it.
    public var title: String?
    /// Name of the applicant or holder (INID 71, 73).
    public var holder: String?
    /// Creator (INID 72).
    public var creator: String?
    /// Filing date (INID 22): `2024-05-17`.
    public var filedOn: String?
    /// Locarno classes (INID 51), two digits each: `06-11`.
    public var locarnoClasses: [String]
    /// Earlier filings whose priority is claimed (INID 30).
    public var priorities: [PriorityClaim]
    /// Its pictures, in order; at least one.
    public var views: [SubmissionView]
    /// The document it was read from, where that is to be given back whole (ST.96); elements nobody here knows stay in it.
    public var original: [UInt8]?

    /// A submission.
    public init(
        reference: String, title: String? = nil, holder: String? = nil, creator: String? = nil, filedOn: String? = nil,
        locarnoClasses: [String] = [], priorities: [PriorityClaim] = [], views: [SubmissionView],
        original: [UInt8]? = nil
    ) {
        self.reference = reference
        self.title = title
        self.holder = holder
        self.creator = creator
        self.filedOn = filedOn
        self.locarnoClasses = locarnoClasses
        self.priorities = priorities
        self.views = views
        self.original = original
    }

    /// The day that decides which of two filings is the earlier: the earliest priority, else the filing date.
    public var effectiveDate: String? { (priorities.compactMap(\.date) + [filedOn].compactMap(\.self)).min() }
}

/// An earlier filing whose priority is claimed.
public struct PriorityClaim: Sendable, Equatable, Codable {
    /// Two letters of WIPO ST.3 (INID 33).
    public var office: String?
    /// Number of the earlier filing (INID 31).
    public var number: String?
    /// Its date (INID 32): `2024-05-17`.
    public var date: String?

    /// A claim.
    public init(office: String? = nil, number: String? = nil, date: String? = nil) {
        self.office = office
        self.number = number
        self.date = date
    }
}

/// A picture of a submitted design.
public struct SubmissionView: Sendable, Equatable, Codable {
    /// Number of the view as submitted, such as `1.1`.
    public var number: String
    /// Name of the file, without folders.
    public var fileName: String
    /// Where its bytes are to be had: a path, for what was read from a folder; a path in a folder that the reader was
    /// given to unpack to, for what came in an archive.
    public var path: String

    /// A view.
    public init(number: String, fileName: String, path: String) {
        self.number = number
        self.fileName = fileName
        self.path = path
    }
}
