import Foundation
import Hummingbird
import Oyuu
import OyuuForms
import OyuuText
import OyuuVerify

/// Checking photos and looking at what was found.
struct CheckPages: Sendable {
    let house: House

    func add(to router: Router<Visit>) {
        router.get("/") { _, visit in first(visit) }
        router.post("/check") { request, visit in try await check(request, visit) }
        router.get("/checks/:id") { _, visit in try await show(visit) }
        for form in PaperForm.allCases {
            router.get("/checks/:id/report.\(form.rawValue)") { request, visit in
                try await report(request, visit, form, house.keptCheck(visit.parameters.get("id") ?? "", for: visit))
            }
        }
        router.get("/checks/:id/:file") { _, visit in try await picture(visit) }
    }

    private func first(_ visit: Visit, problem: WebFailure? = nil) -> Response {
        var values: [String: Any] = ["allowed": mayCheck(visit)]
        if let problem { values["problem"] = problem.text(visit.language) }
        return house.page(
            .check, title: PageLineWords.check.text(visit.language), values, for: visit, at: "/",
            status: problem?.status ?? .ok)
    }

    private func mayCheck(_ visit: Visit) -> Bool { house.options.openCheck || visit.account != nil }

    private func check(_ request: Request, _ visit: Visit) async throws -> Response {
        guard mayCheck(visit) else { throw WebFailure.signIn }
        let now = Date()
        if visit.account == nil, let seconds = await house.openChecks.take(visit.address, at: now) {
            throw WebFailure.tooOften(seconds)
        }
        let id = try await house.admitted {
            let form = try await request.form(.photos(house.options))
            try visit.admit(form)
            let photos = try form.photos(atMost: house.options.photosAtOnce)
            try await house.countFurther(photos, of: visit, at: now)
            return try await visit.whileHere { try await house.check(photos, by: visit, at: now).id }
        }
        return .seeOther("/checks/\(id)")
    }

    private func show(_ visit: Visit) async throws -> Response {
        let check = try await house.keptCheck(visit.parameters.get("id") ?? "", for: visit)
        let language = visit.language
        let values: [String: Any] = [
            "at": WebDate.text(check.at), "actor": ActorName.words(check.actor, in: language), "check": check.id,
            "languages": DesignPages.certificateLanguages,
            "results": check.results.enumerated().map { index, result in
                VerdictView(
                    result, index: index, base: "/checks/\(check.id)", language: language, links: visit.account != nil
                )
                .values
            },
        ]
        let title = PageWords.all["verdict_title"]?.text(language) ?? ""
        return house.page(.verdict, title: title, values, for: visit, at: "/checks/\(check.id)")
    }

    /// The evidence report of a check, in the language that is asked for, else the visitor's.
    func report(
        _ request: Request, _ visit: Visit, _ form: PaperForm, _ check: KeptCheck
    ) async throws -> Response {
        let language = request.query["language"].flatMap { Language(rawValue: $0) } ?? visit.language
        let paper = try await house.report(on: check, as: form, in: language, by: visit)
        let day = check.at.formatted(.iso8601.year().month().day())
        return .paper(paper, form, name: "oyuu-\(day)-\(language.rawValue)")
    }

    private func picture(_ visit: Visit) async throws -> Response {
        let check = try await house.keptCheck(visit.parameters.get("id") ?? "", for: visit)
        guard let file = visit.parameters.get("file"), file.hasSuffix(".jpg"),
            let bytes = await house.checks.file(file, of: check.id, at: Date())
        else { throw WebFailure.notFound }
        return .file(bytes, type: "image/jpeg")
    }
}

extension House {
    /// Counts the photos of a stranger's request beyond the first, which was counted when it came.
    func countFurther(_ photos: [UploadedFile], of visit: Visit, at now: Date) async throws {
        guard visit.account == nil else { return }
        for _ in photos.dropFirst() {
            if let seconds = await openChecks.take(visit.address, at: now) { throw WebFailure.tooOften(seconds) }
        }
    }

    /// A check that is still kept, if this visitor may see it: those made with an account are its owner's and the
    /// office's, those made without one are anybody's who knows the name.
    func keptCheck(_ id: String, for visit: Visit) async throws -> KeptCheck {
        guard let bytes = await checks.file("check.json", of: id, at: Date()),
            let check = try? JSONDecoder().decode(KeptCheck.self, from: Data(bytes))
        else { throw WebFailure(status: .notFound, code: "expired", words: WebErrorWords.expired) }
        guard check.account == nil || check.account == visit.account?.id || visit.has(.office) else {
            throw visit.account == nil ? WebFailure.signIn : WebFailure.forbidden
        }
        return check
    }
}

extension ReceivedForm {
    /// The photos of the form, which may come by two inputs.
    func photos(atMost limit: Int) throws -> [UploadedFile] {
        let photos = files(named: "photo")
        guard !photos.isEmpty else { throw WebFailure.noPhoto }
        guard photos.count <= limit else {
            throw WebFailure(
                status: .badRequest, code: "too-many-photos", words: WebErrorWords.tooManyPhotos,
                values: [String(limit)])
        }
        return photos
    }
}

extension Visit {
    /// Whether a form was written on a page of this session: its token is the session's.
    func admit(_ form: ReceivedForm) throws {
        guard let session else { return }
        guard session.accepts(formToken: form["form_token"] ?? "") else { throw WebFailure.foreignForm }
    }
}
