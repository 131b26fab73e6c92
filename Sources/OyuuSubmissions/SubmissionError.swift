/// Why the office's submissions cannot be taken in, worked on or decided on.
public enum SubmissionError: Error, Sendable, Equatable {
    /// There is no batch of that name.
    case noSuchBatch(name: String)
    /// There is no submission of that reference.
    case noSuchSubmission(reference: String)
    /// Several batches have a submission of that reference; `batches` names them.
    case ambiguous(reference: String, batches: [String])
    /// A batch of that name was taken in already.
    case batchExists(name: String)
    /// A batch of that name was begun from another source, and is not whole yet.
    case otherSource(name: String, source: String)
    /// A batch's name, a reference, a reason or an actor's name is empty, too long or holds control characters; or a batch's
    /// name holds a `/`.
    case unusableText(field: String)
    /// A submission has no view, or more than `limit`.
    case viewCount(reference: String, limit: Int)
    /// A view has more than `limit` bytes, or none.
    case viewSize(reference: String, view: String, limit: Int)
    /// A picture's file cannot be read; `reason` says why.
    case viewFile(path: String, reason: String)
    /// Somebody else has taken over what this worker was at work on, since its lease had ended.
    case leaseLost(reference: String)
    /// A kept picture is not there (any more).
    case photoMissing(sha256: String)
    /// A kept picture's bytes have changed.
    case photoDamaged(sha256: String)
    /// A submission that is to be taken up again was not put aside.
    case notPutAside(reference: String)
    /// A decision calls a submission a copy of itself.
    case sameSubmission
    /// The store was made by a newer version of this program.
    case newerSchema(found: Int, known: Int)
    /// The disk is full.
    case diskFull(place: String)
    /// The database is not there for the moment; what was going on in it was undone.
    case unreachable(place: String, reason: String)
    /// The database or a file of the store does not do what it should.
    case store(place: String, reason: String)

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .noSuchBatch: "no-such-batch"
        case .noSuchSubmission: "no-such-submission"
        case .ambiguous: "ambiguous-reference"
        case .batchExists: "batch-exists"
        case .otherSource: "other-source"
        case .unusableText: "unusable-text"
        case .viewCount: "view-count"
        case .viewSize: "view-size"
        case .viewFile: "view-file"
        case .leaseLost: "lease-lost"
        case .photoMissing: "photo-missing"
        case .photoDamaged: "photo-damaged"
        case .notPutAside: "not-put-aside"
        case .sameSubmission: "same-submission"
        case .newerSchema: "newer-schema"
        case .diskFull: "disk-full"
        case .unreachable: "unreachable"
        case .store: "store"
        }
    }

    /// Whether the same may succeed a little later by itself.
    var isPassing: Bool {
        if case .unreachable = self { return true }
        return false
    }

    /// Whether one submission is at fault, or what is kept of it: any other may be worked on. All else is the machine's or
    /// the store's.
    var concernsOneSubmission: Bool {
        switch self {
        case .photoMissing, .photoDamaged, .noSuchSubmission: true
        default: false
        }
    }
}
