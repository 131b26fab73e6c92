import Foundation
import OyuuPaper
import OyuuSigning
import TestSupport
import Testing

@Suite("Papers that were tampered with") struct SealTests {
    private let fixture: PaperFixture

    init() throws { fixture = try PaperFixture(.english) }

    private func changed(_ html: [UInt8], _ old: String, _ new: String) -> [UInt8] {
        Array(String(decoding: html, as: UTF8.self).replacing(old, with: new).utf8)
    }

    @Test(
        "a changed field is named, of the same length or another",
        arguments: ["Айгүл Токтогулова", "Айгүл Токтогулоза", "Б", "", "Айгүл Токтогулова кызы, Баткен"])
    func field(_ name: String) throws {
        let html = try fixture.html()
        let forged = changed(html, "<dd>Айгүл Токтогулова</dd>", "<dd>\(name)</dd>")
        let expected: PaperError? = name == "Айгүл Токтогулова" ? nil : .changed(parts: ["the field holder"])
        #expect(PaperFixture.complaint(forged) == expected)
    }

    @Test("an exchanged picture, two changed fields, something added at the end are named")
    func others() throws {
        let html = try fixture.html()
        #expect(
            PaperFixture.complaint(changed(html, "base64,/9j/", "base64,/9k/")) == .changed(parts: ["the picture"]))
        #expect(
            PaperFixture.complaint(changed(changed(html, "2026-11-21</dd>", "2016-11-21</dd>"), ">06-11<", ">06-12<"))
                == .changed(parts: ["the field registered", "the field locarno"]))
        #expect(PaperFixture.complaint(html + Array("<p>PS".utf8)) == .changed(parts: ["after the seal"]))
    }

    @Test("in a PDF every byte that is changed is found, and what was drawn there is named")
    func pdf() throws {
        let pdf = try fixture.pdf()
        let end = try #require(String(decoding: pdf, as: UTF8.self).contains("%oyuu-seal ") ? pdf.count : nil)
        var named: Set<String> = []
        var random = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            var forged = pdf
            let at = Int.random(in: 0..<end, using: &random)
            forged[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            switch PaperFixture.complaint(forged) {
            case .changed(let parts): named.formUnion(parts)
            case .forged, .notAPaper: named.insert("seal")
            default: Issue.record("byte \(at) may be changed")
            }
        }
        #expect(named.isSuperset(of: ["the picture", "the letters' shapes", "seal"]))
    }

    @Test("a PDF that was written on afterwards, as readers do who fill in and comment, is refused")
    func appended() throws {
        let pdf = try fixture.pdf()
        #expect(
            PaperFixture.complaint(pdf + Array("1 0 obj\n<< >>\nendobj\n".utf8)) == .changed(parts: ["after the seal"]))
    }

    @Test("any byte of a page that is changed or cut is found")
    func anyByte() throws {
        let html = try fixture.html()
        var random = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            var forged = html
            forged[Int.random(in: 0..<html.count, using: &random)] ^= 4
            #expect(PaperFixture.complaint(forged) != nil)
            #expect(PaperFixture.complaint(Array(html.prefix(Int.random(in: 0..<html.count, using: &random)))) != nil)
        }
    }

    @Test("another's seal on one's own paper, and no seal at all, are refused")
    func foreign() throws {
        let mine = String(decoding: try fixture.html(), as: UTF8.self)
        let other = String(decoding: try PaperFixture(.english, holder: "Thief").html(), as: UTF8.self)
        let mark = "<!-- oyuu-seal "
        let body = try #require(other.ranges(of: mark).last)
        let seal = try #require(mine.ranges(of: mark).last)
        let mixed = Array((other[..<body.lowerBound] + mine[seal.lowerBound...]).utf8)
        guard case .changed(let parts) = PaperFixture.complaint(mixed) else {
            Issue.record("was believed")
            return
        }
        #expect(parts.contains("the field holder"))
        #expect(PaperFixture.complaint(Array(other[..<body.lowerBound].utf8)) == .notAPaper(reason: "it has no seal"))
        #expect(PaperFixture.complaint([]) == .notAPaper(reason: "it has no seal"))
    }

    @Test("a statement is read with any line ends, and any letter changed in it is found")
    func statement() throws {
        let statement = fixture.content.statement
        #expect(try CertificateStatement(text: statement.text.replacing("\n", with: "\r\n")) == statement)
        for line in statement.text.split(separator: "\n") {
            let forged = statement.text.replacing(line, with: line + "0")
            #expect(throws: PaperError.self) { try CertificateStatement(text: forged) }
            let less = statement.text.replacing(line + "\n", with: "")
            #expect(throws: PaperError.self) { try CertificateStatement(text: less) }
        }
    }
}
