import Foundation
import OyuuPaper
import OyuuSigning
import OyuuText
import TestSupport
import Testing

@Suite("Certificates") struct CertificateTests {
    @Test("a certificate as it was made is true, in every language and both forms", arguments: Language.allCases)
    func sound(_ language: Language) throws {
        let fixture = try PaperFixture(language)
        for paper in [try fixture.pdf(), try fixture.html()] {
            let seal = try Seal.verify(paper)
            #expect(seal.publicKey == fixture.key.publicKey)
            #expect(seal.statement == .certificate(fixture.content.statement))
        }
    }

    @Test(
        "a PDF is one page with its letters in it, and says what it should in letters of the language",
        arguments: Language.allCases)
    func readable(_ language: Language) throws {
        let fixture = try PaperFixture(language)
        let pdf = try fixture.pdf()
        let text = try PaperReader.text(ofPDF: pdf)
        for expected in [
            CertificateWords.heading.text(language), CertificateWords.holder.text(language), "OY-000012", "(73)",
            "Айгүл Токтогулова", "Кочкор мүйүз", "06-11", fixture.content.statement.fingerprint,
            fixture.content.photos[1],
        ] {
            #expect(text.contains(expected), "\(expected) is not in\n\(text)")
        }
        #expect(!text.contains(CertificateWords.creator.text(language)))
        let info = try PaperReader.run("pdfinfo", ["PAPER"], paper: pdf)
        #expect(info.contains(/Pages: +1\n/) && info.contains("A4"))
        let fonts = try PaperReader.run("pdffonts", ["PAPER"], paper: pdf)
        #expect(fonts.contains("Noto") && !fonts.contains(#/ no +(yes|no) +(yes|no) /#))
    }

    @Test("the code on the printed page holds the signed statement", arguments: Language.allCases)
    func code(_ language: Language) throws {
        let fixture = try PaperFixture(language)
        let text = try PaperReader.code(onPDF: try fixture.pdf())
        #expect(try CertificateStatement(text: text) == fixture.content.statement)
    }

    @Test(
        "a reader of codes is told that the text is UTF-8, whatever it would guess",
        arguments: [
            ("Жылдыз", "Burul"), ("Kochkor müyüz", "Айгүл"), ("Star", "Айгүл"), ("Бадам", "Бек"), ("Tündük", "x"),
            ("Star’s", "Ай"),
        ])
    func encoding(_ title: String, _ holder: String) throws {
        let fixture = try PaperFixture(title: title, holder: holder)
        let statement = try CertificateStatement(text: try PaperReader.code(onPDF: try fixture.pdf()))
        #expect(statement.title == title && statement.holder == holder)
    }

    @Test("the longest title and holder still have room in the code and on one page")
    func long() throws {
        let title = String(repeating: "Ңөүқ ", count: 60)
        let fixture = try PaperFixture(
            title: title, holder: String(repeating: "👩‍👩‍👧‍👦", count: 40), photos: 40, warning: title, colors: 8)
        let pdf = try fixture.pdf()
        #expect(try PaperReader.run("pdfinfo", ["PAPER"], paper: pdf).contains(/Pages: +1\n/))
        let statement = try CertificateStatement(text: try PaperReader.code(onPDF: pdf))
        #expect(
            (110...CertificateStatement.nameLimit).contains(statement.title.utf8.count)
                && statement.title.hasSuffix("…"))
    }

    @Test("without a picture, colours or photos there is still a certificate")
    func bare() throws {
        let fixture = try PaperFixture(photos: 0, hasPicture: false, colors: 0)
        let text = try PaperReader.text(ofPDF: try fixture.pdf())
        #expect(text.contains(CertificateWords.noPicture.text(.kyrgyz)))
        #expect(PaperFixture.complaint(try fixture.html()) == nil)
    }

    @Test("what people wrote cannot become markup")
    func markup() throws {
        let evil = "</title><script>alert(1)</script>\"'&"
        let html = String(decoding: try PaperFixture(title: evil, holder: evil).html(), as: UTF8.self)
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(1)"))
    }

    @Test("the same content gives the same HTML, and the same PDF on one machine")
    func deterministic() throws {
        let fixture = try PaperFixture()
        #expect(try fixture.html() == fixture.html())
        #expect(try fixture.pdf() == fixture.pdf())
    }
}
