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

    @Test("in a PDF each of 300 changed bits, drawn by lot, is found, and what was drawn there is named")
    func pdf() throws {
        let named = PaperFixture.namedOfChangedBits(in: try fixture.pdf(), seed: 3)
        #expect(named.isSuperset(of: ["the picture", "the letters' shapes", "seal"]))
    }

    @Test("a PDF that was written on afterwards, as readers do who fill in and comment, is refused")
    func appended() throws {
        let pdf = try fixture.pdf()
        #expect(
            PaperFixture.complaint(pdf + Array("1 0 obj\n<< >>\nendobj\n".utf8)) == .changed(parts: ["after the seal"]))
    }

    @Test("each of 300 changed bits of a page, and of 300 cuts, drawn by lot, is found")
    func anyByte() throws {
        PaperFixture.expectChangesFound(in: try fixture.html(), seed: 4)
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

    @Test("what was changed in many places is named once each, eight names and how many more")
    func names() throws {
        let html = String(decoding: try fixture.html(), as: UTF8.self)
        // The page's own letters stand in several stretches, the fields each in one.
        let forged = html.replacing("<dl>", with: "<dL>").replacing("</dl>", with: "</dL>")
            .replacing("</main>", with: "</Main>").replacing("</dt>", with: "</dT>")
        let error = try #require(PaperFixture.complaint(Array(forged.utf8)))
        guard case .changed(let parts) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(parts.contains("the page") && parts.contains("the field holder"))
        #expect(Set(parts).count == parts.count)
        let many = PaperError.changed(parts: (1...11).map { "part \($0)" })
        #expect(many.description.contains("part 7, part 8 and 3 more; do not") && !many.description.contains("part 9"))
        #expect(PaperError.changed(parts: ["a", "b"]).description.contains(": a, b; do not"))
    }

    @Test("what was put in before the first part, or between two, is found and named")
    func added() throws {
        let html = try fixture.html()
        #expect(PaperFixture.complaint(Array("\n".utf8) + html) == .changed(parts: ["the page"]))
        #expect(
            PaperFixture.complaint(changed(html, "OY-000012</dd>\n", "OY-000012</dd>\n<hr>\n"))
                == .changed(parts: ["the field number"]))
    }

    @Test("a signature in another spelling of Base64 is refused, though its bytes are the same")
    func spelling() throws {
        /// The last sign before `==` holds four bits that say nothing.
        func respelt(_ text: String) throws -> String {
            let end = try #require(text.ranges(of: "==\n").last?.lowerBound)
            let place = text.index(before: end)
            let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
            let at = try #require(signs.firstIndex(of: text[place]))
            return text.replacingCharacters(in: place...place, with: String(signs[at ^ 1]))
        }
        let statement = fixture.content.statement.text
        let other = try respelt(statement)
        #expect(other != statement && other.utf8.count == statement.utf8.count)
        #expect(throws: PaperError.notAPaper(reason: "its signature is not 64 bytes in Base64")) {
            try CertificateStatement(text: other)
        }

        let html = String(decoding: try fixture.html(), as: UTF8.self)
        let mark = try #require(html.ranges(of: "<!-- oyuu-seal ").last)
        let seal = try #require(Data(base64Encoded: String(html[mark.upperBound...].prefix { $0 != " " })))
        let spelt = Data(try respelt(String(decoding: seal, as: UTF8.self)).utf8).base64EncodedString()
        let forged = Array("\(html[..<mark.upperBound])\(spelt) -->\n".utf8)
        #expect(PaperFixture.complaint(forged) == .notAPaper(reason: "its seal is not one of Oyuu's"))
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
