import Foundation
import GRDB
import Oyuu

extension WatchJournal {
    /// What is known of some bytes.
    struct Content: Sendable {
        /// Where they were first.
        let firstPath: [UInt8]
        let isUnreadable: Bool
        /// Designs that were announced for them.
        let designs: Set<String>
        /// Whether that was in this round.
        let isCurrent: Bool
    }

    /// What became of a file.
    enum State: String, Sendable {
        case checked, seen, unreadable, other
    }

    /// Those of `files` that are not done as they are, in their order.
    func undone(_ files: [(path: WatchedPath, stamp: FileStamp)]) throws(OyuuError) -> [(
        path: WatchedPath, stamp: FileStamp
    )] {
        do {
            return try queue.read { db in
                let known = try db.cachedStatement(sql: "SELECT size, modified, round FROM file WHERE path = ?")
                return try files.filter { file in
                    guard let row = try Row.fetchOne(known, arguments: [Data(file.path.bytes)]) else { return true }
                    return row[0] != file.stamp.size || row[1] != file.stamp.modified || row[2] != round
                }
            }
        } catch {
            throw Self.error(error, path)
        }
    }

    /// What is known of some bytes; nil where they are new.
    func content(sha256: String) async throws(OyuuError) -> Content? {
        try await reading { [round] db in
            let sql = "SELECT firstPath, state, designs, round FROM content WHERE sha256 = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [sha256]) else { return nil }
            let designs = try JSONDecoder().decode([String].self, from: Data((row["designs"] as String).utf8))
            return Content(
                firstPath: [UInt8](row["firstPath"] as Data), isUnreadable: row["state"] == "unreadable",
                designs: Set(designs), isCurrent: row["round"] == round)
        }
    }

    /// Writes a file down as done where there is nothing to be told of it.
    func note(
        _ file: WatchedPath, _ stamp: FileStamp, sha256: String?, as state: State, at now: Date
    ) async throws(OyuuError) {
        try await writing { [round] db in
            try Self.note(db, file, stamp, sha256: sha256, as: state, round: round, at: now)
        }
    }

    private static func note(
        _ db: Database, _ file: WatchedPath, _ stamp: FileStamp, sha256: String?, as state: State, round: Int,
        at now: Date
    ) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO file (path, size, modified, sha256, state, round, notedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Data(file.bytes), stamp.size, stamp.modified, sha256, state.rawValue, round, milliseconds(now),
            ])
    }

    /// What was found of a file, and what is to be told of it.
    struct Done: Sendable {
        let file: WatchedPath
        let stamp: FileStamp
        let sha256: String
        /// Nil where it could not be read.
        let verdict: Verdict?
        let generation: Int64
        /// All designs that will have been announced for these bytes; without a verdict, those that are known stay.
        let designs: Set<String>
        let messages: [QueuedMessage]
    }

    /// Writes a file down as done and queues what is to be told of it, in one transaction.
    func finish(_ done: Done, at now: Date) async throws(OyuuError) {
        try await writing { [round] db in
            let designs = String(decoding: try JSONEncoder().encode(done.designs.sorted()), as: UTF8.self)
            let state = done.verdict == nil ? State.unreadable : .checked
            try db.execute(
                sql: """
                    INSERT INTO content
                    (sha256, firstPath, state, isCopy, isUndecided, designs, generation, round, checkedAt)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (sha256) DO UPDATE SET state = excluded.state, isCopy = excluded.isCopy,
                    isUndecided = excluded.isUndecided,
                    designs = CASE excluded.state WHEN 'unreadable' THEN designs ELSE excluded.designs END,
                    generation = excluded.generation, round = excluded.round, checkedAt = excluded.checkedAt
                    """,
                arguments: [
                    done.sha256, Data(done.file.bytes), state.rawValue, done.verdict?.isCopy ?? false,
                    done.verdict?.isUndecided ?? false, designs, done.generation, round, Self.milliseconds(now),
                ])
            try Self.note(
                db, done.file, done.stamp, sha256: done.sha256, as: state, round: round, at: now)
            for message in done.messages { try Self.queue(db, message, at: now) }
        }
    }
}
