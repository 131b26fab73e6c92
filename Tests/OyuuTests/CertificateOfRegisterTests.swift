import Foundation
import Oyuu
import OyuuPaper
import OyuuRegistry
import OyuuSigning
import OyuuText
import TestSupport
import Testing

@Suite("Certificates of a register") struct CertificateOfRegisterTests {
    private let fixture: RegisterFixture
    private let key = RegisterKey()
    private let date = Date(timeIntervalSince1970: 1_790_000_000)
    private let number: DesignNumber

    init() async throws {
        fixture = try await RegisterFixture()
        number = try await fixture.number(.file(Pictures.designs[0].path), title: "Кочкор мүйүз")
    }

    private func certificate(_ form: PaperForm, of number: DesignNumber? = nil) async throws -> [UInt8] {
        try await fixture.register.certificate(
            of: number ?? self.number, as: form, in: .russian, key: key, date: date)
    }

    @Test("it says what is registered, is sealed with the register's key, and is noted in a log that stays sound")
    func made() async throws {
        let design = try #require(try await fixture.register.registry.design(number))
        for form in PaperForm.allCases {
            let paper = try await certificate(form)
            try await fixture.register.recordCertificate(paper, of: number, actor: "office", date: Date())
            let statement = try CertificateStatement(paper: paper)
            #expect(
                statement.design == "OY-000001" && statement.title == "Кочкор мүйүз" && statement.holder == "Holder")
            #expect(statement.register == fixture.register.identity.uuid && statement.publicKey == key.publicKey)
        }
        let html = String(decoding: try await certificate(.html), as: UTF8.self)
        #expect(html.contains(design.photos[0].sha256) && html.contains("data:image/jpeg;base64,"))
        #expect(html.contains("Свидетельство") && html.contains("lang=\"ru\""))
        let trail = try await fixture.register.registry.auditTrail()
        #expect(trail.filter { $0.act == .exported && $0.design == number && $0.actor == "office" }.count == 2)
        #expect(try await fixture.register.verifyLog().faults.isEmpty)
    }

    @Test("a title that begins with a mark that joins what is before it makes a certificate that can be verified")
    func combining() async throws {
        let photo = PhotoSource.file(Pictures.designs[60].path)
        let number = try await fixture.number(photo, title: "\u{301}Абв", force: true)
        for form in PaperForm.allCases {
            #expect(try CertificateStatement(paper: try await certificate(form, of: number)).title == "\u{301}Абв")
        }
    }

    @Test("the contact is never on it, nor the notes")
    func contact() async throws {
        let photo = PhotoSource.file(Pictures.designs[20].path)
        let options = RegistrationOptions(force: true, actor: "test", date: date)
        let details = DesignDetails(
            title: "Star", holder: "Айгүл", holderContact: "+996 555 123456", notes: "a secret note")
        guard
            case .registered(let design, _) = try await fixture.register.register(
                [photo], as: details, options: options)
        else {
            Issue.record("was stopped")
            return
        }
        let html = String(decoding: try await certificate(.html, of: design.number), as: UTF8.self)
        let text = try PaperReader.text(ofPDF: try await certificate(.pdf, of: design.number))
        for paper in [html, text] {
            #expect(paper.contains("Айгүл") && !paper.contains("+996") && !paper.contains("123456"))
            #expect(!paper.contains("secret"))
        }
    }

    @Test("a withdrawn design's says so")
    func withdrawn() async throws {
        _ = try await fixture.register.registry.withdraw(number, reason: "sold", actor: "office", at: date)
        let html = String(decoding: try await certificate(.html), as: UTF8.self)
        #expect(html.contains(CertificateWords.withdrawn.text(.russian, "2026-09-21")))
        // On paper the words may go on in the next line.
        let text = try PaperReader.text(ofPDF: try await certificate(.pdf))
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(CertificateWords.withdrawn.text(.russian, "2026-09-21")), "\(text)")
    }

    @Test("without the photo there is a certificate that says so; without the design there is none")
    func missing() async throws {
        let number = try await { () async throws -> DesignNumber in
            let photo = PhotoSource.file(Pictures.designs[40].path)
            guard case .registered(let design, _) = try await fixture.file(photo, force: true, keepPhotos: false) else {
                throw OyuuError.usage("was stopped")
            }
            return design.number
        }()
        let html = String(decoding: try await certificate(.html, of: number), as: UTF8.self)
        #expect(html.contains(CertificateWords.noPicture.text(.russian)) && !html.contains("data:image"))
        let none = try #require(DesignNumber("OY-000099"))
        let error = await #expect(throws: OyuuError.self) {
            _ = try await certificate(.pdf, of: none)
        }
        #expect(error?.code == "no-such-design")
    }
}
