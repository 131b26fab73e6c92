import Foundation
import Hummingbird
import Oyuu
import OyuuAccounts
import OyuuSubmissions
import OyuuText

/// The office's submissions by the batch: how far each is, what was found of each submission.
struct SubmissionPages: Sendable {
    let house: House
    /// Batches, and submissions, on one page.
    static let batchesAtOnce = 20
    private static let pageSize = 100
    /// Problems of a batch that are listed.
    private static let problemLimit = 200

    func add(to router: Router<Visit>) {
        router.get("/submissions") { request, visit in try await list(request, visit) }
        router.get("/submissions/:number") { request, visit in try await show(request, visit) }
        router.post("/submissions/:number") { request, visit in try await act(request, visit) }
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let (language, query) = (visit.language, request.query)
        let store = try await house.submissions(for: visit)
        var batches = try await store.latestStatuses(
            before: query["before"].flatMap { Int64($0) }, limit: Self.batchesAtOnce + 1)
        let hasMore = batches.count > Self.batchesAtOnce
        if hasMore { batches.removeLast() }
        let open = batches.count { !$0.isDone }
        let isWatched = query["watch"] != nil && open > 0
        var values: [String: Any] = [
            "batches": batches.map { SubmissionBatchView($0, language).values }, "any": !batches.isEmpty,
            "summary": DeskWords.open.text(language, String(open)), "unfinished": open > 0, "watched": isWatched,
        ]
        if hasMore, let last = batches.last { values["next"] = "/submissions?before=\(last.number)" }
        var response = house.page(
            .submissions, title: PageWords.all["submissions_title"]?.text(language) ?? "", values, for: visit,
            at: "/submissions")
        if isWatched { response.headers[.refresh] = "15" }
        return response
    }

    private func show(_ request: Request, _ visit: Visit) async throws -> Response {
        let (language, query) = (visit.language, request.query)
        let store = try await house.submissions(for: visit)
        let status = try await store.status(number: try house.submissionBatch(visit))
        let filter = query["show"].flatMap { SubmissionFilter(rawValue: $0) } ?? .all
        let path = "/submissions/\(status.number)"
        var items = try await store.items(
            of: status.number, filter, after: query["after"].flatMap { Int64($0) } ?? -1, limit: Self.pageSize + 1)
        let hasMore = items.count > Self.pageSize
        if hasMore { items.removeLast() }
        let problems = try await store.problems(of: status.number)
        let isWatched = query["watch"] != nil && !status.isDone
        var values = SubmissionBatchView(status, language).values
        let more: [String: Any] = [
            "unfinished": !status.isDone, "watched": isWatched,
            "can_pause": !status.isDone && !status.isPaused, "can_resume": status.isPaused,
            "can_retry": status.aside > 0, "has_problems": !problems.isEmpty, "problem_count": problems.count,
            "problems": problems.suffix(Self.problemLimit).map { problem -> [String: Any] in
                [
                    "place": Printable.line(problem.place),
                    "reason": Printable.line(Reasons.text(problem.reason, in: language)),
                ]
            },
            "items": items.map { SubmissionBatchView.row($0, of: status.number, language) },
            "has_items": !items.isEmpty,
            "filters": SubmissionFilter.allCases.map { other -> [String: Any] in
                [
                    "href": "\(path)?show=\(other.rawValue)", "current": other == filter,
                    "text": other.words.text(language),
                ]
            },
        ]
        values.merge(more) { $1 }
        if let first = status.continues {
            values["goes_on"] = DeskWords.goesOn.text(language, Printable.line(first))
        }
        if hasMore, let last = items.last {
            values["next"] = "\(path)?show=\(filter.rawValue)&after=\(last.position)"
        }
        var response = house.page(
            .submissionBatch, title: Printable.line(status.name), values, for: visit, at: path)
        if isWatched { response.headers[.refresh] = "15" }
        return response
    }

    private func act(_ request: Request, _ visit: Visit) async throws -> Response {
        let account = try house.examiner(visit)
        let form = try await request.form(.fieldsOnly)
        try visit.admit(form)
        let store = try await house.submissions(for: visit)
        let status = try await store.status(number: try house.submissionBatch(visit))
        let act: AccountStore.SubmissionsAct
        var next = status.number
        switch form["act"] {
        case "pause":
            act = .paused
            try await store.setPaused(true, batch: status.name)
        case "resume":
            act = .resumed
            try await store.setPaused(false, batch: status.name)
        case "retry":
            act = .retried
            let done = try await store.retry(status.name)
            // Where all went into another batch, that is what there is to see.
            if let name = done.newBatch, done.putBack.isEmpty { next = try await store.status(of: name)[0].number }
        default: throw WebFailure.badForm
        }
        try await house.accounts.recordSubmissions(
            act, batch: status.number, of: account.id, by: visit.actor, at: Date())
        return .seeOther("/submissions/\(next)")
    }
}
