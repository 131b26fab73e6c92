import Crypto
import Foundation
import Oyuu

/// What a receiver is told of one photo: which registered designs it copies. No contact data.
public struct Announcement: Sendable, Codable {
    /// A design that is copied.
    public struct Copy: Sendable, Codable {
        /// The design's number, title and holder (INID 73, public).
        public let design: String
        public let title: String
        public let holder: String
        /// Kinds of copying, as in `oyuu check --json`.
        public let kinds: [String]
        public let strength: String
        /// Decimal logarithm of the number of false alarms.
        public let logNFA: Double
        /// How much of the design was found, 0...1.
        public let share: Double
        /// Whether it was not announced for these bytes before.
        public let isNew: Bool

        private enum CodingKeys: String, CodingKey {
            case design, title, holder, kinds, strength, share
            case logNFA = "log10_nfa"
            case isNew = "is_new"
        }
    }

    /// Always `copy-found`.
    public let event: String
    /// The announcement's name: the same however often it is sent. 32 hexadecimal digits.
    public let id: String
    /// The register's UUID.
    public let register: String
    public let checkedAt: Date
    /// The photo's file name, without its folder, as text.
    public let fileName: String
    /// SHA-256 of the photo's bytes, 64 hexadecimal digits.
    public let sha256: String
    public let copies: [Copy]

    private enum CodingKeys: String, CodingKey {
        case event, id, register, sha256, copies
        case checkedAt = "checked_at"
        case fileName = "file_name"
    }

    /// - Parameters:
    ///   - known: designs that were announced for these bytes before.
    ///   - occasion: what makes another announcement of the same findings another one; empty where nothing does.
    init(
        _ verdict: Verdict, file: WatchedPath, register: UUID, known: Set<String>, occasion: [UInt8], at date: Date
    ) {
        event = "copy-found"
        self.register = register.uuidString
        checkedAt = date
        fileName = file.fileName
        sha256 = verdict.sha256
        copies = verdict.copies.prefix(Self.mostCopies).map { finding in
            Copy(
                design: finding.design.description, title: finding.title, holder: finding.holder,
                kinds: finding.kinds.map(\.rawValue), strength: finding.strength.rawValue,
                // JSON knows no infinity.
                logNFA: max(-99_999, min(finding.logNFA, 99_999)), share: max(0, min(finding.share, 1)),
                isNew: !known.contains(finding.design.description))
        }
        // Made of what it says alone, so that a program killed before it was written down makes the same one again.
        let new = verdict.copies.map(\.design.description).filter { !known.contains($0) }.sorted()
        let named = ["oyuu watch 1", register.uuidString, verdict.sha256] + new
        let text = Array(named.joined(separator: "\n").utf8) + [0] + occasion
        id = SHA256.hash(data: text).prefix(16).map { Self.hex($0) }.joined()
    }

    /// More designs than this are not named; a photo of a stall may show dozens.
    static let mostCopies = 50

    static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
