import Foundation
import GRDB

extension BatchQueue {
    /// How many files were new, and how many the batch had.
    package struct Added: Sendable, Equatable {
        package var new = 0
        package var known = 0
    }

    /// Takes files that were sent into a batch: photos to be checked, archives to be unpacked. Those that the batch has
    /// already, by name and content, are passed over, but one that was not read for want of time, memory or luck is tried again.
    /// The spooled files are gone afterwards.
    ///
    /// - Throws: `.noSuchBatch`, `.cancelled`, `.tooManyPhotos`, `.tooManyBytes`.
    package func add(_ files: [SpooledFile], to id: String, at now: Date) async throws(BatchError) -> Added {
        var moved: [(file: SpooledFile, name: String)] = []
        defer { for file in files { folder.remove(file.path) } }
        guard let batch = try await batch(id) else { throw .noSuchBatch }
        guard !batch.isCancelled else { throw .cancelled }
        do {
            for file in files where !file.isTooLarge {
                let name = KeptFolder.newName()
                try BatchFolder.sync(file.path)
                try FileManager.default.moveItem(at: file.path, to: folder.file(name, of: id))
                moved.append((file, name))
            }
            try BatchFolder.sync(folder.folder(id))
        } catch {
            for (_, name) in moved { folder.remove(folder.file(name, of: id)) }
            throw BatchError(error)
        }
        let (arrived, limits) = (moved, limits)
        let tooLarge = files.filter(\.isTooLarge)
        let outcome: (added: Added, unused: [String])
        do throws(BatchError) {
            outcome = try await writing { db in
                guard try !Self.demand(db, id).isCancelled else { throw BatchError.cancelled }
                var (added, unused) = (Added(), [String]())
                for file in tooLarge {
                    let isNew = try Self.insert(db, file, failure: "file-too-large", id, now)
                    added.new += isNew ? 1 : 0
                    added.known += isNew ? 0 : 1
                }
                for (file, name) in arrived {
                    if file.isArchive {
                        try db.execute(
                            sql: "INSERT INTO archive (batch, name, size, file) VALUES (?, ?, ?, ?)",
                            arguments: [id, file.name, file.size, name])
                        added.new += 1
                    } else if try Self.insert(db, file, name: name, isTriedAgain: true, id, now) {
                        added.new += 1
                    } else {
                        unused.append(name)
                        added.known += 1
                    }
                }
                try Self.checkRoom(db, id, limits)
                try db.execute(
                    sql: "UPDATE batch SET changedAt = ? WHERE id = ?", arguments: [Self.milliseconds(now), id])
                return (added, unused)
            }
        } catch {
            for (_, name) in moved { folder.remove(folder.file(name, of: id)) }
            throw error
        }
        for name in outcome.unused { folder.remove(folder.file(name, of: id)) }
        ring()
        return outcome.added
    }

    /// Writes a photo down; false where the batch has it.
    ///
    /// - Parameter isTriedAgain: whether one that failed by no fault of its bytes counts as new. Not for an archive, which is unpacked
    ///   again where the program was ended meanwhile.
    static func insert(
        _ db: Database, _ file: SpooledFile, name: String? = nil, failure: String? = nil, isTriedAgain: Bool = false,
        _ id: String, _ now: Date
    ) throws -> Bool {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO photo (batch, name, size, sha256, file, state, failure, checkedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, file.name, file.size, failure == nil ? file.sha256 : "", name,
                failure == nil ? BatchItem.State.waiting.rawValue : BatchItem.State.unread.rawValue, failure,
                failure == nil ? nil : Self.milliseconds(now),
            ])
        if db.changesCount > 0 { return true }
        guard isTriedAgain, failure == nil else { return false }
        try db.execute(
            sql: """
                UPDATE photo SET state = 'waiting', file = ?, attempts = 0, failure = NULL, result = NULL, checkedAt = NULL
                WHERE batch = ? AND name = ? AND sha256 = ? AND state = 'unread' AND failure IN (\(passingFailures))
                """, arguments: [name, id, file.name, file.sha256])
        return db.changesCount > 0
    }

    /// Failures that say nothing of a photo's bytes: perhaps the machine was busy, or limits are wider now.
    static let passingFailures = "'too-costly', 'decoding', 'given-up'"

    static func checkRoom(_ db: Database, _ id: String, _ limits: BatchLimits) throws {
        let photos = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM photo WHERE batch = ?", arguments: [id]) ?? 0
        guard photos <= limits.photos else { throw BatchError.tooManyPhotos(limit: limits.photos) }
        let bytes =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT (SELECT COALESCE(SUM(size), 0) FROM photo WHERE batch = :id AND state = 'waiting')
                         + (SELECT COALESCE(SUM(size), 0) FROM archive WHERE batch = :id)
                    """, arguments: ["id": id]) ?? 0
        guard bytes <= limits.waitingBytes else { throw BatchError.tooManyBytes }
    }
}
