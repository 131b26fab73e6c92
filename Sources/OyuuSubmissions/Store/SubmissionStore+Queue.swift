import Crypto
import Foundation

extension SubmissionStore {
    /// Takes what is to be done next, for as long as `lease` lasts; batches of greater priority first, then earlier ones.
    ///
    /// What was taken by a worker whose lease has ended is taken again, unless it ended too many workers: then it is put
    /// aside.
    ///
    /// - Parameters:
    ///   - worker: the worker's name, unlike any other's.
    ///   - batch: only this batch, and what must be done before it; nil: all.
    func next(
        for worker: String, of batch: Int64? = nil, lease: Duration
    ) async throws(SubmissionError) -> NextWork {
        let attempts = limits.attempts
        return try await database.write { database in
            let now = try database.now()
            _ = try database.execute(
                """
                UPDATE submission SET aside_code = 'gave-up', aside_reason = ?, worker = NULL, lease_until = NULL,
                    changed_at = ?
                WHERE stage < 3 AND aside_code IS NULL AND worker IS NOT NULL AND lease_until < ? AND attempts >= ?
                """,
                [
                    .text("\(attempts) workers ended while they were at work on it"), .integer(now), .integer(now),
                    .integer(attempts),
                ])
            var (isBehind, areOthers) = (false, false)
            let queue = try QueuedBatch.all(database)
            // Nothing must be done before a batch that is done, paused or still arriving.
            if let batch, !queue.contains(where: { $0.id == batch }) { return .nothing }
            for entry in queue {
                let isWanted = batch == nil || entry.id == batch
                var frozen = entry.frozen
                if frozen == nil {
                    if let claim = try Self.claim(entry, .fingerprint, nil, worker, now, lease, database) {
                        return .claim(claim)
                    }
                    if try !isBehind && Self.isThrough(entry.id, .fingerprint, database) {
                        frozen = try Self.freeze(entry.id, database)
                    }
                }
                if let frozen, isWanted {
                    if let claim = try Self.claim(entry, .compare, frozen, worker, now, lease, database) {
                        return .claim(claim)
                    }
                    if try !Self.isThrough(entry.id, .compare, database) { areOthers = true }
                }
                if frozen == nil {
                    isBehind = true
                    areOthers = true
                }
                if batch != nil, isWanted { break }
            }
            return areOthers ? .others : .nothing
        }
    }

    private static func claim(
        _ batch: QueuedBatch, _ stage: Claim.Stage, _ frozen: Int64?, _ worker: String, _ now: Int64,
        _ lease: Duration, _ database: any SQLConnection
    ) throws -> Claim? {
        let until = now + Int64(lease / .milliseconds(1))
        let row = try database.row(
            """
            UPDATE submission SET worker = ?, lease_until = ?, attempts = attempts + 1, claims = claims + 1
            WHERE id = (
                SELECT id FROM submission
                WHERE batch = ? AND stage = ? AND stage < 3 AND aside_code IS NULL
                    AND (worker IS NULL OR lease_until < ?)
                ORDER BY position LIMIT 1 \(database.skippingLocked))
            RETURNING id, reference, claims
            """,
            [.text(worker), .integer(until), .integer(batch.id), .integer(stage.rawValue), .integer(now)])
        guard let row else { return nil }
        return Claim(
            submission: try row.number("id"), batch: batch.id, reference: try row.string("reference"), stage: stage,
            token: try row.number("claims"), worker: worker, frozen: frozen)
    }

    /// Whether nothing of a stage is left to do in a batch.
    private static func isThrough(
        _ batch: Int64, _ stage: Claim.Stage, _ database: any SQLConnection
    ) throws -> Bool {
        try database.row(
            "SELECT id FROM submission WHERE batch = ? AND stage = ? AND stage < 3 AND aside_code IS NULL LIMIT 1",
            [.integer(batch), .integer(stage.rawValue)]) == nil
    }

    /// Fixes what a batch, all of whose submissions are fingerprinted, is compared with: itself and every batch fixed before.
    ///
    /// Batches are fixed in the order of the queue, so that sets do not depend on who finished first. A batch that is paused
    /// holds up no other: it is left out, noted, and compared with the others when its own turn comes.
    ///
    /// - Returns: the number of the set; nil where another worker was quicker and something is before it now.
    private static func freeze(_ batch: Int64, _ database: any SQLConnection) throws -> Int64? {
        // One at a time; what others have done meanwhile is seen afterwards.
        _ = try database.row("SELECT id FROM store \(database.locking)")
        let queue = try QueuedBatch.all(database)
        guard let entry = queue.first(where: { $0.id == batch }) else { return nil }
        if let frozen = entry.frozen { return frozen }
        for other in queue {
            if other.id == batch { break }
            if other.frozen == nil { return nil }
        }
        guard try isThrough(batch, .fingerprint, database) else { return nil }
        let last = try database.row(
            "SELECT frozen, digest FROM batch WHERE frozen IS NOT NULL ORDER BY frozen DESC LIMIT 1")
        let number = (try last?.number("frozen") ?? 0) + 1
        let digest = SHA256.hash(data: try (last?.data("digest") ?? []) + Array(entry.uuid.utf8))
        let leftOut = try database.rows(
            """
            SELECT name FROM batch WHERE frozen IS NULL AND is_whole = 1 AND is_paused = 1
                AND (priority > ? OR (priority = ? AND id < ?)) ORDER BY id
            """, [.integer(entry.priority), .integer(entry.priority), .integer(batch)]
        ).map { try $0.string("name") }
        _ = try database.execute(
            "UPDATE batch SET frozen = ?, digest = ?, left_out = ? WHERE id = ?",
            [
                .integer(number), .bytes(Array(digest)),
                .text(String(decoding: try JSONEncoder().encode(leftOut), as: UTF8.self)), .integer(batch),
            ])
        return number
    }

    /// Holds on to what a worker is at work on, for as long again; what others have taken over meanwhile stays theirs.
    func renew(_ claims: [Claim], lease: Duration) async throws(SubmissionError) {
        if claims.isEmpty { return }
        try await database.write { database in
            let until = try database.now() + Int64(lease / .milliseconds(1))
            for claim in claims.sorted(by: { $0.submission < $1.submission }) {
                _ = try database.execute(
                    "UPDATE submission SET lease_until = ? WHERE id = ? AND worker = ? AND claims = ?",
                    [.integer(until), .integer(claim.submission), .text(claim.worker), .integer(claim.token)])
            }
        }
    }

    /// Gives back everything that a worker has and did for no fault of its own not finish.
    func giveBack(_ worker: String) async throws(SubmissionError) {
        try await database.write { database in
            _ = try database.execute(
                """
                UPDATE submission SET worker = NULL, lease_until = NULL,
                    attempts = CASE WHEN attempts > 0 THEN attempts - 1 ELSE 0 END
                WHERE worker = ?
                """, [.text(worker)])
        }
    }

    /// Gives back one submission that was for no fault of its own not finished.
    func giveBack(_ claim: Claim) async throws(SubmissionError) {
        try await database.write { database in
            _ = try database.execute(
                """
                UPDATE submission SET worker = NULL, lease_until = NULL,
                    attempts = CASE WHEN attempts > 0 THEN attempts - 1 ELSE 0 END
                WHERE id = ? AND worker = ? AND claims = ?
                """, [.integer(claim.submission), .text(claim.worker), .integer(claim.token)])
        }
    }

    /// Puts a submission aside that cannot be worked on, with the reason.
    func putAside(_ claim: Claim, code: String, reason: String) async throws(SubmissionError) {
        try await database.write { database in
            let changed = try database.execute(
                """
                UPDATE submission SET aside_code = ?, aside_reason = ?, worker = NULL, lease_until = NULL, changed_at = ?
                WHERE id = ? AND worker = ? AND claims = ?
                """,
                [
                    .text(code), .text(reason), .integer(try database.now()), .integer(claim.submission),
                    .text(claim.worker), .integer(claim.token),
                ])
            if changed == 0 { throw SubmissionError.leaseLost(reference: claim.reference) }
        }
    }
}

/// A batch that is worked on, in its place in the queue.
struct QueuedBatch: Sendable {
    let id: Int64
    let priority: Int64
    let uuid: String
    let frozen: Int64?

    /// All that are wholly taken in, not paused and not done, in the order in which they are worked on.
    static func all(_ database: any SQLConnection) throws -> [QueuedBatch] {
        try database.rows(
            """
            SELECT id, priority, uuid, frozen FROM batch WHERE is_whole = 1 AND is_paused = 0
                AND (frozen IS NULL OR EXISTS (
                    SELECT 1 FROM submission
                    WHERE submission.batch = batch.id AND stage < 3 AND aside_code IS NULL))
            ORDER BY priority DESC, id
            """
        ).map {
            QueuedBatch(
                id: try $0.number("id"), priority: try $0.number("priority"), uuid: try $0.string("uuid"),
                frozen: try $0.integer("frozen"))
        }
    }
}
