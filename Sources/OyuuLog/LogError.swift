import OyuuSigning

/// Why something of the log cannot be believed or read.
public enum LogError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The text is no head of a log.
    case notAHead(reason: String)
    /// The file is no proof.
    case notAProof(reason: String)
    /// The signature is not of what it stands under.
    case forged
    /// The proof's entries are not in the log that its head speaks of.
    case notInLog(entry: Int64)
    /// The log with the newer head's number of entries does not begin with the older head's.
    case notConsistent(older: Int64, newer: Int64)
    /// The register's own log is not sound, so nothing is signed; the first of `count` findings.
    case unsound(String, count: Int)
    /// It is signed with another key than the one that is trusted.
    case otherKey(RegisterPublicKey)

    /// What happened and what to do, in one line.
    public var description: String {
        switch self {
        case .notAHead(let reason):
            "this is no head of a log (\(reason)); take the text as the office gave it, unchanged"
        case .notAProof(let reason): "this is no proof from a log (\(reason)); ask for it again"
        case .forged: "the signature does not fit what is signed: it was changed or forged; do not believe it"
        case .notInLog(let entry):
            "entry \(entry) is not in the log that was signed: it was changed or forged; do not believe it"
        case .notConsistent(let older, let newer):
            "the log of \(newer) entries does not go on from that of \(older): it was changed or forged; do not believe it"
        case .unsound(let finding, let count):
            "nothing is signed, for \(finding)\(count > 1 ? " (and \(count - 1) more)" : ""); `oyuu log verify` names all"
        case .otherKey(let key):
            "it is signed with \(key), which is not the key given; ask the office whether that is its key"
        }
    }

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .notAHead: "not-a-log-head"
        case .notAProof: "not-a-log-proof"
        case .forged: "log-forged"
        case .notInLog: "log-entry-unproved"
        case .notConsistent: "log-inconsistent"
        case .unsound: "log-unsound"
        case .otherKey: "log-other-key"
        }
    }
}
