import Foundation
import OyuuPaper
import OyuuSigning
import OyuuText
import TestSupport
import Testing

@Suite("Reports that were tampered with") struct ReportSealTests {
    private let fixture: ReportFixture

    init() throws { fixture = try ReportFixture(.english, photos: [2, 0, nil]) }

    /// What is complained of, in bytes or text of a paper.
    private func parts(_ paper: [UInt8]) -> [String]? {
        if case .changed(let parts) = PaperFixture.complaint(paper) { parts } else { nil }
    }

    private func changed(_ old: String, _ new: String) throws -> [String]? {
        let html = try fixture.htmlText()
        #expect(html.contains(old))
        return parts(Array(html.replacing(old, with: new).utf8))
    }

    @Test("in a page what was changed is named")
    func page() throws {
        #expect(
            try changed("Айгүл Токтогулова", "Айгүл Токтогулоза")
                == ["what is said of OY-000001 in photo 1", "what is said of OY-000002 in photo 1"])
        #expect(try changed("Photos with copies: 1 of 3", "Photos with copies: 0 of 3") == ["the outcome"])
        #expect(try changed("Photo 2: stall-1.jpg", "Photo 2: stall-9.jpg") == ["photo 2"])
        #expect(try changed("2026-11-21 10:00:00 UTC", "2026-11-20 10:00:00 UTC") == ["the facts"])
        #expect(try changed("<td>1200 × 900</td>", "<td>1200 × 800</td>") == ["the summary"])
        #expect(try changed("software oyuu 0.1.0", "software oyuu 0.2.0") == ["the statement"])
    }

    @Test("a swapped drawing is named, in a page and in a PDF")
    func swapped() throws {
        let drawings = try fixture.content.photos[0].copies.map { try #require($0.drawing).jpeg }
        #expect(drawings.count == 2 && drawings[0] != drawings[1] && drawings[0].count == drawings[1].count)
        let expected = ["the drawing of OY-000001 in photo 1", "the drawing of OY-000002 in photo 1"]
        let codes = drawings.map { Data($0).base64EncodedString() }
        let html = try fixture.htmlText().replacing(codes[0], with: "FIRST").replacing(codes[1], with: codes[0])
            .replacing("FIRST", with: codes[1])
        #expect(parts(Array(html.utf8)) == expected)

        var pdf = try fixture.pdf()
        let places = try drawings.map { try #require(pdf.firstRange(of: $0)) }
        for (place, drawing) in zip(places, drawings.reversed()) { pdf.replaceSubrange(place, with: drawing) }
        #expect(parts(pdf) == expected)
        // The same one twice hides the other.
        pdf.replaceSubrange(places[0], with: drawings[0])
        pdf.replaceSubrange(places[1], with: drawings[0])
        #expect(parts(pdf) == [expected[1]])
    }

    @Test("in a PDF each of 300 changed bits, drawn by lot, is found, and page or picture named")
    func bits() throws {
        let named = PaperFixture.namedOfChangedBits(in: try fixture.pdf(), seed: 5)
        #expect(
            named.isSuperset(of: [
                "the drawing of OY-000001 in photo 1", "photo 1 around OY-000001", "OY-000002 laid into photo 1",
                "the letters' shapes", "seal",
            ]), "\(named)")
    }

    @Test("the text of each page of a PDF has its name")
    func pages() throws {
        let pdf = try fixture.pdf()
        let count = try PaperReader.pages(ofPDF: pdf)
        let seal = try #require(String(decoding: pdf, as: UTF8.self).ranges(of: "%oyuu-seal ").last)
        let code = String(decoding: pdf, as: UTF8.self)[seal.upperBound...].prefix { $0 != "\n" }
        let lines = String(decoding: try #require(Data(base64Encoded: String(code))), as: UTF8.self)
        for page in 1...count { #expect(lines.contains(" the text of page \(page)\n")) }
        #expect(!lines.contains(" the text of page \(count + 1)\n") && !lines.contains(" the picture\n"))
    }

    @Test("each of 300 changed bits of a page, and of 300 cuts, drawn by lot, is found")
    func anyByte() throws {
        PaperFixture.expectChangesFound(in: try fixture.html(), seed: 6)
    }

    @Test("what strangers wrote cannot become markup, move the cursor or turn the writing round")
    func hostile() throws {
        let evil = "</title><script>alert(1)</script>\"'&\u{1B}[31m\u{202E}gpj.exe\u{0}\n<!-- oyuu-seal x -->"
        let hostile = try ReportFixture(.english, name: evil, title: evil, actor: evil)
        let html = try hostile.htmlText()
        #expect(PaperFixture.complaint(Array(html.utf8)) == nil)
        #expect(!html.contains("<script") && html.contains("&lt;script&gt;alert(1)"))
        let text = try PaperReader.text(ofPDF: try hostile.pdf())
        for page in [html, text] {
            #expect(page.contains("␛[31m�gpj.exe␀␊"))
            #expect(!page.unicodeScalars.contains("\u{1B}") && !page.unicodeScalars.contains("\u{202E}"))
        }
        #expect(!hostile.content.statement.actor.contains("\n"))
    }

    @Test("2,000 letters are cut, and say so")
    func long() throws {
        let html = try ReportFixture(.english, name: String(repeating: "x", count: 2000)).htmlText()
        let most = ReportContent.textLimit
        #expect(html.contains(String(repeating: "x", count: most - 1) + "…"))
        #expect(!html.contains(String(repeating: "x", count: most)))
    }
}
