import Foundation
import Hummingbird
import Oyuu
import OyuuForms
import OyuuRegistry
import OyuuText

extension House {
    /// Removes batches that are too old, for as long as the server runs: on a quiet one nobody else does.
    func clearBatches(complain: @escaping @Sendable (any Error) -> Void) async {
        while !Task.isCancelled {
            do { try await batches.clear(at: Date()) } catch { complain(error) }
            try? await Task.sleep(for: .seconds(3600))
        }
    }

    /// Works on the queue of batches until the task is cancelled, whenever nobody waits for a check.
    func workOnBatches(complain: @escaping @Sendable (any Error) -> Void) async {
        let house = self
        let worker = BatchWorker(
            queue: batches,
            // The register's own faults, and what is not an error of the photo's, pass.
            isPassing: { ($0 as? OyuuError)?.concernsOnePhoto == false || $0 is BatchError }, complain: complain,
            check: { photo, bytes in try await house.check(photo, bytes) })
        await worker.run()
    }

    private func check(_ photo: BatchQueue.BatchPhoto, _ bytes: [UInt8]) async throws -> BatchOutcome {
        let file = UploadedFile(fileName: photo.name, contentType: nil, bytes: bytes)
        let house = self
        let (result, pictures) = try await computingInSpareTime {
            try await house.checkOne(file, 0, .batch, by: photo.actor, at: Date())
        }
        return BatchOutcome(
            isCopy: result.verdict?.isCopy == true, isUndecided: result.verdict?.isUndecided == true,
            failure: result.failure, result: try JSONEncoder().encode(result), files: pictures)
    }

    /// Whoever may send batches: inspectors and the office.
    func batchSender(_ visit: Visit) throws -> Int64 {
        guard let account = visit.account else { throw WebFailure.signIn }
        guard visit.has(.inspector) else { throw WebFailure.forbidden }
        return account.id
    }

    /// The batch that the path names, if this visitor may see it: one's own, and the office all.
    func batch(_ visit: Visit) async throws -> Batch {
        let account = try batchSender(visit)
        guard let batch = try await batches.batch(visit.parameters.get("id") ?? "") else {
            throw BatchError.noSuchBatch
        }
        guard batch.account == account || visit.has(.office) else { throw WebFailure.forbidden }
        return batch
    }

    /// Batches that this visitor may see, the latest first.
    func batches(for visit: Visit) async throws -> [Batch] {
        let account = try batchSender(visit)
        return try await batches.batches(of: visit.has(.office) ? nil : account)
    }

    func beginBatch(_ title: String, by visit: Visit, at now: Date) async throws -> Batch {
        let account = try batchSender(visit)
        let batch = try await batches.create(title: title, account: account, actor: visit.actor, at: now)
        try await accounts.recordBatch(.begun, batch.id, of: account, by: visit.actor, at: now)
        return batch
    }

    func cancel(_ batch: Batch, by visit: Visit, at now: Date) async throws {
        try await batches.cancel(batch.id, at: now)
        try await accounts.recordBatch(.cancelled, batch.id, of: batch.account, by: visit.actor, at: now)
    }

    func delete(_ batch: Batch, by visit: Visit, at now: Date) async throws {
        try await batches.delete(batch.id)
        try await accounts.recordBatch(.deleted, batch.id, of: batch.account, by: visit.actor, at: now)
    }

    /// Runs `body` in one of the few places for batches that arrive.
    func arriving<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        try await inside(batchArrivals, body)
    }
}

extension BatchItem {
    /// What was found; nil where it was not checked.
    var found: KeptCheck.Result? {
        result.flatMap { try? JSONDecoder().decode(KeptCheck.Result.self, from: $0) }
    }
}

extension WebFailure {
    init(_ error: BatchError) {
        func failure(_ status: HTTPResponse.Status, _ words: Words, _ values: String...) -> WebFailure {
            WebFailure(status: status, code: error.code, words: words, values: values)
        }
        switch error {
        case .noSuchBatch: self = failure(.notFound, BatchWords.noSuchBatch)
        case .cancelled: self = failure(.conflict, BatchWords.wasCancelled)
        case .tooManyOpen(let limit): self = failure(.conflict, BatchWords.tooManyOpen, String(limit))
        case .tooManyKept(let limit): self = failure(.conflict, BatchWords.tooManyKept, String(limit))
        case .tooManyPhotos(let limit): self = failure(.contentTooLarge, BatchWords.tooManyPhotos, String(limit))
        case .tooManyBytes: self = failure(.contentTooLarge, BatchWords.tooMuch)
        case .diskFull:
            self = WebFailure(status: HTTPResponse.Status(code: 507), code: error.code, words: BatchWords.diskFull)
        case .file: self = .internalFault
        }
    }
}
