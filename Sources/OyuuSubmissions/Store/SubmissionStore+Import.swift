import Foundation
import OyuuIntake
import OyuuRegistry

/// What became of an import.
public struct BatchImport: Sendable, Equatable {
    /// Submissions taken in by this call.
    public internal(set) var taken = 0
    /// Submissions that an interrupted import of the batch had taken in already.
    public internal(set) var present = 0
    /// Submissions and files that could not be taken in, each with the reason.
    public internal(set) var problems: [BatchProblem] = []
}

/// Something of a batch that could not be taken in.
public struct BatchProblem: Sendable, Equatable, Codable {
    /// The file or the submission.
    public var place: String
    /// A stable kebab-case word.
    public var code: String
    /// Why, in plain English.
    public var reason: String

    /// A problem.
    public init(place: String, code: String, reason: String) {
        (self.place, self.code, self.reason) = (place, code, reason)
    }
}

extension SubmissionStore {
    /// Takes in a batch. It is worked on once all of it is in; an import that was interrupted is gone on with when it is
    /// called again by the same name.
    ///
    /// A submission that cannot be taken in is named in the summary and stops nothing.
    ///
    /// - Parameters:
    ///   - name: what the batch is called, unlike any other, and without a `/`: `BATCH/REFERENCE` names a submission.
    ///   - source: what it was read from, for the record; an interrupted import goes on from the same.
    ///   - priority: batches of a greater one go first; 0 is usual.
    ///   - problems: what the reader of `source` could not read.
    ///   - progress: called with the number of submissions done.
    public func importBatch(
        _ name: String, of documents: some Sequence<SubmissionDocument>, source: String, priority: Int = 0,
        problems: [BatchProblem] = [], actor: String, progress: (Int) -> Void = { _ in }
    ) async throws(SubmissionError) -> BatchImport {
        for (field, text) in [("name", name), ("actor", actor)] where !isUsable(text) {
            throw .unusableText(field: field)
        }
        if name.contains("/") { throw .unusableText(field: "name") }
        let batch = try await begin(name, source: source, priority: priority, actor: actor)
        var summary = BatchImport(problems: problems)
        var originals = KeptOriginals()
        for (position, document) in documents.enumerated() {
            do {
                if try await take(document, into: batch, &originals) {
                    summary.taken += 1
                } else {
                    summary.present += 1
                }
            } catch {
                guard let problem = BatchProblem(error, document) else { throw error }
                summary.problems.append(problem)
            }
            progress(position + 1)
        }
        let text = String(decoding: (try? JSONEncoder().encode(summary.problems)) ?? Data("[]".utf8), as: UTF8.self)
        try await database.write { database in
            _ = try database.execute(
                "UPDATE batch SET is_whole = 1, problems = ? WHERE id = ?", [.text(text), .integer(batch)])
        }
        return summary
    }

    /// The number of the batch to take in: a new one, or one that was interrupted.
    private func begin(
        _ name: String, source: String, priority: Int, actor: String
    ) async throws(SubmissionError) -> Int64 {
        let uuid = UUID().uuidString
        return try await database.write { database in
            if let row = try database.row("SELECT id, is_whole, source FROM batch WHERE name = ?", [.text(name)]) {
                if try row.flag("is_whole") { throw SubmissionError.batchExists(name: name) }
                let begun = try row.string("source")
                if begun != source { throw SubmissionError.otherSource(name: name, source: begun) }
                return try row.number("id")
            }
            let row = try database.row(
                """
                INSERT INTO batch (name, source, actor, uuid, arrived_at, priority) VALUES (?, ?, ?, ?, ?, ?)
                RETURNING id
                """,
                [
                    .text(name), .text(source), .text(actor), .text(uuid), .integer(try database.now()),
                    .integer(priority),
                ])
            guard let row else { throw SubmissionError.batchExists(name: name) }
            return try row.number("id")
        }
    }

    /// Takes in one submission with its pictures, behind those that are in.
    ///
    /// - Returns: false where it is in already.
    private func take(
        _ document: SubmissionDocument, into batch: Int64, _ originals: inout KeptOriginals
    ) async throws(SubmissionError) -> Bool {
        let reference = document.reference
        guard isUsable(reference) else { throw .unusableText(field: "reference") }
        guard (1...limits.views).contains(document.views.count) else {
            throw .viewCount(reference: reference, limit: limits.views)
        }
        let isHere = try await database.read { database in
            try database.row(
                "SELECT id FROM submission WHERE batch = ? AND reference = ?", [.integer(batch), .text(reference)])
                != nil
        }
        if isHere { return false }
        var views: [(view: SubmissionView, sha256: String, size: Int)] = []
        for view in document.views {
            let bytes = try bytes(of: view, reference: reference)
            let sha256 = PhotoFolder.sha256(bytes)
            try await database.keep(bytes, sha256: sha256)
            views.append((view, sha256, bytes.count))
        }
        var kept = document
        // Where a picture was read from is nobody's business later.
        for place in kept.views.indices { kept.views[place].path = "" }
        let original = try await originals.keep(kept.original, in: database)
        kept.original = nil
        guard let encoded = try? JSONEncoder().encode(kept) else { throw .unusableText(field: "reference") }
        let (title, holder, day) = (document.title, document.holder, document.effectiveDate)
        let rows = views
        return try await database.write { database in
            let now = try database.now()
            // One at a time, so that places follow each other; an interrupted import may find other files before its own.
            let entry = try database.row(
                "SELECT is_whole FROM batch WHERE id = ? \(database.locking)", [.integer(batch)])
            guard try entry?.flag("is_whole") == false else {
                throw SubmissionError.store(place: reference, reason: "two imports of the batch go on at once")
            }
            let row = try database.row(
                """
                INSERT INTO submission
                    (batch, position, reference, title, holder, day, has_day, document, changed_at, original)
                VALUES (?, (SELECT coalesce(max(position), -1) + 1 FROM submission WHERE batch = ?), ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (batch, reference) DO NOTHING RETURNING id
                """,
                [
                    .integer(batch), .integer(batch), .text(reference), .text(title), .text(holder),
                    .text(day ?? SubmissionTime.day(now)), .flag(day != nil), .bytes([UInt8](encoded)), .integer(now),
                    .text(original),
                ])
            guard let row else { return false }
            let submission = try row.number("id")
            for (place, entry) in rows.enumerated() {
                _ = try database.execute(
                    """
                    INSERT INTO view (submission, position, number, file_name, sha256, size) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    [
                        .integer(submission), .integer(place), .text(entry.view.number), .text(entry.view.fileName),
                        .text(entry.sha256), .integer(entry.size),
                    ])
            }
            return true
        }
    }

    private func bytes(of view: SubmissionView, reference: String) throws(SubmissionError) -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: view.path) else {
            throw .viewFile(path: view.path, reason: String(cString: strerror(errno)))
        }
        defer { try? handle.close() }
        let data: Data?
        do { data = try handle.read(upToCount: limits.viewBytes + 1) } catch {
            throw .viewFile(path: view.path, reason: "it cannot be read")
        }
        guard let data, !data.isEmpty, data.count <= limits.viewBytes else {
            throw .viewSize(reference: reference, view: view.fileName, limit: limits.viewBytes)
        }
        return [UInt8](data)
    }

    /// Whether a text may name something: not empty, not too long, without control characters.
    func isUsable(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= limits.textBytes
            && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}

extension BatchProblem {
    /// What is wrong with one submission; nil for an error that is not its fault.
    init?(_ error: SubmissionError, _ document: SubmissionDocument) {
        switch error {
        case .unusableText, .viewCount, .viewSize, .viewFile:
            self.init(place: document.reference, code: error.code, reason: error.description)
        default: return nil
        }
    }
}
