import Foundation
import Hummingbird
import Oyuu
import OyuuText

/// Batches for programs: the same verbs as the page.
struct BatchAPIRoutes: Sendable {
    let house: House

    func add(to router: Router<Visit>) {
        router.get("/api/v1/batches") { _, visit in
            Response.json(APIBatches(batches: try await house.batches(for: visit).map(APIBatch.init)))
        }
        router.post("/api/v1/batches") { request, visit in try await begin(request, visit) }
        router.get("/api/v1/batches/:id") { _, visit in Response.json(APIBatch(try await house.batch(visit))) }
        router.post("/api/v1/batches/:id/cancel") { request, visit in try await cancel(request, visit) }
        router.delete("/api/v1/batches/:id") { _, visit in
            let batch = try await house.batch(visit)
            try await house.delete(batch, by: visit, at: Date())
            return Response.json(APIBatch(batch))
        }
        router.get("/api/v1/batches/:id/photos") { _, visit in
            let batch = try await house.batch(visit)
            return Response.json(APIKnown(try await house.batches.known(of: batch.id)))
        }
        router.post("/api/v1/batches/:id/photos") { request, visit in try await add(request, visit) }
        router.get("/api/v1/batches/:id/photos/:photo/:file") { _, visit in
            try await BatchPhotoPages(house: house).picture(visit)
        }
        router.get("/api/v1/batches/:id/results") { request, visit in
            let batch = try await house.batch(visit)
            guard let form = BatchResults.Form(rawValue: request.query["form"] ?? "jsonl") else {
                throw WebFailure.badForm
            }
            return BatchResults.response(form, of: batch, queue: house.batches)
        }
        router.get("/api/v1/batches/:id/report/:file") { request, visit in
            try await BatchPhotoPages(house: house).report(request, visit)
        }
    }

    private func begin(_ request: Request, _ visit: Visit) async throws -> Response {
        _ = try house.batchSender(visit)
        let body = try await request.bytes(limit: 16 << 10)
        guard let fields = try? JSONDecoder().decode([String: String].self, from: Data(body)) else {
            throw WebFailure.badForm
        }
        let batch = try await house.beginBatch(fields["title"] ?? "", by: visit, at: Date())
        return .json(APIBatch(batch), status: .created)
    }

    private func cancel(_ request: Request, _ visit: Visit) async throws -> Response {
        let batch = try await house.batch(visit)
        _ = try await request.bytes(limit: 16 << 10)
        try await house.cancel(batch, by: visit, at: Date())
        return .json(APIBatch(try await house.batch(visit)))
    }

    private func add(_ request: Request, _ visit: Visit) async throws -> Response {
        let batch = try await house.batch(visit)
        guard !batch.isCancelled else { throw BatchError.cancelled }
        let house = house
        let added = try await house.arriving {
            let take = { @Sendable (sent: SpooledForm) async throws -> BatchQueue.Added in
                guard sent.files.contains(where: { $0.size > 0 }) else { throw WebFailure.noPhoto }
                return try await house.batches.add(sent.files, to: batch.id, at: Date())
            }
            if request.headers[.contentType]?.lowercased().hasPrefix("multipart/") == true {
                return try await house.spooling(request, take)
            }
            return try await house.spooling(body: request, name: request.query["name"] ?? "photo", take)
        }
        return .json(APIAdded(new: added.new, known: added.known), status: .created)
    }
}
