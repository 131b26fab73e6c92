import Foundation
import GRDB

extension BatchQueue {
    /// What is to be done next.
    package enum Work: Sendable {
        case photo(BatchPhoto)
        case archive(BatchArchive)
    }

    /// A photo to be checked.
    package struct BatchPhoto: Sendable {
        package let id: Int64
        package let batch: String
        package let name: String
        /// The name of whoever sent it, for the trail.
        package let actor: String
        let file: String
        let attempts: Int
    }

    /// An archive to be unpacked.
    package struct BatchArchive: Sendable {
        let id: Int64
        let batch: String
        let name: String
        let size: Int
        let file: String
        let attempts: Int
    }

    /// What is to be done next, with a note that it was begun; nil where there is nothing. Batches take turns: a small one
    /// does not wait for the end of a large one.
    package func next(at now: Date) async throws(BatchError) -> Work? {
        try await writing { db in
            if let row = try Row.fetchOne(db, sql: "SELECT * FROM archive ORDER BY id LIMIT 1") {
                let archive = BatchArchive(
                    id: row["id"], batch: row["batch"], name: row["name"], size: row["size"], file: row["file"],
                    attempts: row["attempts"])
                try db.execute(sql: "UPDATE archive SET attempts = attempts + 1 WHERE id = ?", arguments: [archive.id])
                return .archive(archive)
            }
            guard
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT photo.id, photo.batch, photo.name, photo.file, photo.attempts, batch.actor
                        FROM photo JOIN batch ON batch.id = photo.batch WHERE photo.state = 'waiting'
                        ORDER BY batch.workedAt, batch.createdAt, photo.id LIMIT 1
                        """)
            else { return nil }
            let photo = BatchPhoto(
                id: row["id"], batch: row["batch"], name: row["name"], actor: row["actor"], file: row["file"] ?? "",
                attempts: row["attempts"])
            try db.execute(sql: "UPDATE photo SET attempts = attempts + 1 WHERE id = ?", arguments: [photo.id])
            // A count, not a clock: turns are in order whatever the time is.
            try db.execute(
                sql: "UPDATE batch SET workedAt = (SELECT MAX(workedAt) + 1 FROM batch), changedAt = ? WHERE id = ?",
                arguments: [Self.milliseconds(now), photo.batch])
            return .photo(photo)
        }
    }

    /// The bytes of a photo; nil where they are not there (any more), because the batch was cancelled, say.
    package func bytes(of photo: BatchPhoto) -> [UInt8]? {
        guard !photo.file.isEmpty else { return nil }
        return (try? Data(contentsOf: folder.file(photo.file, of: photo.batch))).map { [UInt8]($0) }
    }

    /// Gives a photo back that was begun and for no fault of its own not checked.
    package func release(_ photo: BatchPhoto) async throws(BatchError) {
        try await writing { db in
            try db.execute(
                sql: "UPDATE photo SET attempts = attempts - 1 WHERE id = ? AND state = 'waiting' AND attempts > 0",
                arguments: [photo.id])
        }
    }

    /// Writes down what became of a photo, once; where the batch was cancelled or deleted meanwhile, nothing.
    package func finish(_ photo: BatchPhoto, _ outcome: BatchOutcome, at now: Date) async throws(BatchError) {
        guard try await batch(photo.batch) != nil else { return }
        do { try folder.put(outcome.files, for: photo.id, of: photo.batch) } catch { throw BatchError(error) }
        let isKept = try await writing { db in
            try db.execute(
                sql: """
                    UPDATE photo SET state = ?, failure = ?, isCopy = ?, isUndecided = ?, result = ?, checkedAt = ?,
                        file = NULL WHERE id = ? AND state = 'waiting'
                    """,
                arguments: [
                    outcome.failure == nil ? BatchItem.State.checked.rawValue : BatchItem.State.unread.rawValue,
                    outcome.failure, outcome.isCopy, outcome.isUndecided, outcome.result, Self.milliseconds(now),
                    photo.id,
                ])
            return db.changesCount > 0
        }
        if !isKept { folder.remove(folder.pictures(photo.id, of: photo.batch)) }
        // Photos that were checked are not kept.
        if !photo.file.isEmpty { folder.remove(folder.file(photo.file, of: photo.batch)) }
    }

    /// Gives up a photo that cannot be checked, for the reason that `code` names.
    package func giveUp(_ photo: BatchPhoto, code: String, at now: Date) async throws(BatchError) {
        let outcome = BatchOutcome(isCopy: false, isUndecided: false, failure: code, result: Data(), files: [:])
        try await finish(photo, outcome, at: now)
    }

    /// Removes files that no row speaks of and that are older than any that may still be on its way in.
    package func sweep(before date: Date) async throws(BatchError) {
        let rows = try await reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id AS batch, NULL AS file FROM batch
                    UNION ALL SELECT batch, file FROM photo WHERE file IS NOT NULL
                    UNION ALL SELECT batch, file FROM archive
                    UNION ALL SELECT batch, 'r' || id FROM photo WHERE state IN ('checked', 'unread')
                    """
            ).map { (batch: $0["batch"] as String, file: $0["file"] as String?) }
        }
        var known: [String: Set<String>] = [:]
        for row in rows {
            known[row.batch, default: []].formUnion(row.file.map { [$0] } ?? [])
        }
        folder.sweep(known, before: date)
    }
}
