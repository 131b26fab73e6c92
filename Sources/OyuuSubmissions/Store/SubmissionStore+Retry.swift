import Foundation

/// What became of submissions that had been put aside and were taken up again.
public struct BatchRetry: Sendable, Codable, Equatable {
    public let batch: String
    /// References of those that are back in the batch's queue.
    public let putBack: [String]
    /// References of those that went into a batch of their own, since what theirs is compared with never changes.
    public let moved: [String]
    /// The name of that batch; nil where none was needed.
    public let newBatch: String?

    private enum CodingKeys: String, CodingKey {
        case batch, moved
        case putBack = "put_back"
        case newBatch = "new_batch"
    }
}

extension BatchProblem {
    /// The code of a note that a submission went into another batch: nothing that could not be taken in.
    static let takenUpAgain = "taken-up-again"
}

extension SubmissionStore {
    /// Takes up again what was put aside.
    ///
    /// A submission goes back into its batch's queue, but for one without fingerprints in a batch whose set is fixed: it
    /// would change the set. Those go together into a whole batch `NAME~2` (the next number that is free) which goes on
    /// with theirs: with its priority, source, actor, day and place of arrival. The old batch's problems tell of it.
    ///
    /// - Parameter references: only these; none: all that the batch has put aside.
    /// - Throws: `.noSuchBatch`; `.noSuchSubmission` or `.notPutAside` for a reference, and then nothing is changed.
    @discardableResult
    public func retry(_ name: String, _ references: [String] = []) async throws(SubmissionError) -> BatchRetry {
        let uuid = UUID().uuidString
        return try await database.write { database in
            // Sets are fixed one at a time, and none while this goes on.
            _ = try database.row("SELECT id FROM store \(database.locking)")
            guard let batch = try database.row("SELECT * FROM batch WHERE name = ? \(database.locking)", [.text(name)])
            else { throw SubmissionError.noSuchBatch(name: name) }
            let wanted = try Self.aside(of: batch, references, database)
            let isFixed = try batch.integer("frozen") != nil
            let moved = wanted.filter { isFixed && $0.stage == 1 }
            let back = wanted.filter { !isFixed || $0.stage != 1 }
            var newBatch: String?
            if !moved.isEmpty {
                let (number, name) = try Self.continuation(of: batch, uuid, database)
                try Self.takeUp(moved, in: number, database)
                try Self.note(moved.map(\.reference), in: batch, movedTo: name, database)
                newBatch = name
            }
            try Self.takeUp(back, in: try batch.number("id"), database)
            return BatchRetry(
                batch: name, putBack: back.map(\.reference), moved: moved.map(\.reference), newBatch: newBatch)
        }
    }

    private struct Aside {
        let id: Int64
        let reference: String
        let stage: Int64
    }

    /// What was put aside of a batch, in its order.
    private static func aside(
        of batch: any SQLRow, _ references: [String], _ database: any SQLConnection
    ) throws -> [Aside] {
        let (id, name) = (try batch.number("id"), try batch.string("name"))
        let all = try database.rows(
            """
            SELECT id, reference, stage FROM submission WHERE batch = ? AND aside_code IS NOT NULL
            ORDER BY position \(database.locking)
            """, [.integer(id)]
        ).map {
            Aside(id: try $0.number("id"), reference: try $0.string("reference"), stage: try $0.number("stage"))
        }
        let (wanted, known) = (Set(references), Set(all.map(\.reference)))
        for reference in references where !known.contains(reference) {
            let row = try database.row(
                "SELECT id FROM submission WHERE batch = ? AND reference = ?", [.integer(id), .text(reference)])
            throw row == nil
                ? SubmissionError.noSuchSubmission(reference: "\(name)/\(reference)")
                : SubmissionError.notPutAside(reference: "\(name)/\(reference)")
        }
        return wanted.isEmpty ? all : all.filter { wanted.contains($0.reference) }
    }

    private static func takeUp(_ aside: [Aside], in batch: Int64, _ database: any SQLConnection) throws {
        for start in stride(from: 0, to: aside.count, by: 500) {
            let list = SQLList(aside[start..<min(start + 500, aside.count)].map(\.id))
            _ = try database.execute(
                """
                UPDATE submission SET batch = ?, aside_code = NULL, aside_reason = NULL, attempts = 0, worker = NULL,
                    lease_until = NULL
                WHERE id IN (\(list.places))
                """, [.integer(batch)] + list.values)
        }
    }

    /// A new batch that goes on with another, of the first's name and the next number.
    private static func continuation(
        of batch: any SQLRow, _ uuid: String, _ database: any SQLConnection
    ) throws -> (number: Int64, name: String) {
        let first = try batch.integer("continues") ?? batch.number("id")
        let stem = try database.row("SELECT name FROM batch WHERE id = ?", [.integer(first)])?.string("name") ?? ""
        var number = 2
        while try database.row("SELECT id FROM batch WHERE name = ?", [.text("\(stem)~\(number)")]) != nil {
            number += 1
        }
        let name = "\(stem)~\(number)"
        let row = try database.row(
            """
            INSERT INTO batch (name, source, actor, uuid, arrived_at, is_whole, is_paused, priority, continues)
            VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?) RETURNING id
            """,
            [
                .text(name), .text(try batch.string("source")), .text(try batch.string("actor")), .text(uuid),
                .integer(try batch.number("arrived_at")), .integer(try batch.number("is_paused")),
                .integer(try batch.number("priority")), .integer(first),
            ])
        guard let row else { throw SubmissionError.batchExists(name: name) }
        return (try row.number("id"), name)
    }

    private static func note(
        _ references: [String], in batch: any SQLRow, movedTo name: String, _ database: any SQLConnection
    ) throws {
        var problems = try JSONDecoder().decode([BatchProblem].self, from: Data(try batch.string("problems").utf8))
        problems += references.map {
            BatchProblem(
                place: $0, code: BatchProblem.takenUpAgain, reason: "put aside, taken up again in batch \(name)")
        }
        _ = try database.execute(
            "UPDATE batch SET problems = ? WHERE id = ?",
            [
                .text(String(decoding: try JSONEncoder().encode(problems), as: UTF8.self)),
                .integer(try batch.number("id")),
            ])
    }
}
