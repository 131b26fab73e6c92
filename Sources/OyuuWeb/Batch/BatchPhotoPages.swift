import Foundation
import Hummingbird
import Oyuu
import OyuuPaper
import OyuuText

/// What was found of one photo of a batch, all results as a file, and the reports.
struct BatchPhotoPages: Sendable {
    let house: House

    func add(to router: Router<Visit>) {
        router.get("/batches/:id/photos/:photo") { _, visit in try await photo(visit) }
        router.get("/batches/:id/photos/:photo/:file") { _, visit in try await picture(visit) }
        router.get("/batches/:id/results/:file") { _, visit in try await results(visit) }
        router.get("/batches/:id/report/:file") { request, visit in try await report(request, visit) }
    }

    private func item(_ visit: Visit) async throws -> (batch: Batch, item: BatchItem) {
        let batch = try await house.batch(visit)
        guard let id = visit.parameters.get("photo").flatMap({ Int64($0) }),
            let item = try await house.batches.item(id, of: batch.id)
        else { throw WebFailure.notFound }
        return (batch, item)
    }

    private func photo(_ visit: Visit) async throws -> Response {
        let (batch, item) = try await item(visit)
        guard let result = item.found, let at = item.checkedAt else { throw WebFailure.notFound }
        let path = "/batches/\(batch.id)/photos/\(item.id)"
        let values: [String: Any] = [
            "at": WebDate.text(at), "actor": Printable.line(batch.actor), "batch": batch.id,
            "results": [VerdictView(result, index: 0, base: path, language: visit.language, links: true).values],
        ]
        let title = PageWords.all["verdict_title"]?.text(visit.language) ?? ""
        return house.page(.verdict, title: title, values, for: visit, at: path)
    }

    func picture(_ visit: Visit) async throws -> Response {
        let (batch, item) = try await item(visit)
        guard let file = visit.parameters.get("file"), file.hasSuffix(".jpg"),
            let bytes = house.batches.picture(file, of: item.id, in: batch.id)
        else { throw WebFailure.notFound }
        return .file(bytes, type: "image/jpeg")
    }

    func results(_ visit: Visit) async throws -> Response {
        let batch = try await house.batch(visit)
        let parts = (visit.parameters.get("file") ?? "").split(separator: ".")
        guard parts.count == 2, parts[0] == "all", let form = BatchResults.Form(rawValue: String(parts[1])) else {
            throw WebFailure.notFound
        }
        return BatchResults.response(form, of: batch, queue: house.batches)
    }

    /// `2.pdf` is the second paper.
    func report(_ request: Request, _ visit: Visit) async throws -> Response {
        let batch = try await house.batch(visit)
        let parts = (visit.parameters.get("file") ?? "").split(separator: ".")
        guard parts.count == 2, let number = Int(parts[0]), let form = PaperForm(rawValue: String(parts[1])) else {
            throw WebFailure.notFound
        }
        let language = request.query["language"].flatMap { Language(rawValue: $0) } ?? visit.language
        let paper = try await house.report(of: batch, paper: number, as: form, in: language, by: visit)
        return .paper(paper, form, name: "batch-\(batch.id.prefix(8))-\(number)-\(language.rawValue)")
    }
}
