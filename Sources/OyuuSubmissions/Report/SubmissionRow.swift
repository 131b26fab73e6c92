import Foundation

/// A submission as a report tells of it; one JSON line.
public struct SubmissionRow: Sendable, Codable, Equatable {
    public let submission: SubmissionName
    /// Whether the day was given; else it is that of arrival.
    public let isDayGiven: Bool
    public let answer: SubmissionAnswer
    /// What was found; nil where it was not compared.
    public let verdict: SubmissionVerdict?
    /// Submissions of any batch that were found to show this one's design when they were compared themselves, and that this
    /// one's own comparison did not name.
    public let foundBy: [SubmissionVerdict.Other]
    /// Why it was put aside: a stable word, and plain English.
    public let aside: String?
    public let reason: String?
    /// What an examiner decided last.
    public let decision: Decision?

    private enum CodingKeys: String, CodingKey {
        case submission, answer, verdict, aside, reason, decision
        case isDayGiven = "is_day_given"
        case foundBy = "found_by"
    }

    /// Every other submission that shows the same design, surest first.
    public var others: [SubmissionVerdict.Other] {
        ((verdict?.submissions ?? []) + foundBy).sorted { $0.logNFA < $1.logNFA }
    }
}

extension SubmissionVerdict.Other {
    /// The same likeness as the other submission sees it.
    func reversed(_ finder: SubmissionName) -> SubmissionVerdict.Other {
        SubmissionVerdict.Other(
            submission: finder, order: order == .otherIsEarlier ? .otherIsLater : .otherIsEarlier,
            isSameDay: isSameDay, logNFA: logNFA, strength: strength, kinds: kinds, share: share,
            views: views.map { .init(view: $0.with, with: $0.view, logNFA: $0.logNFA, kinds: $0.kinds) })
    }
}

extension SubmissionStore {
    /// Calls `visit` with every submission of a batch, in its order, without holding more than some of them in memory.
    ///
    /// The same of the same results, whoever found them in which order. Batches compared later may add to what is said of
    /// this one's submissions: one of them may hold the earlier filing.
    public func rows(
        of batch: String, visit: (SubmissionRow) async throws -> Void
    ) async throws {
        guard let number = try await status(of: batch).first?.number else {
            throw SubmissionError.noSuchBatch(name: batch)
        }
        let decisions = try await latestDecisions(of: number)
        let reversed = try await reversedFindings(number)
        try await results(of: number) { result in
            let verdict = result.verdict
            let known = Set((verdict?.submissions ?? []).map(\.submission))
            let foundBy = (reversed[result.name] ?? []).filter { !known.contains($0.submission) }
                .sorted {
                    ($0.logNFA, $0.submission.batch, $0.submission.reference)
                        < ($1.logNFA, $1.submission.batch, $1.submission.reference)
                }
            let isCopy = verdict?.isCopy == true || foundBy.contains { $0.order == .otherIsEarlier }
            let answer: SubmissionAnswer =
                // A copy that another's comparison found is one, whatever became of its own.
                if isCopy { .copy } else if result.aside != nil { .putAside } else if verdict == nil {
                    .waiting
                } else if verdict?.isUndecided == true, foundBy.isEmpty { .cannotSay } else { .notACopy }
            try await visit(
                SubmissionRow(
                    submission: result.name, isDayGiven: result.isDayGiven, answer: answer, verdict: verdict,
                    foundBy: foundBy, aside: result.aside, reason: result.reason, decision: decisions[result.id]))
        }
    }

    /// What submissions of any batch found of those of one batch, by the latter.
    private func reversedFindings(_ batch: Int64) async throws -> [SubmissionName: [SubmissionVerdict.Other]] {
        var found: [SubmissionName: [SubmissionVerdict.Other]] = [:]
        var last: Int64 = -1
        while true {
            let after = last
            let page = try await database.read { database in
                try database.rows(
                    """
                    SELECT \(Self.resultColumns) FROM submission JOIN batch ON batch.id = submission.batch
                    WHERE submission.id > ? AND submission.id IN (
                        SELECT finder FROM likeness JOIN submission AS other ON other.id = likeness.found
                        WHERE other.batch = ?)
                    ORDER BY submission.id LIMIT 200
                    """, [.integer(after), .integer(batch)]
                ).map(Self.storedResult)
            }
            guard let end = page.last else { return found }
            for result in page {
                for other in result.verdict?.submissions ?? [] {
                    found[other.submission, default: []].append(other.reversed(result.name))
                }
            }
            last = end.id
        }
    }

    /// A submission's result as it is stored.
    struct StoredResult: Sendable {
        let id: Int64
        let name: SubmissionName
        let isDayGiven: Bool
        let verdict: SubmissionVerdict?
        let aside: String?
        let reason: String?
    }

    /// The results of a batch in its order, a page at a time.
    func results(of batch: Int64, visit: (StoredResult) async throws -> Void) async throws {
        var last: Int64 = -1
        while true {
            let after = last
            let page = try await database.read { database in
                try database.rows(
                    """
                    SELECT \(Self.resultColumns) FROM submission JOIN batch ON batch.id = submission.batch
                    WHERE submission.batch = ? AND position > ? ORDER BY position LIMIT 200
                    """, [.integer(batch), .integer(after)]
                ).map { (position: try $0.number("position"), result: try Self.storedResult($0)) }
            }
            guard let end = page.last else { return }
            for entry in page { try await visit(entry.result) }
            last = end.position
        }
    }

    private static let resultColumns = """
        submission.id, position, reference, title, holder, day, has_day, aside_code, aside_reason, result, batch.name
        """

    private static func storedResult(_ row: any SQLRow) throws -> StoredResult {
        StoredResult(
            id: try row.number("id"),
            name: SubmissionName(
                batch: try row.string("name"), reference: try row.string("reference"), title: try row.text("title"),
                holder: try row.text("holder"), day: try row.string("day")),
            isDayGiven: try row.flag("has_day"),
            verdict: try row.bytes("result").map {
                try JSONDecoder().decode(SubmissionVerdict.self, from: Data($0))
            },
            aside: try row.text("aside_code"), reason: try row.text("aside_reason"))
    }
}
