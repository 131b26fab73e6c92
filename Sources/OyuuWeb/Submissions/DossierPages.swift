import Foundation
import Hummingbird
import Oyuu
import OyuuForms
import OyuuRegistry
import OyuuSubmissions
import OyuuText

/// One submission: its pictures beside those it agrees with, and what examiners decide of it.
struct DossierPages: Sendable {
    let house: House

    func add(to router: Router<Visit>) {
        router.get("/submissions/:number/:submission") { _, visit in try await show(visit) }
        router.post("/submissions/:number/:submission") { request, visit in try await decide(request, visit) }
        router.get("/submissions/:number/:submission/:file") { _, visit in try await picture(visit) }
    }

    private func show(_ visit: Visit, _ form: ReceivedForm? = nil, problem: WebFailure? = nil) async throws -> Response
    {
        let store = try await house.submissions(for: visit)
        let place = try house.submission(visit)
        let dossier = try await store.dossier(place.number, of: place.batch)
        var values = DeskView(dossier, photos: try await photos(dossier), visit.language).values
        values.merge(DecisionForm(dossier, visit.language).values(form)) { $1 }
        if let problem { values["problem"] = problem.text(visit.language) }
        let next = try await store.items(of: place.batch, .open, after: dossier.position, limit: 1).first
        if let next { values["next"] = "/submissions/\(place.batch)/\(next.number)" }
        return house.page(
            .submission, title: Printable.line(dossier.row.submission.reference), values, for: visit,
            at: "/submissions/\(place.batch)/\(place.number)", status: problem == nil ? .ok : .unprocessableContent)
    }

    /// The pictures of the designs that the submission agrees with, by SHA-256.
    private func photos(_ dossier: SubmissionDossier) async throws -> [String: Int64] {
        var photos: [String: Int64] = [:]
        let verdict = dossier.row.verdict
        for number in Set(((verdict?.designs ?? []) + (verdict?.similarDesigns ?? [])).map(\.number)) {
            for photo in try await house.register.design(number)?.photos ?? [] where photo.isKept {
                photos[photo.sha256] = photo.id
            }
        }
        return photos
    }

    private func decide(_ request: Request, _ visit: Visit) async throws -> Response {
        try house.examiner(visit)
        let form = try await request.form(.fieldsOnly)
        try visit.admit(form)
        let place = try house.submission(visit)
        let store = try await house.submissions(for: visit)
        do {
            let choice = try await DecisionForm.choice(form, store)
            _ = try await house.decide(choice, on: place, reason: form["reason"] ?? "", by: visit)
        } catch {
            // What a person can put right is said beside what they wrote.
            let failure = WebFailure(error)
            guard failure.status == .unprocessableContent || failure.status == .notFound else { throw error }
            return try await show(visit, form, problem: failure)
        }
        return .seeOther("/submissions/\(place.batch)/\(place.number)")
    }

    /// `12-small.jpg` or `12-large.jpg`: a view as it was submitted, drawn anew: what applicants sent goes to no browser.
    private func picture(_ visit: Visit) async throws -> Response {
        let store = try await house.submissions(for: visit)
        let place = try house.submission(visit)
        let parts = (visit.parameters.get("file") ?? "").split(separator: "-")
        guard parts.count == 2, let view = Int64(parts[0]),
            let side = ["small.jpg": 320, "large.jpg": 1200][String(parts[1])],
            let sha256 = try await store.picture(ofView: view, of: place.number, in: place.batch)
        else { throw WebFailure.notFound }
        let name = "submitted-\(sha256)-\(side)"
        if let kept = await house.pictures.picture(name) { return .file(kept, type: "image/jpeg") }
        let house = house
        let picture = try await visit.whileHere {
            let bytes = try await store.photo(sha256: sha256)
            return try await house.computing {
                house.register.thumbnail(of: .bytes(bytes, name: sha256), longSide: side)
            }
        }
        guard let picture else { throw WebFailure.notFound }
        await house.pictures.keep(picture, as: name)
        return .file(picture, type: "image/jpeg")
    }
}
