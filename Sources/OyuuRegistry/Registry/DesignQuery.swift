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
    /// Only designs with a greater number: the last one of the page before.
    public var after: DesignNumber?
    /// Length of the page, 1 to ``RegisterLimits/page``; other values are brought into that range.
    public var limit: Int

    /// A query.
    public init(
        text: String? = nil,
        status: DesignStatus? = nil,
        holder: String? = nil,
        photoSHA256: String? = nil,
        after: DesignNumber? = nil,
        limit: Int = 100
    ) {
        self.text = text
        self.status = status
        self.holder = holder
        self.photoSHA256 = photoSHA256
        self.after = after
        self.limit = limit
    }
}
