import Foundation

/// How far a batch is.
public struct BatchStatus: Sendable, Codable, Equatable {
    public let name: String
    public let source: String
    public let actor: String
    public let arrivedAt: Date
    /// Whether all of it is in; it is not worked on before.
    public let isWhole: Bool
    public let isPaused: Bool
    public let priority: Int
    /// Submissions in it.
    public let submissions: Int
    /// Of those: to be fingerprinted, to be compared, at work, done, put aside.
    public let toFingerprint: Int
    public let toCompare: Int
    public let atWork: Int
    public let done: Int
    public let aside: Int
    /// Copies of registered designs or of earlier filings, also those that only the other submission's comparison found;
    /// and those of which nothing can be said.
    public let copies: Int
    public let undecided: Int
    /// Views that could not be read.
    public let unreadViews: Int
    /// Submissions and files that could not be taken in.
    public let problems: Int
    /// Submissions that were put aside here and taken up again in another batch.
    public let takenUpAgain: Int
    /// The batch whose submissions, put aside there, these are; nil of a batch that was taken in.
    public let continues: String?
    /// Stages finished within the last minute.
    public let stagesPerMinute: Int
    /// The register's generations that its submissions were compared with.
    public let generations: [Int64]
    /// Batches that were paused when their turn came, and so were not compared with.
    public let leftOut: [String]
    /// The batch's number in the store.
    public let number: Int64

    private enum CodingKeys: String, CodingKey {
        case name, source, actor, priority, submissions, done, aside, copies, undecided, problems, generations, number
        case continues
        case arrivedAt = "arrived_at"
        case isWhole = "is_whole"
        case isPaused = "is_paused"
        case toFingerprint = "to_fingerprint"
        case toCompare = "to_compare"
        case atWork = "at_work"
        case unreadViews = "unread_views"
        case stagesPerMinute = "stages_per_minute"
        case leftOut = "left_out"
        case takenUpAgain = "taken_up_again"
    }

    /// Whether nothing is left to do, paused or not.
    public var isDone: Bool { isWhole && done + aside == submissions }

    /// Submissions that nobody is at work on yet.
    public var waiting: Int { toFingerprint + toCompare }
}

extension SubmissionStore {
    /// How far all batches are, the earliest first; or only one.
    public func status(of name: String? = nil) async throws(SubmissionError) -> [BatchStatus] {
        let found = try await statuses(
            (name == nil ? "" : "WHERE name = ?") + " ORDER BY id", name.map { [.text($0)] } ?? [])
        if let name, found.isEmpty { throw .noSuchBatch(name: name) }
        return found
    }

    /// How far the batch of that number is.
    public func status(number: Int64) async throws(SubmissionError) -> BatchStatus {
        let found = try await statuses("WHERE id = ?", [.integer(number)])
        guard let status = found.first else { throw .noSuchBatch(name: "\(number)") }
        return status
    }

    /// How far the latest batches are, the latest first.
    ///
    /// - Parameters:
    ///   - number: only those that came before the batch of this number.
    ///   - limit: how many at most.
    public func latestStatuses(
        before number: Int64? = nil, limit: Int
    ) async throws(SubmissionError) -> [BatchStatus] {
        try await statuses(
            "WHERE id < ? ORDER BY id DESC LIMIT ?", [.integer(number ?? .max), .integer(max(1, limit))])
    }

    private func statuses(_ choice: String, _ values: [SQLValue]) async throws(SubmissionError) -> [BatchStatus] {
        try await database.read { database in
            let now = try database.now()
            return try database.rows("SELECT * FROM batch \(choice)", values).map {
                try Self.status($0, now, database)
            }
        }
    }

    /// What could not be taken in of a batch, and what went into another.
    public func problems(of number: Int64) async throws(SubmissionError) -> [BatchProblem] {
        try await database.read { database in
            guard let row = try database.row("SELECT problems FROM batch WHERE id = ?", [.integer(number)]) else {
                throw SubmissionError.noSuchBatch(name: "\(number)")
            }
            return try JSONDecoder().decode([BatchProblem].self, from: Data(try row.string("problems").utf8))
        }
    }

    private static func status(
        _ batch: any SQLRow, _ now: Int64, _ database: any SQLConnection
    ) throws -> BatchStatus {
        let id = try batch.number("id")
        let counts = try database.row(
            """
            SELECT count(*) AS submissions,
                coalesce(sum(CASE WHEN stage = 1 AND aside_code IS NULL AND NOT (\(held)) THEN 1 ELSE 0 END), 0)
                    AS to_fingerprint,
                coalesce(sum(CASE WHEN stage = 2 AND aside_code IS NULL AND NOT (\(held)) THEN 1 ELSE 0 END), 0)
                    AS to_compare,
                coalesce(sum(CASE WHEN stage < 3 AND aside_code IS NULL AND \(held) THEN 1 ELSE 0 END), 0) AS at_work,
                coalesce(sum(CASE WHEN stage = 3 THEN 1 ELSE 0 END), 0) AS done,
                coalesce(sum(CASE WHEN aside_code IS NOT NULL THEN 1 ELSE 0 END), 0) AS aside,
                coalesce(sum(CASE WHEN stage > 1 AND changed_at > ? THEN 1 ELSE 0 END), 0) AS recent
            FROM submission WHERE batch = ?
            """,
            [
                .integer(now), .integer(now), .integer(now), .integer(now - 60_000), .integer(id),
            ])
        let found = try database.row(
            """
            SELECT coalesce(sum(CASE WHEN is_copy = 1 OR \(isLater) THEN 1 ELSE 0 END), 0) AS copies,
                coalesce(sum(CASE WHEN is_undecided = 1 AND NOT \(isFound) THEN 1 ELSE 0 END), 0) AS undecided
            FROM submission WHERE batch = ?
            """, [.integer(id)])
        let unread = try database.row(
            """
            SELECT count(*) AS views FROM view JOIN submission ON submission.id = view.submission
            WHERE submission.batch = ? AND view.failure_code IS NOT NULL
            """, [.integer(id)])
        let generations = try database.rows(
            "SELECT DISTINCT generation FROM submission WHERE batch = ? AND stage = 3 ORDER BY generation",
            [.integer(id)])
        func list<Value: Decodable>(_ column: String, of type: Value.Type) throws -> [Value] {
            try JSONDecoder().decode([Value].self, from: Data(try batch.string(column).utf8))
        }
        let first = try batch.integer("continues").flatMap {
            try database.row("SELECT name FROM batch WHERE id = ?", [.integer($0)])
        }
        let problems = try list("problems", of: BatchProblem.self)
        let movedOn = problems.count { $0.code == BatchProblem.takenUpAgain }
        return BatchStatus(
            name: try batch.string("name"), source: try batch.string("source"), actor: try batch.string("actor"),
            arrivedAt: SubmissionTime.date(try batch.number("arrived_at")), isWhole: try batch.flag("is_whole"),
            isPaused: try batch.flag("is_paused"), priority: try batch.count("priority"),
            submissions: try counts?.count("submissions") ?? 0,
            toFingerprint: try counts?.count("to_fingerprint") ?? 0, toCompare: try counts?.count("to_compare") ?? 0,
            atWork: try counts?.count("at_work") ?? 0, done: try counts?.count("done") ?? 0,
            aside: try counts?.count("aside") ?? 0, copies: try found?.count("copies") ?? 0,
            undecided: try found?.count("undecided") ?? 0, unreadViews: try unread?.count("views") ?? 0,
            problems: problems.count - movedOn, takenUpAgain: movedOn,
            continues: try first?.string("name"),
            stagesPerMinute: try counts?.count("recent") ?? 0,
            generations: try generations.compactMap { try $0.integer("generation") },
            leftOut: try list("left_out", of: String.self), number: id)
    }

    /// Whether a worker holds a submission.
    private static let held = "worker IS NOT NULL AND lease_until >= ?"

    /// Whether a submission is the later of two that show the same design, whichever of them was compared with the other:
    /// the batch that is compared later may hold the earlier filing.
    static let isLater = "EXISTS (SELECT 1 FROM likeness WHERE likeness.later = submission.id)"

    /// Whether a submission was found to show another's design, when that one was compared.
    static let isFound = "EXISTS (SELECT 1 FROM likeness WHERE likeness.found = submission.id)"

    /// Stops work on a batch, or lets it go on. What workers have at the moment they finish.
    public func setPaused(_ isPaused: Bool, batch name: String) async throws(SubmissionError) {
        try await change(name, "is_paused = ?", .flag(isPaused))
    }

    /// Batches of a greater priority are worked on first; 0 is usual.
    public func setPriority(_ priority: Int, batch name: String) async throws(SubmissionError) {
        try await change(name, "priority = ?", .integer(priority))
    }

    private func change(_ name: String, _ assignment: String, _ value: SQLValue) async throws(SubmissionError) {
        try await database.write { database in
            guard try database.execute("UPDATE batch SET \(assignment) WHERE name = ?", [value, .text(name)]) > 0 else {
                throw SubmissionError.noSuchBatch(name: name)
            }
        }
    }
}
