import Foundation
import Hummingbird
import Oyuu
import OyuuFingerprint
import OyuuForms
import OyuuRegistry
import OyuuText

/// Registering a design: photos, a look at them with a few words about the design, the certificate.
struct RegisterPages: Sendable {
    let house: House

    func add(to router: Router<Visit>) {
        router.get("/register") { _, visit in try photos(visit) }
        router.post("/register") { request, visit in try await start(request, visit) }
        router.get("/register/:draft") { _, visit in
            let draft = try await house.draft(visit.parameters.get("draft") ?? "", for: visit)
            return filed(draft) ?? look(draft, visit)
        }
        router.get("/register/:draft/:file") { _, visit in try await picture(visit) }
        router.post("/register/:draft") { request, visit in try await act(request, visit) }
        router.get("/registered/:number") { _, visit in try await done(visit) }
    }

    private func admit(_ visit: Visit) throws -> Int64 {
        guard let account = visit.account else { throw WebFailure.signIn }
        guard visit.mayRegister else { throw WebFailure.forbidden }
        return account.id
    }

    private func photos(_ visit: Visit) throws -> Response {
        _ = try admit(visit)
        return house.page(.registerPhotos, title: title(visit), [:], for: visit, at: "/register")
    }

    private func title(_ visit: Visit) -> String { PageLineWords.register.text(visit.language) }

    private func start(_ request: Request, _ visit: Visit) async throws -> Response {
        let account = try admit(visit)
        let draft = try await house.admitted {
            let form = try await request.form(.photos(house.options))
            try visit.admit(form)
            return try await house.startDraft(
                try form.photos(atMost: house.options.photosAtOnce), account: account, at: Date())
        }
        return .seeOther("/register/\(draft.id)")
    }

    private func picture(_ visit: Visit) async throws -> Response {
        let draft = try await house.draft(visit.parameters.get("draft") ?? "", for: visit)
        guard let file = visit.parameters.get("file"), file.hasSuffix(".jpg"),
            let bytes = await house.drafts.file(file, of: draft.id, at: Date())
        else { throw WebFailure.notFound }
        return .file(bytes, type: "image/jpeg", cache: "private, no-cache")
    }

    // MARK: The second step

    private func look(
        _ draft: Draft, _ visit: Visit, form: ReceivedForm? = nil, problem: String? = nil, conflict: String? = nil
    ) -> Response {
        let language = visit.language
        var values: [String: Any] = [
            "draft": draft.id, "may_force": visit.has(.office),
            "photos": draft.photos.enumerated().map { photo($1, $0, language) },
            "fields": DesignField.shown(to: visit.account?.role).map { $0.values(form?[$0.name], language) },
        ]
        if let problem { values["problem"] = problem }
        if let conflict { values["conflict"] = conflict }
        return house.page(
            .registerLook, title: title(visit), values, for: visit, at: "/register/\(draft.id)",
            status: problem == nil && conflict == nil ? .ok : .unprocessableContent)
    }

    private func photo(_ photo: Draft.Photo, _ index: Int, _ language: Language) -> [String: Any] {
        var advice = photo.remarks.map { remark -> [String: Any] in
            var isRefusal = false
            if case .advice(let advice) = remark { isRefusal = advice.severity == .refuse }
            return ["class": isRefusal ? "sum bad" : "warn", "text": remark.words(in: language)]
        }
        if let failure = photo.failure {
            advice = [["class": "sum bad", "text": PhotoErrorWords.text(code: failure).text(language)]]
        }
        return [
            "name": Printable.line(photo.name), "index": index, "advice": advice, "width": photo.width,
            "height": photo.height, "small_width": photo.smallWidth, "small_height": photo.smallHeight,
            "corners": photo.corners?.words ?? "", "stamp": photo.corners?.words.hashValue.magnitude ?? 0,
        ]
    }

    private func act(_ request: Request, _ visit: Visit) async throws -> Response {
        let account = try admit(visit)
        let form = try await request.form(.fieldsOnly)
        try visit.admit(form)
        let id = visit.parameters.get("draft") ?? ""
        // A button that was pressed twice files one design.
        return try await house.turns.inTurn(id) {
            let draft = try await house.draft(id, for: visit)
            if let filed = filed(draft) { return filed }
            return try await act(on: draft, form, account, visit)
        }
    }

    /// The way to the design that a draft has become.
    private func filed(_ draft: Draft) -> Response? { draft.registered.map { .seeOther("/registered/\($0)") } }

    private func act(
        on draft: Draft, _ form: ReceivedForm, _ account: Int64, _ visit: Visit
    ) async throws -> Response {
        var draft = draft
        var wanted: [Straightening?] = []
        for (index, photo) in draft.photos.enumerated() {
            let text = form["corners\(index)"]
            guard let straightening = CornerField.straightening(text) else {
                return look(draft, visit, form: form, problem: WebErrorWords.badCorners.text(visit.language))
            }
            let isUnchanged = text ?? "" == photo.corners?.words ?? "" && photo.failure == nil
            wanted.append(isUnchanged ? nil : straightening)
        }
        if wanted.contains(where: { $0 != nil }) {
            let (before, changes) = (draft, wanted)
            draft = try await house.admitted { try await house.lookAgain(before, changes, at: Date()) }
        }
        guard form["act"] == "file" else { return look(draft, visit, form: form) }
        return try await file(draft, form, account, visit)
    }

    private func file(_ draft: Draft, _ form: ReceivedForm, _ account: Int64, _ visit: Visit) async throws -> Response {
        let language = visit.language
        if let failure = draft.photos.lazy.compactMap(\.failure).first {
            return look(draft, visit, form: form, problem: PhotoErrorWords.text(code: failure).text(language))
        }
        let details = DesignField.details(from: form, for: visit.account?.role)
        let now = Date()
        var sources: [PhotoSource] = []
        for (index, photo) in draft.photos.enumerated() {
            guard let bytes = await house.drafts.file(Draft.photoName(index), of: draft.id, at: now) else {
                throw WebFailure.notFound
            }
            sources.append(.bytes(bytes, name: photo.name))
        }
        let options = RegistrationOptions(
            force: form["force"] == "1" && visit.has(.office), corners: draft.photos.map(\.corners), actor: visit.actor,
            date: now)
        let photos = sources
        let outcome: Registration
        do {
            outcome = try await house.admitted {
                try await house.computing { try await house.register.register(photos, as: details, options: options) }
            }
        } catch OyuuError.registry(let error) {
            guard case .invalid(let problems) = error.kind else { throw OyuuError.registry(error) }
            return look(draft, visit, form: form, problem: DesignField.words(for: problems, language))
        } catch OyuuError.usage {
            return look(draft, visit, form: form, problem: WebErrorWords.samePhotoTwice.text(language))
        }
        switch outcome {
        case .registered(let design, _):
            try await house.accounts.recordFiling(design: design.number.description, by: account, at: now)
            try await house.close(draft, as: design.number.description, at: now)
            return .seeOther("/registered/\(design.number)")
        case .refused:
            return look(draft, visit, form: form, problem: WebErrorWords.poorPhoto.text(language))
        case .stopped(let conflicts):
            let names = Set(conflicts.map(\.photo))
            let shown = photos.compactMap { source -> UploadedFile? in
                guard case .bytes(let bytes, let name) = source, names.contains(name) else { return nil }
                return UploadedFile(fileName: name, contentType: nil, bytes: bytes)
            }
            let check = try await house.check(shown, by: visit, at: now)
            return look(draft, visit, form: form, conflict: check.id)
        }
    }

    private func done(_ visit: Visit) async throws -> Response {
        _ = try admit(visit)
        let design = try await house.design(visit)
        let values: [String: Any] = [
            "number": design.number.description, "certificates": DesignPages.certificateLanguages,
        ]
        return house.page(.registered, title: title(visit), values, for: visit, at: "/registered/\(design.number)")
    }
}
