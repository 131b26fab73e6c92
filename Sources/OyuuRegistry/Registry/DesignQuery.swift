/// What a list of designs is ordered by; designs that are equal in it by number.
public enum DesignOrder: String, Sendable, Codable, CaseIterable {
    case number
    /// By title, or by holder, in the order of the Kyrgyz alphabet.
    case title, holder
    /// The latest registered first.
    case latest
}

/// Which designs are asked for. The default asks for the first page of all designs.
public struct DesignQuery: Sendable, Equatable {
    /// Words that must all occur in number, title, holder, village or motif names, as written or as they sound
    /// (Latin and Cyrillic spellings find each other); case does not matter.
    public var text: String?
    /// Only designs of this status.
    public var status: DesignStatus?
    /// Only designs of this holder; case does not matter.
    public var holder: String?
    /// Only designs that have a photo with this SHA-256.
    public var photoSHA256: String?
    /// What they are ordered by.
    public var order: DesignOrder
    /// Only designs that come after this one in that order: the last one of the page before.
    public var after: DesignNumber?
    /// Length of the page, 1 to ``RegisterLimits/page``; other values are brought into that range.
    public var limit: Int

    /// A query.
    public init(
        text: String? = nil,
        status: DesignStatus? = nil,
        holder: String? = nil,
        photoSHA256: String? = nil,
        order: DesignOrder = .number,
        after: DesignNumber? = nil,
        limit: Int = 100
    ) {
        self.text = text
        self.status = status
        self.holder = holder
        self.photoSHA256 = photoSHA256
        self.order = order
        self.after = after
        self.limit = limit
    }
}
