/// One act as the log holds it: the texts of an entry of the audit trail, to the letter.
public struct LogEntry: Sendable, Hashable, Codable {
    /// Place in the log, from 1 and without gaps.
    public let sequence: Int64
    /// When: UTC with milliseconds, as ISO 8601.
    public let at: String
    /// Who: an account or a program.
    public let actor: String
    /// What was done.
    public let act: String
    /// The design's number, as people write it; empty where no design is concerned.
    public let design: String
    /// Particulars: a JSON object, its keys sorted.
    public let details: String

    public init(sequence: Int64, at: String, actor: String, act: String, design: String, details: String) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.act = act
        self.design = design
        self.details = details
    }

    /// What is hashed: a heading and every text after its length in bytes, so that no two entries give the same bytes.
    public var bytes: [UInt8] {
        var bytes = Array("Oyuu log entry 1\n".utf8)
        for text in [String(sequence), at, actor, act, design, details] {
            bytes += Array("\(text.utf8.count) \(text)\n".utf8)
        }
        return bytes
    }

    /// The entry's hash in the log's tree.
    public var hash: LogHash { .leaf(bytes) }
}
