import Foundation
import Hummingbird
import Oyuu
import OyuuRegistry
import OyuuSubmissions
import OyuuText

/// The office's submissions for programs: the same verbs as the page.
struct SubmissionAPIRoutes: Sendable {
    let house: House

    func add(to router: Router<Visit>) {
        router.get("/api/v1/submissions") { request, visit in try await list(request, visit) }
        router.get("/api/v1/submissions/:number") { _, visit in
            let store = try await house.submissions(for: visit)
            return Response.json(try await store.status(number: try house.submissionBatch(visit)))
        }
        router.get("/api/v1/submissions/:number/items") { request, visit in try await items(request, visit) }
        router.post("/api/v1/submissions/:number/:submission/decision") { request, visit in
            try await decide(request, visit)
        }
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let store = try await house.submissions(for: visit)
        let limit = try Self.number(request, "limit", in: 1...100) ?? Int64(SubmissionPages.batchesAtOnce)
        let before = try Self.number(request, "before", in: 1...Int64.max)
        var batches = try await store.latestStatuses(before: before, limit: Int(limit) + 1)
        let hasMore = batches.count > limit
        if hasMore { batches.removeLast() }
        return .json(APISubmissionBatches(batches: batches, before: hasMore ? batches.last?.number : nil))
    }

    private func items(_ request: Request, _ visit: Visit) async throws -> Response {
        let store = try await house.submissions(for: visit)
        let status = try await store.status(number: try house.submissionBatch(visit))
        let query = request.query
        guard let filter = SubmissionFilter(rawValue: query["show"] ?? SubmissionFilter.all.rawValue) else {
            throw WebFailure.badForm
        }
        let limit = Int(try Self.number(request, "limit", in: 1...100) ?? 100)
        let after = try Self.number(request, "after", in: -1...Int64.max) ?? -1
        var items = try await store.items(of: status.number, filter, after: after, limit: limit + 1)
        let hasMore = items.count > limit
        if hasMore { items.removeLast() }
        return .json(
            APISubmissionItems(items: items.map(APISubmissionItem.init), after: hasMore ? items.last?.position : nil))
    }

    private func decide(_ request: Request, _ visit: Visit) async throws -> Response {
        try house.examiner(visit)
        let place = try house.submission(visit)
        let body = try await request.bytes(limit: 16 << 10)
        guard let asked = try? JSONDecoder().decode(APIDecisionRequest.self, from: Data(body)),
            let choice = Self.choice(asked)
        else { throw WebFailure.badForm }
        return .json(
            APIDecision(try await house.decide(choice, on: place, reason: asked.reason, by: visit)), status: .created)
    }

    private static func choice(_ asked: APIDecisionRequest) -> Decision.Choice? {
        switch (asked.decision, asked.design, asked.submission) {
        case ("copy", let design?, nil): DesignNumber(design).map { .copyOfDesign($0) }
        case ("copy", nil, let other?): .copyOfSubmission(other)
        case ("not-a-copy", nil, nil): .notACopy
        case ("needs-a-look", nil, nil): .needsALook
        default: nil
        }
    }

    /// A number of the query; nil where it is not asked for.
    private static func number(_ request: Request, _ name: String, in range: ClosedRange<Int64>) throws -> Int64? {
        guard let text = request.query[name] else { return nil }
        guard let number = Int64(text), range.contains(number) else { throw WebFailure.badForm }
        return number
    }
}
