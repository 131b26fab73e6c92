import Foundation
import HTTPTypes
import Hummingbird
import Oyuu
import OyuuForms
import OyuuText

/// Sending photos by the batch, and how far each batch is.
struct BatchPages: Sendable {
    let house: House
    /// Results on one page.
    private static let pageSize = 100

    func add(to router: Router<Visit>) {
        router.get("/batches") { _, visit in try await list(visit) }
        router.post("/batches") { request, visit in try await begin(request, visit) }
        router.get("/batches/:id") { request, visit in try await show(request, visit) }
        router.post("/batches/:id") { request, visit in try await act(request, visit) }
        router.post("/batches/:id/photos") { request, visit in try await add(request, visit) }
        router.get("/batches/:id/known") { _, visit in try await known(visit) }
    }

    private func list(_ visit: Visit, problem: WebFailure? = nil) async throws -> Response {
        let language = visit.language
        let batches = try await house.batches(for: visit)
        var values: [String: Any] = [
            "batches": batches.map { BatchView($0, language).values }, "any": !batches.isEmpty,
        ]
        if let problem { values["problem"] = problem.text(language) }
        return house.page(
            .batches, title: PageWords.all["batches_title"]?.text(language) ?? "", values, for: visit, at: "/batches",
            status: problem?.status ?? .ok)
    }

    /// A new batch, with what was chosen for it.
    private func begin(_ request: Request, _ visit: Visit) async throws -> Response {
        _ = try house.batchSender(visit)
        let house = house
        do {
            let id = try await house.arriving {
                try await house.spooling(request) { sent in
                    try visit.admit(sent.form)
                    let now = Date()
                    let batch = try await house.beginBatch(sent.form["title"] ?? "", by: visit, at: now)
                    if !sent.files.isEmpty { _ = try await house.batches.add(sent.files, to: batch.id, at: now) }
                    return batch.id
                }
            }
            return .seeOther("/batches/\(id)")
        } catch let error as BatchError {
            return try await list(visit, problem: WebFailure(error))
        }
    }

    private func add(_ request: Request, _ visit: Visit) async throws -> Response {
        let batch = try await house.batch(visit)
        guard !batch.isCancelled else { throw BatchError.cancelled }
        let house = house
        try await house.arriving {
            try await house.spooling(request) { sent in
                try visit.admit(sent.form)
                guard !sent.files.isEmpty else { throw WebFailure.noPhoto }
                _ = try await house.batches.add(sent.files, to: batch.id, at: Date())
            }
        }
        return .seeOther("/batches/\(batch.id)")
    }

    private func act(_ request: Request, _ visit: Visit) async throws -> Response {
        let batch = try await house.batch(visit)
        let form = try await request.form(.fieldsOnly)
        try visit.admit(form)
        switch form["act"] {
        case "cancel":
            try await house.cancel(batch, by: visit, at: Date())
            return .seeOther("/batches/\(batch.id)")
        case "delete":
            try await house.delete(batch, by: visit, at: Date())
            return .seeOther("/batches")
        default: throw WebFailure.badForm
        }
    }

    /// Name and size of what the batch has, for the script that sends the rest.
    private func known(_ visit: Visit) async throws -> Response {
        let batch = try await house.batch(visit)
        return .json(APIKnown(try await house.batches.known(of: batch.id)))
    }

    private func show(_ request: Request, _ visit: Visit) async throws -> Response {
        let batch = try await house.batch(visit)
        let (language, query) = (visit.language, request.query)
        let filter = query["show"].flatMap { BatchQueue.Filter(rawValue: $0) } ?? .all
        let after = query["after"].flatMap { Int64($0) } ?? 0
        var items = try await house.batches.items(of: batch.id, filter, after: after, limit: Self.pageSize + 1)
        let hasMore = items.count > Self.pageSize
        if hasMore { items.removeLast() }
        var values = BatchView(batch, language).values
        values["open"] = !batch.isCancelled
        values["unfinished"] = !batch.isDone
        values["items"] = items.map { BatchView.row($0, language) }
        values["has_items"] = !items.isEmpty
        values["filters"] = BatchQueue.Filter.allCases.map { other -> [String: Any] in
            [
                "href": "/batches/\(batch.id)?show=\(other.rawValue)", "current": other == filter,
                "text": other.words.text(language),
            ]
        }
        values["has_results"] = batch.counts.finished > 0
        values["reports"] = BatchReport.papers(of: batch).map { paper -> [String: Any] in
            [
                "number": paper.number, "id": batch.id,
                "text": BatchWords.report.text(language, String(paper.first), String(paper.last)),
            ]
        }
        values["has_reports"] = batch.counts.copies > 0
        if hasMore, let last = items.last {
            values["next"] = "/batches/\(batch.id)?show=\(filter.rawValue)&after=\(last.id)"
        }
        let isWatched = query["watch"] != nil && !batch.isDone
        values["watched"] = isWatched
        var response = house.page(
            .batch, title: BatchView.title(batch, language), values, for: visit, at: "/batches/\(batch.id)")
        if isWatched { response.headers[.refresh] = "15" }
        return response
    }
}

extension HTTPField.Name {
    /// Loads a page anew after some seconds; asked for by a link, never by itself.
    static let refresh = named("Refresh")
}

extension BatchQueue.Filter {
    var words: Words {
        switch self {
        case .all: BatchWords.showAll
        case .copies: BatchWords.showCopies
        case .unread: BatchWords.showUnread
        }
    }
}
