import Foundation
import Oyuu

/// A batch as programs get it.
struct APIBatch: Encodable {
    let id, title, actor: String
    let at: Date
    /// Whether what was sent so far is all finished.
    let done: Bool
    let cancelled: Bool
    let counts: [String: Int]

    init(_ batch: Batch) {
        (id, title, actor, at) = (batch.id, batch.title, batch.actor, batch.createdAt)
        (done, cancelled) = (batch.isDone, batch.isCancelled)
        let counts = batch.counts
        self.counts = [
            "waiting": counts.waiting, "archives": counts.archives, "checked": counts.checked,
            "copies": counts.copies, "undecided": counts.undecided, "unread": counts.unread,
            "cancelled": counts.cancelled,
        ]
    }
}

struct APIBatches: Encodable {
    let batches: [APIBatch]
}

/// What a batch has, by name, size and content.
struct APIKnown: Encodable {
    let photos: [Photo]

    struct Photo: Encodable {
        let name: String
        let bytes: Int
        let sha256: String
    }

    init(_ known: [(name: String, size: Int, sha256: String)]) {
        photos = known.map { Photo(name: $0.name, bytes: $0.size, sha256: $0.sha256) }
    }
}

/// How many of the files that were sent were new.
struct APIAdded: Encodable {
    let new, known: Int
}

/// One result of a batch, a line of its file.
struct APIBatchResult: Encodable {
    let number: Int64
    let photo: String
    let bytes: Int
    let sha256: String
    let verdict: Verdict?
    /// Why it could not be read.
    let error: String?
    /// Where the drawings of each copy are, in the verdict's order.
    let drawings: [String]
    let checkedAt: Date?

    private enum CodingKeys: String, CodingKey {
        case number, photo, bytes, sha256, verdict, error, drawings
        case checkedAt = "checked_at"
    }

    init(_ item: BatchItem) {
        let result = item.found
        (number, photo, bytes, sha256) = (item.id, item.name, item.size, item.sha256)
        (verdict, error, checkedAt) = (result?.verdict, item.failure, item.checkedAt)
        drawings = (result?.drawings ?? []).indices.map {
            "/api/v1/batches/\(item.batch)/photos/\(item.id)/\(KeptCheck.drawingName(0, $0))"
        }
    }
}
