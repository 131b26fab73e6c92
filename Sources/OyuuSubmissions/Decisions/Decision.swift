import Foundation
import OyuuRegistry

/// What an examiner decided of a submission. Decisions are only added to; the latest counts.
public struct Decision: Sendable, Codable, Equatable {
    /// What was decided.
    public enum Kind: Sendable, Codable, Equatable {
        /// It is a copy of a registered design.
        case copyOfDesign(DesignNumber)
        /// It is a copy of another submission.
        case copyOfSubmission(batch: String, reference: String)
        /// It is no copy of anything that was found.
        case notACopy
        /// Somebody must look at the things themselves.
        case needsALook
    }

    public let batch: String
    public let reference: String
    public let kind: Kind
    public let reason: String
    public let actor: String
    public let at: Date
}

extension Decision.Kind {
    /// The stable word in the store, in JSON and in CSV.
    public var word: String {
        switch self {
        case .copyOfDesign, .copyOfSubmission: "copy"
        case .notACopy: "not-a-copy"
        case .needsALook: "needs-a-look"
        }
    }
}

extension Decision {
    /// What is decided of a submission, where others are known by their numbers in the store.
    public enum Choice: Sendable, Equatable {
        case copyOfDesign(DesignNumber)
        case copyOfSubmission(Int64)
        case notACopy
        case needsALook

        fileprivate var columns: (word: String, design: Int64?, other: Int64?) {
            switch self {
            case .copyOfDesign(let number): ("copy", number.value, nil)
            case .copyOfSubmission(let number): ("copy", nil, number)
            case .notACopy: ("not-a-copy", nil, nil)
            case .needsALook: ("needs-a-look", nil, nil)
            }
        }
    }
}

extension SubmissionStore {
    /// The number of a submission that a person names: its reference where only one batch has it, else `BATCH/REFERENCE`.
    ///
    /// References come from applicants and may look like that; names of batches hold no `/`, so `BATCH/REFERENCE` names one
    /// submission, whatever others are called.
    public func number(of text: String) async throws(SubmissionError) -> Int64 {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (batch, reference) = parts.count == 2 ? (parts[0], parts[1]) : ("", text)
        let rows = try await database.read { database in
            try database.rows(
                """
                SELECT submission.id, batch.name, reference FROM submission JOIN batch ON batch.id = submission.batch
                WHERE reference = ? OR (batch.name = ? AND reference = ?) ORDER BY batch.id LIMIT 10
                """, [.text(text), .text(batch), .text(reference)]
            ).map { (id: try $0.number("id"), batch: try $0.string("name"), reference: try $0.string("reference")) }
        }
        if let named = rows.first(where: { $0.batch == batch && $0.reference == reference }) { return named.id }
        guard let first = rows.first else { throw .noSuchSubmission(reference: text) }
        guard rows.count == 1 else { throw .ambiguous(reference: text, batches: rows.map(\.batch)) }
        return first.id
    }

    /// Writes down what an examiner decided.
    ///
    /// - Parameters:
    ///   - text: the submission, as ``number(of:)`` takes it.
    ///   - reason: why, in the examiner's words.
    public func decide(
        _ text: String, _ kind: Decision.Kind, reason: String, actor: String
    ) async throws(SubmissionError) -> Decision {
        let submission = try await number(of: text)
        let choice: Decision.Choice
        switch kind {
        case .copyOfDesign(let number): choice = .copyOfDesign(number)
        case .copyOfSubmission(let batch, let reference):
            choice = .copyOfSubmission(try await number(of: batch.isEmpty ? reference : "\(batch)/\(reference)"))
        case .notACopy: choice = .notACopy
        case .needsALook: choice = .needsALook
        }
        return try await decide(number: submission, choice, reason: reason, actor: actor)
    }

    /// The same of submissions whose numbers in the store are known.
    public func decide(
        number submission: Int64, _ choice: Decision.Choice, reason: String, actor: String
    ) async throws(SubmissionError) -> Decision {
        for (field, text) in [("reason", reason), ("actor", actor)] where !isUsable(text) {
            throw .unusableText(field: field)
        }
        let (word, design, other) = choice.columns
        if other == submission { throw .sameSubmission }
        let id = try await database.write { database in
            for number in [submission, other].compactMap(\.self)
            where try database.row("SELECT id FROM submission WHERE id = ?", [.integer(number)]) == nil {
                throw SubmissionError.noSuchSubmission(reference: "\(number)")
            }
            return try database.row(
                """
                INSERT INTO decision (submission, kind, design, other, reason, actor, at)
                VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
                """,
                [
                    .integer(submission), .text(word), .optional(design), .optional(other), .text(reason),
                    .text(actor), .integer(try database.now()),
                ])?.number("id")
        }
        let all = try await decisions(condition: "decision.id = ?", [.optional(id)])
        guard let decision = all.first?.decision else { throw .noSuchSubmission(reference: "\(submission)") }
        return decision
    }

    /// All decisions on a submission, the first first.
    public func decisions(on text: String) async throws(SubmissionError) -> [Decision] {
        let submission = try await number(of: text)
        return try await decisions(number: submission)
    }

    /// The same of a submission whose number is known.
    func decisions(number submission: Int64) async throws(SubmissionError) -> [Decision] {
        try await decisions(condition: "decision.submission = ?", [.integer(submission)]).map(\.decision)
    }

    /// The decisions that count of some submissions.
    func latestDecisions(on submissions: [Int64]) async throws(SubmissionError) -> [Int64: Decision] {
        guard !submissions.isEmpty else { return [:] }
        let list = SQLList(submissions)
        let found = try await decisions(
            condition: """
                decision.id IN (
                    SELECT max(id) FROM decision WHERE submission IN (\(list.places)) GROUP BY submission)
                """, list.values)
        return Dictionary(found.map { ($0.submission, $0.decision) }, uniquingKeysWith: { $1 })
    }

    /// The decisions that count, by submission: the latest of each.
    func latestDecisions(of batch: Int64? = nil) async throws(SubmissionError) -> [Int64: Decision] {
        let latest = "decision.id IN (SELECT max(id) FROM decision GROUP BY submission)"
        let found = try await decisions(
            condition: batch == nil ? latest : latest + " AND submission.batch = ?",
            batch.map { [.integer($0)] } ?? [])
        return Dictionary(found.map { ($0.submission, $0.decision) }, uniquingKeysWith: { $1 })
    }

    private func decisions(
        condition: String, _ values: [SQLValue]
    ) async throws(SubmissionError) -> [(submission: Int64, decision: Decision)] {
        try await database.read { database in
            try database.rows(
                """
                SELECT decision.submission, decision.kind, design, reason, decision.actor, at, batch.name,
                    submission.reference, otherbatch.name AS other_batch, other.reference AS other_reference
                FROM decision JOIN submission ON submission.id = decision.submission
                JOIN batch ON batch.id = submission.batch
                LEFT JOIN submission AS other ON other.id = decision.other
                LEFT JOIN batch AS otherbatch ON otherbatch.id = other.batch
                WHERE \(condition) ORDER BY decision.id
                """, values
            ).map { row in
                let kind: Decision.Kind
                if let design = try row.integer("design").flatMap(DesignNumber.init) {
                    kind = .copyOfDesign(design)
                } else if let reference = try row.text("other_reference") {
                    kind = .copyOfSubmission(batch: try row.string("other_batch"), reference: reference)
                } else {
                    kind = try row.string("kind") == "not-a-copy" ? .notACopy : .needsALook
                }
                return (
                    try row.number("submission"),
                    Decision(
                        batch: try row.string("name"), reference: try row.string("reference"), kind: kind,
                        reason: try row.string("reason"), actor: try row.string("actor"),
                        at: SubmissionTime.date(try row.number("at")))
                )
            }
        }
    }
}
