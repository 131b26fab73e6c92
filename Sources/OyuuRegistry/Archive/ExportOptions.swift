/// What goes into an archive.
public struct ExportOptions: Sendable, Equatable {
    /// Kept original photos. Default: yes.
    public var includePhotos: Bool
    /// Holders' contacts, which are personal data. Default: no.
    public var includeContacts: Bool
    /// Withdrawn designs. Default: yes.
    public var includeWithdrawn: Bool

    /// Options, by default everything but contacts.
    public init(includePhotos: Bool = true, includeContacts: Bool = false, includeWithdrawn: Bool = true) {
        self.includePhotos = includePhotos
        self.includeContacts = includeContacts
        self.includeWithdrawn = includeWithdrawn
    }
}

/// What an export wrote.
public struct ExportSummary: Sendable, Equatable {
    /// Designs written.
    public var designs: Int
    /// Different photos written.
    public var photos: Int

    /// A summary.
    public init(designs: Int, photos: Int) {
        self.designs = designs
        self.photos = photos
    }
}

/// What an import did.
public struct ImportSummary: Sendable, Equatable {
    /// A design taken in, with its number in the archive and here.
    public struct Imported: Sendable, Equatable {
        /// Number in the archive.
        public let formerNumber: DesignNumber
        /// Number here; differs where the former one was taken.
        public let number: DesignNumber
    }

    /// A line of the archive that could not be taken in.
    public struct Failure: Sendable, Equatable {
        /// Line of `register.jsonl`, from 1.
        public let line: Int
        /// The design's number in the archive, where it could be read.
        public let formerNumber: DesignNumber?
        /// Why.
        public let reason: String
    }

    /// Designs taken in.
    public var imported: [Imported] = []
    /// How many were here already.
    public var skipped = 0
    /// Lines that could not be taken in; the others are.
    public var failed: [Failure] = []

    /// A summary of an import that has done nothing yet.
    public init() {}
}
