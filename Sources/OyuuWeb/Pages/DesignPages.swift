import Foundation
import Hummingbird
import Oyuu
import OyuuFingerprint
import OyuuForms
import OyuuRegistry
import OyuuText

/// The register: searching, a design's page, its photos and papers.
struct DesignPages: Sendable {
    let house: House

    /// Designs on one page of the register.
    private static let pageLength = 24

    func add(to router: Router<Visit>) {
        router.get("/designs") { request, visit in try await list(request, visit) }
        router.get("/designs/:number") { _, visit in try await show(visit) }
        router.get("/designs/:number/photos/:file") { _, visit in try await photo(visit) }
        router.get("/designs/:number/certificate.pdf") { request, visit in
            try await certificate(request, visit, .pdf)
        }
        router.get("/designs/:number/certificate.html") { request, visit in
            try await certificate(request, visit, .html)
        }
        router.post("/designs/:number/withdraw") { request, visit in try await withdraw(request, visit) }
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.account != nil else { throw WebFailure.signIn }
        let parameters = request.query
        let text = String((parameters["q"] ?? "").prefix(200))
        let status = parameters["status"].flatMap { DesignStatus(rawValue: $0) }
        let order = parameters["order"].flatMap { DesignOrder(rawValue: $0) } ?? .number
        var query = DesignQuery(
            text: text.isEmpty ? nil : text, status: status, order: order,
            after: parameters["after"].flatMap { DesignNumber($0) }, limit: Self.pageLength + 1)
        var designs = try await house.register.designs(matching: query)
        let hasMore = designs.count > Self.pageLength
        if hasMore { designs.removeLast() }
        query.after = nil
        let count = try await house.register.count(matching: query)
        var values: [String: Any] = [
            "q": text, "count": PageLineWords.found.text(visit.language, count),
            "statuses": [(DesignStatus.active, PageLineWords.active), (.withdrawn, PageLineWords.withdrawn)].map {
                ["value": $0.rawValue, "text": $1.text(visit.language), "chosen": $0 == status] as [String: Any]
            },
            "orders": [
                (DesignOrder.number, PageLineWords.byNumber), (.latest, PageLineWords.byLatest),
                (.title, PageLineWords.byTitle), (.holder, PageLineWords.byHolder),
            ].map { ["value": $0.rawValue, "text": $1.text(visit.language), "chosen": $0 == order] as [String: Any] },
            "designs": designs.map(card),
        ]
        if hasMore, let last = designs.last {
            values["next"] =
                "/designs?q=\(House.queryValue(text))&status=\(status?.rawValue ?? "")&order=\(order.rawValue)&after=\(last.number)"
        }
        return house.page(
            .designs, title: PageLineWords.designs.text(visit.language), values, for: visit, at: "/designs")
    }

    private func card(_ design: Design) -> [String: Any] {
        var values: [String: Any] = [
            "number": design.number.description, "title": Printable.line(design.details.title),
            "holder": Printable.line(design.details.holder), "withdrawn": design.status == .withdrawn,
            "disputed": !design.disputes.isEmpty,
        ]
        if let village = design.details.village { values["village"] = Printable.line(village) }
        if let photo = design.photos.first(where: \.isKept) { values["picture"] = Self.path(design, photo, "small") }
        return values
    }

    private static func path(_ design: Design, _ photo: DesignPhoto, _ size: String) -> String {
        "/designs/\(design.number)/photos/\(photo.id)-\(size).jpg"
    }

    private func show(_ visit: Visit) async throws -> Response {
        guard visit.account != nil else { throw WebFailure.signIn }
        let design = try await house.design(visit)
        let language = visit.language
        let isOwner = try await house.owns(design, visit)
        var fields = design.details.publicFields.map { ["label": $0.text(language), "value": Printable.line($1)] }
        if let contact = design.details.holderContact, isOwner || visit.has(.office) {
            fields.append(["label": PageLineWords.contact.text(language), "value": Printable.line(contact)])
        }
        if let notes = design.details.notes, visit.has(.office) {
            fields.append(["label": PageLineWords.notes.text(language), "value": Printable.line(notes)])
        }
        fields.append([
            "label": CertificateWords.registered.text(language), "value": WebDate.text(design.registeredAt),
        ])
        var values: [String: Any] = [
            "number": design.number.description, "title": Printable.line(design.details.title), "fields": fields,
            "disputes": design.disputes.map(\.description), "certificates": Self.certificateLanguages,
            "photos": design.photos.map { photo -> [String: Any] in
                var values: [String: Any] = [
                    "file": Printable.line(photo.fileName), "width": photo.width, "height": photo.height,
                    "sha256": photo.sha256,
                ]
                if photo.isKept { values["picture"] = Self.path(design, photo, "large") }
                return values
            },
        ]
        if let withdrawnAt = design.withdrawnAt {
            values["withdrawn"] = CertificateWords.withdrawn.text(language, WebDate.text(withdrawnAt))
        }
        if let first = design.photos.first, let fingerprint = try? Fingerprint(encoded: first.fingerprint) {
            values["strip"] = PaletteStrip.html(fingerprint.palette, in: language)
        }
        if visit.has(.office) {
            values["history"] = true
            let trail = try await house.register.auditTrail(of: design.number)
            values["acts"] = rows(trail.filter { $0.act != .checked }, language)
            // Those that found it may be many, and would hide the rest.
            let hits = trail.filter { $0.act == .checked }
            (values["hits"], values["has_hits"]) = (rows(hits, language), !hits.isEmpty)
            values["hit_count"] = PageLineWords.hits.text(language, hits.count)
            if let reason = design.withdrawalReason {
                values["reason"] = "\(PageWords.all["reason"]?.text(language) ?? ""): \(Printable.line(reason))"
            }
            values["can_withdraw"] = design.status == .active
        }
        return house.page(
            .design, title: "\(design.number)", values, for: visit, at: "/designs/\(design.number)")
    }

    static var certificateLanguages: [[String: Any]] {
        Language.allCases.map { ["code": $0.rawValue, "name": $0.ownName] }
    }

    /// The latest of these acts, newest first.
    private func rows(_ acts: [AuditEntry], _ language: Language) -> [[String: Any]] {
        acts.suffix(200).reversed().map { entry in
            [
                "at": WebDate.text(entry.at), "act": entry.act.words(in: language),
                "actor": ActorName.words(entry.actor, in: language),
                "details": entry.details.sorted { $0.key < $1.key }.map { particular($0, $1, language) }
                    .joined(separator: ", "),
            ]
        }
    }

    /// One of an act's particulars, by its key.
    private func particular(_ key: String, _ value: String, _ language: Language) -> String {
        let value =
            switch DesignStatus(rawValue: value) {
            case .active? where key == "status": PageLineWords.active.text(language)
            case .withdrawn? where key == "status": PageLineWords.withdrawn.text(language)
            default: Printable.line(value)
            }
        return TrailWords.text(key: key)?.text(language, value) ?? "\(Printable.line(key)) \(value)"
    }

    /// `12-small.jpg` or `12-large.jpg`: the design as it is registered, straightened, for a list or for looking at.
    private func photo(_ visit: Visit) async throws -> Response {
        guard visit.account != nil else { throw WebFailure.signIn }
        let design = try await house.design(visit)
        let parts = (visit.parameters.get("file") ?? "").split(separator: "-")
        guard parts.count == 2, let id = Int64(parts[0]), let photo = design.photos.first(where: { $0.id == id }),
            let side = ["small.jpg": 320, "large.jpg": 1200][String(parts[1])]
        else { throw WebFailure.notFound }
        let name = "\(photo.sha256)-\(side)"
        if let kept = await house.pictures.picture(name) { return .file(kept, type: "image/jpeg") }
        let picture = try await house.computing { try await house.register.picture(of: photo, longSide: side) }
        guard let picture else { throw WebFailure.notFound }
        await house.pictures.keep(picture, as: name)
        return .file(picture, type: "image/jpeg")
    }

    func certificate(
        _ request: Request, _ visit: Visit, _ form: PaperForm
    ) async throws -> Response {
        guard visit.account != nil else { throw WebFailure.signIn }
        let design = try await house.design(visit)
        let language =
            request.query["language"].flatMap { Language(rawValue: $0) } ?? visit.language
        let now = Date()
        // Given out again on the same day it is the same paper, which is noted once; but none is older than what it says.
        let midnight = Date(timeIntervalSince1970: (now.timeIntervalSince1970 / 86_400).rounded(.down) * 86_400)
        let made = max(midnight, design.registeredAt, design.withdrawnAt ?? midnight)
        let paper = try await house.admitted {
            try await house.computing {
                let paper = try await house.register.certificate(
                    of: design.number, as: form, in: language, key: house.key, date: made)
                try await house.register.recordCertificate(paper, of: design.number, actor: visit.actor, date: now)
                return paper
            }
        }
        return .paper(paper, form, name: "\(design.number)-\(language.rawValue)")
    }

    private func withdraw(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.has(.office) else { throw visit.account == nil ? WebFailure.signIn : WebFailure.forbidden }
        let form = try await request.form(.fieldsOnly)
        try visit.admit(form)
        let design = try await house.design(visit)
        guard let reason = form["reason"] else {
            throw WebFailure(
                status: .unprocessableContent, code: "invalid", words: WebErrorWords.fieldsWrong,
                fields: [FieldProblem(.reason, .empty)])
        }
        _ = try await house.register.withdraw(design.number, reason: reason, actor: visit.actor, date: Date())
        return .seeOther("/designs/\(design.number)")
    }
}

extension House {
    /// The design that the path names.
    func design(_ visit: Visit) async throws -> Design {
        guard let number = visit.parameters.get("number").flatMap({ DesignNumber($0) }),
            let design = try await register.design(number)
        else { throw WebFailure(status: .notFound, code: "no-such-design", words: WebErrorWords.noSuchDesign) }
        return design
    }

    /// Whether the visitor's own account filed the design.
    func owns(_ design: Design, _ visit: Visit) async throws -> Bool {
        guard let account = visit.account else { return false }
        return try await accounts.filer(of: design.number.description) == account.id
    }
}

extension DesignDetails {
    /// What everybody with an account may read, by the labels of the certificate.
    var publicFields: [(label: Words, value: String)] {
        let fields: [(Words, String?)] = [
            (CertificateWords.title, title), (CertificateWords.holder, holder), (CertificateWords.creator, creator),
            (CertificateWords.village, village), (CertificateWords.cooperative, cooperative),
            (CertificateWords.technique, technique),
            (CertificateWords.motifs, motifs.isEmpty ? nil : motifs.joined(separator: ", ")),
            (CertificateWords.locarno, locarnoClass), (CertificateWords.createdOn, createdOn),
            (CertificateWords.filed, filedOn),
        ]
        return fields.compactMap { label, value in value.map { (label, $0) } }
    }
}
