import OyuuSigning

/// Why a paper cannot be made or believed.
public enum PaperError: Error, Sendable, Hashable {
    /// The file is no paper of a register's; `reason` says why.
    case notAPaper(reason: String)
    /// The signature is not of what it stands under.
    case forged
    /// The seal is right and the paper is not: these parts of it were changed, removed or added, each named once.
    case changed(parts: [String])
    /// It is signed with another key than the one that is trusted.
    case otherKey(RegisterPublicKey)
    /// It cannot be drawn; `reason` are the library's words.
    case drawing(reason: String)

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .notAPaper: "not-a-paper"
        case .forged: "paper-forged"
        case .changed: "paper-changed"
        case .otherKey: "paper-other-key"
        case .drawing: "paper-drawing"
        }
    }
}

extension PaperError: CustomStringConvertible {
    /// What happened and what to do, in one line.
    public var description: String {
        switch self {
        case .notAPaper(let reason):
            "this is no such paper of a register (\(reason)); take the file as the office gave it, unchanged"
        case .forged: "the signature does not fit what is signed: it was changed or forged; do not believe it"
        case .changed(let parts):
            "this paper was changed after the register signed it: \(Self.named(parts)); do not believe it"
        case .otherKey(let key):
            "it is signed with \(key), which is not the key given; ask the office whether that is its key"
        case .drawing(let reason):
            "the paper cannot be drawn (\(reason)); try again with memory to spare, or write it as HTML instead of PDF"
        }
    }

    /// The first eight names, and how many more there are.
    private static func named(_ parts: [String]) -> String {
        let more = parts.count > 8 ? " and \(parts.count - 8) more" : ""
        return parts.prefix(8).joined(separator: ", ") + more
    }
}
