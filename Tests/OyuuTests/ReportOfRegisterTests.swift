import Foundation
import Oyuu
import OyuuImage
import OyuuPaper
import OyuuRegistry
import OyuuSigning
import OyuuText
import TestSupport
import Testing

@Suite("Evidence reports of a register") struct ReportOfRegisterTests {
    private let fixture: RegisterFixture
    private let folder: TemporaryFolder
    private let key = RegisterKey()
    private let date = Date(timeIntervalSince1970: 1_790_000_000)
    private let number: DesignNumber

    init() async throws {
        fixture = try await RegisterFixture()
        folder = try TemporaryFolder()
        number = try await fixture.number(.file(Pictures.designs[0].path), title: "Кочкор мүйүз")
        let copy = try Pictures.raster(Pictures.designs[0]).fitted(longSide: 300)
        try folder.write(try ImageEncoder.jpeg(copy, quality: 60), to: "stall.jpg")
        try folder.write([1, 2, 3], to: "broken.jpg")
    }

    private func checked(_ names: String...) async throws -> [CheckedForReport] {
        var photos: [CheckedForReport] = []
        for name in names { photos.append(try await fixture.register.checkForReport(.file(folder.path(name))).checked) }
        return photos
    }

    private func report(
        on photos: [CheckedForReport], _ form: PaperForm = .html, _ language: Language = .russian
    ) async throws -> [UInt8] {
        try await fixture.register.report(
            on: photos, as: form, in: language, key: key, actor: "Бек", checkedAt: date, date: date + 3600)
    }

    @Test("it says what was found, is sealed with the register's key, and is noted in a log that stays sound")
    func made() async throws {
        let photos = try await checked("stall.jpg", "broken.jpg", "none.jpg")
        let verdict = try #require(photos[0].verdict)
        var papers: [PaperForm: [UInt8]] = [:]
        for form in PaperForm.allCases {
            let paper = try await report(on: photos, form)
            papers[form] = paper
            try await fixture.register.recordReport(paper, actor: "office", date: Date())
            guard case .report(let statement) = try Seal.verify(paper).statement else {
                Issue.record("is no report")
                return
            }
            #expect(statement.register == fixture.register.identity.uuid && statement.publicKey == key.publicKey)
            #expect(statement.actor == "Бек" && statement.checkedAt == "2026-09-21T14:13:20Z")
            #expect(statement.copies == "1 of 3; OY-000001" && statement.photos.hasPrefix("3; "))
        }
        let html = String(decoding: try #require(papers[.html]), as: UTF8.self)
        let text = try PaperReader.text(ofPDF: try #require(papers[.pdf]))
        let finding = try #require(verdict.copies.first)
        for said in [
            "stall.jpg", "broken.jpg", "none.jpg", "Кочкор мүйүз", verdict.sha256, finding.photoSHA256,
            "2026-09-21 15:13:20 UTC", finding.words(in: .russian), PhotoErrorWords.unreadable.text(.russian),
            "отпечатки узоров версии 2",
        ] {
            #expect(html.contains(said), "\(said)")
            #expect(text.contains(said), "\(said)")
        }
        #expect(!html.contains(folder.url.path), "where the photos lay is nobody's business")
        #expect(html.contains(PhotoFolder.sha256([1, 2, 3])), "what could not be read has a digest all the same")

        let trail = try await fixture.register.registry.auditTrail()
        let acts = trail.filter { $0.act == .exported && $0.actor == "office" }
        #expect(acts.count == 2 && acts.allSatisfy { $0.details["report"]?.count == 64 && $0.design == nil })
        #expect(try await fixture.register.verifyLog().faults.isEmpty)
    }

    @Test("the same answers give the same paper; what is drawn beforehand gives the same as what is drawn now")
    func same() async throws {
        let photos = try await checked("stall.jpg", "broken.jpg")
        let first = try await report(on: photos)
        let content = try await fixture.register.reportContent(
            on: photos, in: .russian, key: key, actor: "Бек", checkedAt: date, date: date + 3600)
        let shown = content.photos[0]
        let drawn = DrawnForReport(
            picture: shown.picture?.jpeg,
            copies: shown.copies.map {
                .init(
                    drawing: $0.drawing?.jpeg, blink: $0.blink.map { ($0.photo.jpeg, $0.design.jpeg) }, note: nil)
            })
        let kept = CheckedForReport(
            photo: photos[0].photo, answer: .verdict(try #require(photos[0].verdict), .drawn(drawn)))
        try FileManager.default.removeItem(atPath: folder.path("stall.jpg"))
        #expect(try await report(on: [kept, photos[1]]) == first)
    }

    @Test("drawings that are missing, no JPEG or too large are left out, and the report says so")
    func missing() async throws {
        let verdict = try #require(try await checked("stall.jpg")[0].verdict)
        let png = try ImageEncoder.png(try Pictures.raster(Pictures.designs[0]))
        var large = try ImageEncoder.jpeg(try Pictures.raster(Pictures.designs[0]), quality: 50)
        large += [UInt8](repeating: 0, count: 20 << 20)
        for drawing in [nil, [], [1, 2, 3], png, large] as [[UInt8]?] {
            let drawn = DrawnForReport(
                picture: drawing, copies: [.init(drawing: drawing, blink: nil, note: nil)])
            let paper = try await report(on: [
                CheckedForReport(photo: "a.jpg", answer: .verdict(verdict, .drawn(drawn)))
            ])
            let html = String(decoding: paper, as: UTF8.self)
            #expect(html.contains(EvidenceReportWords.notDrawn.text(.russian)) && !html.contains("<img"))
        }
        let none = DrawnForReport(picture: nil, copies: [])
        let paper = try await report(
            on: [CheckedForReport(photo: "a.jpg", answer: .verdict(verdict, .drawn(none)))], .pdf, .kyrgyz)
        #expect(try PaperReader.text(ofPDF: paper).contains("Тартылган жок"))
    }

    @Test("a register that kept no photos draws the checked photo alone, and says so")
    func notKept() async throws {
        let fixture = try await RegisterFixture()
        try await fixture.file(.file(Pictures.designs[0].path), keepPhotos: false)
        let photo = try await fixture.register.checkForReport(.file(folder.path("stall.jpg"))).checked
        let paper = try await fixture.register.report(
            on: [photo], as: .html, in: .english, key: key, actor: "", checkedAt: date, date: date)
        let html = String(decoding: paper, as: UTF8.self)
        #expect(html.contains(PageLineWords.noDesignPicture.text(.english)))
        #expect(html.ranges(of: "<img").count == 2, "the photo and its drawing")
    }

    @Test("a photo that is no longer the one checked makes no report")
    func changed() async throws {
        let photos = try await checked("stall.jpg")
        try folder.write(try Data(contentsOf: Pictures.designs[7]), to: "stall.jpg")
        let error = await #expect(throws: OyuuError.self) { try await report(on: photos) }
        #expect(error?.description.contains("has changed since it was checked") == true)
    }

    @Test("no photo, and more than fifty, are refused with what to do")
    func bounds() async throws {
        let one = try await checked("broken.jpg")
        for count in [0, 51] {
            let error = await #expect(throws: OyuuError.self) {
                try await report(on: (0..<count).map { _ in one[0] })
            }
            #expect(error?.description == "a report takes 1 to 50 photos, not \(count); make several reports")
        }
        let most = try await report(on: (0..<50).map { _ in one[0] })
        #expect(String(decoding: most, as: UTF8.self).contains("<td>50</td>"))
    }

    @Test("the contact of a design's holder is in no report")
    func contact() async throws {
        let options = RegistrationOptions(force: true, actor: "test", date: date)
        let details = DesignDetails(
            title: "Star", holder: "Айгүл", holderContact: "+996 555 123456", notes: "a secret note")
        _ = try await fixture.register.register([.file(Pictures.designs[20].path)], as: details, options: options)
        let photo = try await fixture.register.checkForReport(.file(Pictures.designs[20].path)).checked
        let html = String(decoding: try await report(on: [photo]), as: UTF8.self)
        #expect(html.contains("Айгүл") && !html.contains("123456") && !html.contains("secret"))
    }
}
