import OyuuRegistry

/// A submission in the list of its batch: what was found of it in short, and what was decided last.
public struct SubmissionItem: Sendable, Equatable {
    /// A registered design that it copies.
    public struct Design: Sendable, Equatable {
        public let number: DesignNumber
        public let title: String
        public let holder: String
        /// Decimal logarithm of the number of false alarms.
        public let logNFA: Double
    }

    /// Another submission that shows the same design.
    public struct Other: Sendable, Equatable {
        /// Its number in the store, and its batch's.
        public let number: Int64
        public let batchNumber: Int64
        public let submission: SubmissionName
        public let order: SubmissionVerdict.Order
        public let isSameDay: Bool
        public let logNFA: Double
    }

    /// Its number in the store.
    public let number: Int64
    /// Its place in the batch, by which lists go on.
    public let position: Int64
    public let submission: SubmissionName
    public let isDayGiven: Bool
    public let answer: SubmissionAnswer
    /// Surest first.
    public let designs: [Design]
    /// Earlier ones first, then the surest; at most ``othersLimit``.
    public let others: [Other]
    /// Views that could not be read.
    public let unreadViews: Int
    /// Why it was put aside: a stable word, and plain English.
    public let aside: String?
    public let reason: String?
    /// What an examiner decided last.
    public let decision: Decision?

    /// Other submissions that are listed at most.
    public static let othersLimit = 10
}

extension SubmissionStore {
    /// A page of a batch's submissions, by their place in it. It costs what the page holds, however long the batch.
    ///
    /// - Parameters:
    ///   - batch: number of the batch.
    ///   - position: only those with a later place.
    ///   - limit: how many at most, 1...200.
    public func items(
        of batch: Int64, _ filter: SubmissionFilter = .all, after position: Int64 = -1, limit: Int
    ) async throws(SubmissionError) -> [SubmissionItem] {
        let results = try await results(
            "submission.batch = ? AND position > ? AND \(filter.condition)", [.integer(batch), .integer(position)],
            limit: min(max(limit, 1), Self.resultsAtOnce))
        let numbers = results.map(\.id)
        let decisions = try await latestDecisions(on: numbers)
        let others = try await likenesses(of: numbers)
        return results.map { result in
            let (verdict, others) = (result.verdict, others[result.id] ?? [])
            return SubmissionItem(
                number: result.id, position: result.position, submission: result.name, isDayGiven: result.isDayGiven,
                answer: result.answer(foundBy: others.map(\.order)),
                designs: (verdict?.designs ?? []).map {
                    .init(number: $0.number, title: $0.title, holder: $0.holder, logNFA: $0.logNFA)
                },
                others: others.map {
                    .init(
                        number: $0.number, batchNumber: $0.batch, submission: $0.name, order: $0.order,
                        isSameDay: $0.name.day == result.name.day, logNFA: $0.logNFA)
                },
                unreadViews: (verdict?.views ?? []).count { $0.failure != nil }, aside: result.aside,
                reason: result.reason, decision: decisions[result.id])
        }
    }

    private struct Liked: Sendable {
        let number: Int64
        let batch: Int64
        let name: SubmissionName
        let order: SubmissionVerdict.Order
        let logNFA: Double
    }

    /// Who found whom, from either side: all that some submissions found themselves, and what others found of
    /// them.
    private func likenesses(of numbers: [Int64]) async throws(SubmissionError) -> [Int64: [Liked]] {
        guard !numbers.isEmpty else { return [:] }
        let list = SQLList(numbers)
        let found = try await database.read { database in
            try database.rows(
                """
                SELECT mine, submission.id, submission.batch, reference, title, holder, day, batch.name, later, log_nfa
                FROM (
                    SELECT pair.*, row_number() OVER (
                        PARTITION BY mine ORDER BY CASE WHEN later = mine THEN 0 ELSE 1 END, log_nfa, other) AS place
                    FROM (
                        SELECT finder AS mine, found AS other, later, log_nfa FROM likeness
                        WHERE finder IN (\(list.places))
                        UNION ALL
                        SELECT likeness.found AS mine, likeness.finder AS other, likeness.later, likeness.log_nfa
                        FROM likeness WHERE likeness.found IN (\(list.places)) AND NOT EXISTS (
                            SELECT 1 FROM likeness AS back
                            WHERE back.finder = likeness.found AND back.found = likeness.finder)) AS pair
                    ) AS placed
                JOIN submission ON submission.id = placed.other JOIN batch ON batch.id = submission.batch
                WHERE place <= ? ORDER BY mine, place
                """, list.values + list.values + [.integer(SubmissionItem.othersLimit)]
            ).map { row in
                let (mine, isLater) = (try row.number("mine"), try row.number("later") == row.number("mine"))
                let other = Liked(
                    number: try row.number("id"), batch: try row.number("batch"),
                    name: SubmissionName(
                        batch: try row.string("name"), reference: try row.string("reference"),
                        title: try row.text("title"), holder: try row.text("holder"), day: try row.string("day")),
                    order: isLater ? .otherIsEarlier : .otherIsLater, logNFA: try row.real("log_nfa") ?? 0)
                return (mine, other)
            }
        }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }
}
