import OyuuIndex

/// Something that happened to the kept index of a pack, for the person to know. No answer is wrong because of it.
public enum PackCacheEvent: Sendable, Equatable, CustomStringConvertible {
    /// The index could not be used, for a `reason` with a stable `code`, and was made anew from the pack.
    case remade(reason: String, code: String)
    /// The index could not be kept, for a `reason` with a stable `code`, so the next start expands the pack again.
    case notKept(reason: String, code: String)

    init(remadeBecause error: IndexFileError) {
        self = .remade(reason: Self.reason(error), code: error.code)
    }

    init(notKeptBecause error: IndexFileError) {
        self = .notKept(reason: Self.reason(error), code: error.code)
    }

    /// Where an index file has a register's identity, that of a pack has the pack's digest.
    private static func reason(_ error: IndexFileError) -> String {
        let what =
            switch error.kind {
            case .otherRegister, .laterGeneration, .otherPast: "the index is of another pack"
            default: error.whatHappened
            }
        return "\(error.file): \(what)"
    }

    /// One line in plain English.
    public var description: String {
        switch self {
        case .remade(let reason, _): "\(reason); it was made anew from the pack"
        case .notKept(let reason, _): "\(reason); the pack's index is not kept, so each start takes longer"
        }
    }

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .remade(_, let code), .notKept(_, let code): code
        }
    }
}
