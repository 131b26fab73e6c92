import Foundation
import Hummingbird
import Oyuu
import OyuuForms
import OyuuPaper
import OyuuRegistry
import OyuuText

/// The calls for programs: the same verbs as the page, JSON out, errors as `{"error": {"code", "message"}}`.
struct APIRoutes: Sendable {
    let house: House

    func add(to router: Router<Visit>) {
        router.get("/health") { _, _ in Response.json(["status": "ok"]) }
        router.get("/api") { _, visit in document(visit) }
        router.get("/api/v1/openapi.json") { _, _ in Response.json(OpenAPI.document) }
        router.post("/api/v1/check") { request, visit in try await check(request, visit) }
        router.get("/api/v1/checks/:id") { _, visit in
            Response.json(APICheck(try await house.keptCheck(visit.parameters.get("id") ?? "", for: visit)))
        }
        router.get("/api/v1/checks/:id/report") { request, visit in try await report(request, visit) }
        router.get("/api/v1/checks/:id/:file") { _, visit in try await drawing(visit) }
        router.get("/api/v1/designs") { request, visit in try await designs(request, visit) }
        router.get("/api/v1/designs/:number") { _, visit in try await design(visit) }
        router.post("/api/v1/designs") { request, visit in try await register(request, visit) }
        router.get("/api/v1/designs/:number/certificate") { request, visit in try await certificate(request, visit) }
        router.post("/api/v1/designs/:number/withdraw") { request, visit in try await withdraw(request, visit) }
        router.post("/api/v1/verify") { request, visit in try await verify(request, visit) }
    }

    private func document(_ visit: Visit) -> Response {
        let values: [String: Any] = [
            "calls": OpenAPI.calls.map { ["method": $0.method.uppercased(), "path": $0.path, "summary": $0.summary] }
        ]
        return house.page(.api, title: "API", values, for: visit, at: "/api")
    }

    /// Photos of a request: a form's, or one that is the whole body.
    private func photos(_ request: Request) async throws -> (photos: [UploadedFile], form: ReceivedForm?) {
        if request.headers[.contentType]?.lowercased().hasPrefix("multipart/") == true {
            let form = try await request.form(.photos(house.options))
            return (try form.photos(atMost: house.options.photosAtOnce), form)
        }
        let bytes = try await request.bytes(limit: house.options.photoBytes)
        guard !bytes.isEmpty else { throw WebFailure.noPhoto }
        return ([UploadedFile(fileName: "photo", contentType: request.headers[.contentType], bytes: bytes)], nil)
    }

    private func check(_ request: Request, _ visit: Visit) async throws -> Response {
        let now = Date()
        if visit.account == nil {
            guard house.options.openCheck else { throw WebFailure.signIn }
            if let seconds = await house.openChecks.take(visit.address, at: now) { throw WebFailure.tooOften(seconds) }
        }
        let check = try await house.admitted {
            let photos = try await photos(request).photos
            try await house.countFurther(photos, of: visit, at: now)
            return try await visit.whileHere { try await house.check(photos, by: visit, at: now) }
        }
        return .json(APICheck(check))
    }

    private func drawing(_ visit: Visit) async throws -> Response {
        let check = try await house.keptCheck(visit.parameters.get("id") ?? "", for: visit)
        guard let file = visit.parameters.get("file"), file.hasSuffix(".jpg"),
            let bytes = await house.checks.file(file, of: check.id, at: Date())
        else { throw WebFailure.notFound }
        return .file(bytes, type: "image/jpeg")
    }

    private func designs(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.account != nil else { throw WebFailure.signIn }
        let parameters = request.query
        var query = DesignQuery(text: parameters["q"].map { String($0.prefix(200)) })
        if let status = parameters["status"] {
            guard let known = DesignStatus(rawValue: status) else { throw WebFailure.badForm }
            query.status = known
        }
        if let order = parameters["order"] {
            guard let known = DesignOrder(rawValue: order) else { throw WebFailure.badForm }
            query.order = known
        }
        if let after = parameters["after"] {
            guard let number = DesignNumber(after) else { throw WebFailure.badForm }
            query.after = number
        }
        let limit = parameters["limit"].map { Int($0) ?? 0 } ?? 50
        guard (1...200).contains(limit) else { throw WebFailure.badForm }
        query.limit = limit + 1
        var designs = try await house.register.designs(matching: query)
        let hasMore = designs.count > limit
        if hasMore { designs.removeLast() }
        query.after = nil
        var own: Set<String> = []
        if let account = visit.account { own = Set(try await house.accounts.designs(filedBy: account.id)) }
        return .json(
            APIDesigns(
                count: try await house.register.count(matching: query),
                designs: designs.map { record($0, visit, isOwner: own.contains($0.number.description)) },
                after: hasMore ? designs.last?.number.description : nil))
    }

    private func design(_ visit: Visit) async throws -> Response {
        guard visit.account != nil else { throw WebFailure.signIn }
        let design = try await house.design(visit)
        return .json(record(design, visit, isOwner: try await house.owns(design, visit)))
    }

    /// A design as this visitor may know it: contacts are for whoever filed it and for the office, notes for the office.
    private func record(_ design: Design, _ visit: Visit, isOwner: Bool) -> DesignRecord {
        DesignRecord(design, withContact: isOwner || visit.has(.office), forOffice: visit.has(.office))
    }

    private func register(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let account = visit.account else { throw WebFailure.signIn }
        guard visit.mayRegister else { throw WebFailure.forbidden }
        let now = Date()
        let outcome = try await house.admitted {
            let (photos, form) = try await photos(request)
            guard let form else { throw WebFailure.badForm }
            let details = DesignField.details(from: form, for: account.role)
            let options = RegistrationOptions(
                force: form["force"] == "1" && visit.has(.office), straightening: .automatic, actor: visit.actor,
                date: now)
            do {
                return try await house.computing {
                    try await house.register.register(
                        photos.map { .bytes($0.bytes, name: $0.fileName) }, as: details, options: options)
                }
            } catch OyuuError.usage {
                throw WebFailure(
                    status: .unprocessableContent, code: "same-photo", words: WebErrorWords.samePhotoTwice)
            }
        }
        switch outcome {
        case .registered(let design, let verdicts):
            try await house.accounts.recordFiling(design: design.number.description, by: account.id, at: now)
            return .json(DesignRecord(design, verdicts: verdicts), status: .created)
        case .stopped(let conflicts):
            let failure = WebFailure(status: .conflict, code: "copies", words: WebErrorWords.copies)
            return .json(APIConflict(failure, visit.language, conflicts: conflicts), status: failure.status)
        case .refused(let notes):
            let failure = WebFailure(
                status: .unprocessableContent, code: "poor-photo", words: WebErrorWords.poorPhoto)
            return .json(APIConflict(failure, visit.language, refused: notes), status: failure.status)
        }
    }

    private func certificate(_ request: Request, _ visit: Visit) async throws -> Response {
        try await DesignPages(house: house).certificate(request, visit, try paperForm(request))
    }

    private func report(_ request: Request, _ visit: Visit) async throws -> Response {
        let check = try await house.keptCheck(visit.parameters.get("id") ?? "", for: visit)
        return try await CheckPages(house: house).report(request, visit, try paperForm(request), check)
    }

    private func paperForm(_ request: Request) throws -> PaperForm {
        guard let form = PaperForm(rawValue: request.query["form"] ?? "pdf") else { throw WebFailure.badForm }
        return form
    }

    private func withdraw(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.has(.office) else { throw visit.account == nil ? WebFailure.signIn : WebFailure.forbidden }
        let body = try await request.bytes(limit: 16 << 10)
        guard let reason = try? JSONDecoder().decode([String: String].self, from: Data(body))["reason"] else {
            throw WebFailure.badForm
        }
        let number = try await house.design(visit).number
        let design = try await house.register.withdraw(number, reason: reason, actor: visit.actor, date: Date())
        return .json(DesignRecord(design, withContact: true))
    }

    private func verify(_ request: Request, _ visit: Visit) async throws -> Response {
        let statement: PaperStatement
        do {
            statement = try await house.verifying(visit) {
                let paper = try await request.bytes(limit: House.paperBytes)
                return try await house.computing { try house.statement(of: paper) }
            }
        } catch let error as PaperError {
            return .json(
                ["error": ["code": error.code, "message": error.words(visit.language)]], status: .unprocessableContent)
        }
        switch statement {
        case .certificate(let statement):
            let withdrawnAt = try await house.withdrawal(ofDesign: statement.design)
            return .json(APICertificate(statement, withdrawnAt: withdrawnAt))
        case .report(let statement): return .json(APIReport(statement))
        }
    }
}
