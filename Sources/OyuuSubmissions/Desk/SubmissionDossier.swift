import OyuuRegistry

/// All that an examiner looks at to decide on a submission.
public struct SubmissionDossier: Sendable, Equatable {
    /// A view as it was submitted.
    public struct View: Sendable, Equatable {
        /// Its number in the store.
        public let id: Int64
        /// Its number as submitted, and its file's name.
        public let number: String
        public let fileName: String
        /// Why it could not be read, in plain English; nil where it could, or was not tried.
        public let reason: String?
    }

    /// Where another submission is found, and the view of it that agrees best.
    public struct Place: Sendable, Equatable {
        public let batch: Int64
        public let number: Int64
        public let view: Int64?
    }

    /// Number of its batch, and its own.
    public let batch: Int64
    public let number: Int64
    /// Its place in the batch.
    public let position: Int64
    public let row: SubmissionRow
    public let views: [View]
    /// Where the other submissions are that ``row`` names.
    public let places: [SubmissionName: Place]
    /// The first first.
    public let decisions: [Decision]

    /// Submissions that found it, at most.
    static let findersLimit = 50
}

extension SubmissionStore {
    /// A submission of a batch, both by number.
    ///
    /// - Throws: `.noSuchSubmission` where the batch has none of that number.
    public func dossier(_ number: Int64, of batch: Int64) async throws(SubmissionError) -> SubmissionDossier {
        let found = try await results(
            "submission.id = ? AND submission.batch = ?", [.integer(number), .integer(batch)], limit: 1)
        guard let result = found.first else { throw .noSuchSubmission(reference: "\(number)") }
        let finders = try await foundBy([result], limit: SubmissionDossier.findersLimit)[number] ?? []
        let decisions = try await decisions(number: number)
        let row = result.row(foundBy: finders, decisions.last)
        let views = try await views(of: number)
        return SubmissionDossier(
            batch: batch, number: number, position: result.position, row: row,
            views: views.map {
                .init(id: $0.id, number: $0.number, fileName: $0.fileName, reason: $0.failureReason)
            },
            places: try await places(of: row.others + (row.verdict?.similarSubmissions ?? [])), decisions: decisions)
    }

    /// Whether a batch has a submission, both by number.
    public func holds(_ number: Int64, in batch: Int64) async throws(SubmissionError) -> Bool {
        try await database.read { database in
            try database.row(
                "SELECT id FROM submission WHERE id = ? AND batch = ?", [.integer(number), .integer(batch)]) != nil
        }
    }

    /// SHA-256 of a view's picture; nil where that submission of that batch has no view of the number.
    public func picture(
        ofView view: Int64, of submission: Int64, in batch: Int64
    ) async throws(SubmissionError) -> String? {
        try await database.read { database in
            try database.row(
                """
                SELECT sha256 FROM view JOIN submission ON submission.id = view.submission
                WHERE view.id = ? AND submission.id = ? AND submission.batch = ?
                """, [.integer(view), .integer(submission), .integer(batch)])?.text("sha256")
        }
    }

    private func places(
        of others: [SubmissionVerdict.Other]
    ) async throws(SubmissionError) -> [SubmissionName: SubmissionDossier.Place] {
        let wanted = Dictionary(
            others.map { ($0.submission, $0.views.first?.with) }, uniquingKeysWith: { first, _ in first })
        var places: [SubmissionName: SubmissionDossier.Place] = [:]
        let references = Array(Set(wanted.keys.map(\.reference)))
        for start in stride(from: 0, to: references.count, by: 100) {
            let part = references[start..<min(start + 100, references.count)]
            let marks = part.map { _ in "?" }.joined(separator: ", ")
            let rows = try await database.read { database in
                try database.rows(
                    """
                    SELECT submission.id, submission.batch, batch.name, reference, view.id AS view, view.number
                    FROM submission JOIN batch ON batch.id = submission.batch
                    JOIN view ON view.submission = submission.id WHERE reference IN (\(marks))
                    ORDER BY submission.id, view.position
                    """, part.map { .text($0) }
                ).map { row in
                    (
                        key: [try row.string("name"), try row.string("reference")], id: try row.number("id"),
                        batch: try row.number("batch"), view: try row.number("view"), number: try row.string("number")
                    )
                }
            }
            let byName = Dictionary(grouping: rows, by: \.key)
            for (name, view) in wanted {
                guard let rows = byName[[name.batch, name.reference]], let first = rows.first else { continue }
                places[name] = SubmissionDossier.Place(
                    batch: first.batch, number: first.id,
                    view: (rows.first { $0.number == view } ?? first).view)
            }
        }
        return places
    }
}
