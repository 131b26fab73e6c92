import Crypto
import Foundation

/// The audit trail's texts, which are the same in every store, since the log's hashes are made of them.
package enum AuditText {
    /// Particulars as a JSON object, its keys sorted.
    package static func details(_ details: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(details), as: UTF8.self)
    }

    /// Reads what ``details(_:)`` writes; nil for anything else.
    package static func details(reading text: String) -> [String: String]? {
        try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    }

    /// Particulars that say by digests what a design is.
    package static func content(of design: Design) -> [String: String] {
        [
            "content": design.contentDigest,
            "fingerprints": design.photos.map(\.fingerprintDigest).joined(separator: " "),
        ]
    }

    /// The design's number as the log writes it, also where it is none.
    package static func design(_ number: Int64?) -> String {
        number.map { DesignNumber($0)?.description ?? String($0) } ?? ""
    }

    /// SHA-256 of an entry's columns with their lengths; of nothing where there is no such entry.
    package static func digest(_ entry: (at: String, actor: String, act: String, design: Int64?, details: String)?)
        -> [UInt8]
    {
        var hash = SHA256()
        if let entry {
            for text in [entry.at, entry.actor, entry.act, String(entry.design ?? 0), entry.details] {
                hash.update(data: Data("\(text.utf8.count) \(text)\n".utf8))
            }
        }
        return Array(hash.finalize())
    }
}
