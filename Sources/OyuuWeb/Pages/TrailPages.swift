import Foundation
import Hummingbird
import OyuuAccounts
import OyuuForms
import OyuuText

/// What was done with accounts, for administrators to read.
struct TrailPages: Sendable {
    let house: House

    /// Entries on one page.
    private static let pageLength = 100

    func add(to router: Router<Visit>) {
        router.get("/accounts/trail") { request, visit in try await trail(request, visit) }
    }

    private func trail(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.session != nil else { throw WebFailure.signIn }
        guard visit.has(.administrator) else { throw WebFailure.forbidden }
        let before = request.query["before"].flatMap { Int64($0) } ?? .max
        var acts = try await house.accounts.acts(before: before, limit: Self.pageLength + 1)
        let hasMore = acts.count > Self.pageLength
        if hasMore { acts.removeLast() }
        let names = Dictionary(
            try await house.accounts.accounts().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        var values: [String: Any] = [
            "acts": acts.map { act -> [String: Any] in
                let line = TrailLine(act, names: names, in: visit.language)
                return [
                    "at": WebDate.text(act.at), "what": line.what, "who": line.who, "whom": line.whom,
                    "address": line.address, "details": line.particulars,
                ]
            }
        ]
        if hasMore, let last = acts.last { values["next"] = "/accounts/trail?before=\(last.sequence)" }
        return house.page(
            .trail, title: AccountTrailWords.title.text(visit.language), values, for: visit, at: "/accounts/trail")
    }
}
