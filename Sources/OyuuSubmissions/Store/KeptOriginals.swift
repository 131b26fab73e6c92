import Foundation
import OyuuIntake
import OyuuRegistry

/// The documents that submissions came in, as they were. Each is kept once, by its SHA-256, however many submissions were in
/// it: with each of them it would take the square of its size.
struct KeptOriginals {
    /// The last one. Submissions of one document follow each other, and share its bytes.
    private var last: (bytes: [UInt8], sha256: String)?

    /// Keeps a document; its SHA-256.
    mutating func keep(
        _ bytes: [UInt8]?, in database: any SubmissionDatabase
    ) async throws(SubmissionError) -> String? {
        guard let bytes else { return nil }
        if let last, last.bytes == bytes { return last.sha256 }
        let sha256 = PhotoFolder.sha256(bytes)
        try await database.write { try Self.keep(bytes, sha256, $0) }
        last = (bytes, sha256)
        return sha256
    }

    private static func keep(_ bytes: [UInt8], _ sha256: String, _ database: any SQLConnection) throws {
        guard try database.row("SELECT sha256 FROM original WHERE sha256 = ?", [.text(sha256)]) == nil else { return }
        try database.execute(
            "INSERT INTO original (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", [.text(sha256), .bytes(bytes)])
    }

    /// Takes the documents out of an older store's submissions, each of which has the whole of its own.
    static func takeOut(_ database: any SQLConnection) throws {
        var done: Int64 = 0
        // One by one: each may be large.
        while let row = try database.row(
            "SELECT id, document FROM submission WHERE id > ? ORDER BY id LIMIT 1", [.integer(done)])
        {
            done = try row.number("id")
            let data = Data(try row.data("document"))
            guard var document = try? JSONDecoder().decode(SubmissionDocument.self, from: data),
                let original = document.original
            else { continue }
            let sha256 = PhotoFolder.sha256(original)
            try keep(original, sha256, database)
            document.original = nil
            try database.execute(
                "UPDATE submission SET document = ?, original = ? WHERE id = ?",
                [.bytes([UInt8](try JSONEncoder().encode(document))), .text(sha256), .integer(done)])
        }
    }
}

extension SubmissionStore {
    /// A submission as it was read, with the whole of the document that it came in where there was one, so that it can be
    /// written back. Its views have no paths: their pictures are kept by their SHA-256.
    ///
    /// - Throws: `.noSuchSubmission`.
    public func document(of submission: Int64) async throws(SubmissionError) -> SubmissionDocument {
        let found = try await database.read { database in
            guard
                let row = try database.row(
                    """
                    SELECT document, original.bytes AS original FROM submission
                    LEFT JOIN original ON original.sha256 = submission.original WHERE submission.id = ?
                    """, [.integer(submission)])
            else { throw SubmissionError.noSuchSubmission(reference: "\(submission)") }
            return (document: try row.data("document"), original: try row.bytes("original"))
        }
        do {
            var document = try JSONDecoder().decode(SubmissionDocument.self, from: Data(found.document))
            document.original = found.original
            return document
        } catch {
            throw .store(place: place, reason: "it cannot be read")
        }
    }
}
