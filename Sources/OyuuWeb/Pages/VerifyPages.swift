import Foundation
import Hummingbird
import Oyuu
import OyuuForms
import OyuuPaper
import OyuuRegistry
import OyuuText

/// Checking a certificate or a report against this register's key, and a certificate's design as it stands now.
struct VerifyPages: Sendable {
    let house: House

    func add(to router: Router<Visit>) {
        router.get("/verify") { _, visit in page(visit, [:]) }
        router.post("/verify") { request, visit in try await verify(request, visit) }
    }

    private func page(_ visit: Visit, _ values: [String: Any], status: HTTPResponse.Status = .ok) -> Response {
        let title = PageWords.all["verify_title"]?.text(visit.language) ?? ""
        let values = values.merging(["key": house.key.publicKey.description]) { old, _ in old }
        return house.page(.verify, title: title, values, for: visit, at: "/verify", status: status)
    }

    private func verify(_ request: Request, _ visit: Visit) async throws -> Response {
        let limits = FormLimits(
            parts: 8, headerBytes: 8 << 10, fieldBytes: 32 << 10, fileBytes: House.paperBytes,
            totalBytes: House.paperBytes + (64 << 10))
        let house = house
        let statement: PaperStatement
        do {
            statement = try await house.verifying(visit) {
                let form = try await request.form(limits)
                try visit.admit(form)
                let paper = form.files(named: "paper").first?.bytes ?? Array((form["text"] ?? "").utf8)
                return try await house.computing { try house.statement(of: paper) }
            }
        } catch let error as PaperError {
            return page(visit, ["problem": error.words(visit.language)], status: .unprocessableContent)
        }
        let language = visit.language
        var values: [String: Any] = [
            "good": true,
            "fields": statement.fields(in: language).map {
                ["label": $0.label.text(language), "value": Printable.line($0.value)]
            },
        ]
        // What the paper cannot say of itself: whether the design was withdrawn since.
        if case .certificate(let certificate) = statement,
            let withdrawnAt = try await house.withdrawal(ofDesign: certificate.design)
        {
            values["withdrawn"] = CertificateWords.withdrawn.text(language, WebDate.text(withdrawnAt))
        }
        return page(visit, values)
    }
}

extension PaperStatement {
    /// What it says, line by line.
    fileprivate func fields(in language: Language) -> [(label: Words, value: String)] {
        switch self {
        case .certificate(let statement):
            [
                (CertificateWords.number, statement.design), (CertificateWords.title, statement.title),
                (CertificateWords.holder, statement.holder), (CertificateWords.registered, statement.registeredAt),
                (CertificateWords.photos, statement.photos), (CertificateWords.fingerprint, statement.fingerprint),
            ]
        case .report(let statement):
            [
                (EvidenceReportWords.heading, statement.shortDigest),
                (EvidenceReportWords.checked, statement.checkedAt),
                (EvidenceReportWords.actor, ActorName.words(statement.actor, in: language)),
                (CertificateWords.photos, statement.photos),
                (EvidenceReportWords.found, statement.copies), (EvidenceReportWords.software, statement.software),
            ]
        }
    }
}

extension House {
    /// Bytes of a paper that is checked: more than a report of the page has. Larger ones are for `oyuu verify`.
    static let paperBytes = 12 << 20

    /// Runs `body` in one of the few places for papers: everybody may check them, and must not take those for photos.
    func verifying<Value: Sendable>(
        _ visit: Visit, _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        if visit.account == nil, let seconds = await openPapers.take(visit.address, at: Date()) {
            throw WebFailure.tooOften(seconds)
        }
        return try await inside(papers, body)
    }

    /// When the design of that number was withdrawn, if it was.
    func withdrawal(ofDesign number: String) async throws -> Date? {
        guard let number = DesignNumber(number) else { return nil }
        return try await register.design(number)?.withdrawnAt
    }

    /// What a certificate or a report, or the text of its code, says under this register's signature.
    func statement(of paper: [UInt8]) throws -> PaperStatement {
        let statement = try PaperStatement(paper: paper)
        guard statement.publicKey == key.publicKey else { throw PaperError.otherKey(statement.publicKey) }
        return statement
    }
}

extension PaperError {
    /// Why a paper is not believed, in a person's language.
    func words(_ language: Language) -> String {
        switch self {
        case .otherKey: WebErrorWords.paperOtherKey.text(language)
        case .notAPaper, .drawing: WebErrorWords.paperNone.text(language)
        case .changed(let parts): WebErrorWords.paperChanged.text(language, Self.named(parts, in: language))
        case .forged: WebErrorWords.paperForged.text(language)
        }
    }
}
