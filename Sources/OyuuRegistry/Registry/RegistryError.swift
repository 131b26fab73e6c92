/// Why a register could not do what it was asked, where, and what to do about it.
public struct RegistryError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What happened.
    public enum Kind: Sendable, Equatable {
        /// There is no register at the place.
        case missing
        /// Something else is at the place: another file, another database, a folder with other things in it.
        case notARegister(reason: String)
        /// The account may not read it.
        case unreadable(reason: String)
        /// The database server does not answer, or the connection to it broke.
        case unreachable(reason: String)
        /// The account, the disk or the way it was opened allows no change.
        case readOnly
        /// A newer Oyuu wrote it: its schema has the number `found`, this one reads up to `known`.
        case newerSchema(found: Int, known: Int)
        /// Opened read-only, but an older Oyuu wrote it and it must be brought up to date first.
        case olderSchema(found: Int, known: Int)
        /// The database is cut short or damaged.
        case damaged(reason: String)
        /// Another program kept it locked for the whole time allowed.
        case busy
        /// No room left on the disk.
        case diskFull
        /// Every design number has been given.
        case numbersExhausted
        /// Another writer came between: the register was at `expected` and is at `found`.
        case generationMoved(expected: Int64, found: Int64)
        /// No such design.
        case noSuchDesign(DesignNumber)
        /// No such photo.
        case noSuchPhoto(id: Int64)
        /// The design is withdrawn already.
        case alreadyWithdrawn(DesignNumber)
        /// What was filed is not acceptable; every problem is named.
        case invalid([FieldProblem])
        /// A kept photo is no longer there.
        case photoMissing(sha256: String)
        /// A kept photo's bytes have changed.
        case photoDamaged(sha256: String)
        /// The place to write to exists already.
        case exists
        /// The folder is no archive of a register, or a damaged one.
        case notAnArchive(reason: String)
        /// A newer Oyuu wrote the archive.
        case newerArchive(found: Int, known: Int)
        /// The register was closed.
        case closed
        /// The task was cancelled; nothing was changed.
        case cancelled
        /// The operating system refused something.
        case system(operation: String, reason: String)
        /// The database refused something it should not have.
        case database(reason: String)
    }

    /// What happened.
    public let kind: Kind
    /// The register, archive or file concerned.
    public let place: String

    /// An error at a place.
    public init(_ kind: Kind, at place: String) {
        self.kind = kind
        self.place = place
    }

    /// One line: place, what happened, what to do.
    public var description: String { "\(place): \(whatHappened); \(whatToDo)" }
}
