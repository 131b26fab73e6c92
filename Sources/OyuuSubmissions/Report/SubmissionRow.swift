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
        var last: Int64 = -1
        while true {
            let page = try await results("submission.batch = ? AND position > ?", [.integer(number), .integer(last)])
            guard let end = page.last else { return }
            let found = try await foundBy(page)
            for result in page { try await visit(result.row(foundBy: found[result.id] ?? [], decisions[result.id])) }
            last = end.position
        }
    }

    /// What submissions of any batch found of some, as those see it.
    ///
    /// - Parameter limit: finders of each, the surest first.
    func foundBy(
        _ results: [StoredResult], limit: Int = .max
    ) async throws(SubmissionError) -> [Int64: [SubmissionVerdict.Other]] {
        guard !results.isEmpty else { return [:] }
        let list = SQLList(results.map(\.id))
        let pairs = try await database.read { database in
            try database.rows(
                """
                SELECT found, finder FROM (
                    SELECT likeness.found, likeness.finder,
                        row_number() OVER (PARTITION BY likeness.found ORDER BY log_nfa, likeness.finder) AS place
                    FROM likeness WHERE likeness.found IN (\(list.places))) AS pair
                WHERE place <= ? ORDER BY found, place
                """, list.values + [.integer(limit)]
            ).map { (found: try $0.number("found"), finder: try $0.number("finder")) }
        }
        let names = Dictionary(results.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let finders = Array(Set(pairs.map(\.finder))).sorted()
        var others: [Int64: [Int64: SubmissionVerdict.Other]] = [:]
        for start in stride(from: 0, to: finders.count, by: Self.resultsAtOnce) {
            let part = SQLList(finders[start..<min(start + Self.resultsAtOnce, finders.count)])
            for finder in try await self.results("submission.id IN (\(part.places))", part.values) {
                let wanted = Set(pairs.filter { $0.finder == finder.id }.map(\.found))
                for found in wanted {
                    let name = names[found]
                    let finding = finder.verdict?.submissions.first { $0.submission == name }
                    others[found, default: [:]][finder.id] = finding?.reversed(finder.name)
                }
            }
        }
        return others.mapValues { finders in
            finders.values.sorted {
                ($0.logNFA, $0.submission.reference, $0.submission.batch)
                    < ($1.logNFA, $1.submission.reference, $1.submission.batch)
            }
        }
    }

    /// A submission's result as it is stored.
    struct StoredResult: Sendable {
        let id: Int64
        let position: Int64
        let name: SubmissionName
        let isDayGiven: Bool
        let verdict: SubmissionVerdict?
        let aside: String?
        let reason: String?

        /// What is told of it.
        func row(foundBy: [SubmissionVerdict.Other], _ decision: Decision?) -> SubmissionRow {
            let known = Set((verdict?.submissions ?? []).map(\.submission))
            let others = foundBy.filter { !known.contains($0.submission) }
            return SubmissionRow(
                submission: name, isDayGiven: isDayGiven, answer: answer(foundBy: others.map(\.order)),
                verdict: verdict, foundBy: others, aside: aside, reason: reason, decision: decision)
        }

        /// The answer, where others found it to be filed later or earlier than themselves.
        func answer(foundBy orders: [SubmissionVerdict.Order]) -> SubmissionAnswer {
            // A copy that another's comparison found is one, whatever became of its own.
            if verdict?.isCopy == true || orders.contains(.otherIsEarlier) { return .copy }
            if aside != nil { return .putAside }
            guard let verdict else { return .waiting }
            return verdict.isUndecided && orders.isEmpty ? .cannotSay : .notACopy
        }
    }

    /// Results that are read at once.
    static let resultsAtOnce = 200

    /// The first results of those that a condition is true of, by place in the batch.
    func results(
        _ condition: String, _ values: [SQLValue], limit: Int = resultsAtOnce
    ) async throws(SubmissionError) -> [StoredResult] {
        try await database.read { database in
            try database.rows(
                """
                SELECT submission.id, position, reference, title, holder, day, has_day, aside_code, aside_reason,
                    result, batch.name
                FROM submission JOIN batch ON batch.id = submission.batch
                WHERE \(condition) ORDER BY position, submission.id LIMIT ?
                """, values + [.integer(limit)]
            ).map { row in
                StoredResult(
                    id: try row.number("id"), position: try row.number("position"),
                    name: SubmissionName(
                        batch: try row.string("name"), reference: try row.string("reference"),
                        title: try row.text("title"), holder: try row.text("holder"), day: try row.string("day")),
                    isDayGiven: try row.flag("has_day"),
                    verdict: try row.bytes("result").map {
                        try JSONDecoder().decode(SubmissionVerdict.self, from: Data($0))
                    },
                    aside: try row.text("aside_code"), reason: try row.text("aside_reason"))
            }
        }
    }
}
