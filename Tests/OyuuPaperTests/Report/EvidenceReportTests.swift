import Foundation
import OyuuPaper
import OyuuSigning
import OyuuText
import TestSupport
import Testing

@Suite("Evidence reports") struct EvidenceReportTests {
    @Test("a report as it was made is true, in every language and both forms", arguments: Language.allCases)
    func sound(_ language: Language) throws {
        let fixture = try ReportFixture(language)
        for paper in [try fixture.pdf(), try fixture.html()] {
            let seal = try Seal.verify(paper)
            #expect(seal.publicKey == fixture.key.publicKey)
            #expect(seal.statement == .report(fixture.content.statement))
            #expect(try PaperStatement(paper: paper) == .report(fixture.content.statement))
        }
    }

    @Test("both forms say all that is to be said, in letters of the language", arguments: Language.allCases)
    func readable(_ language: Language) throws {
        let fixture = try ReportFixture(language)
        let pdf = try fixture.pdf()
        let text = try PaperReader.words(ofPDF: pdf)
        let html = try fixture.htmlText()
        #expect(html.contains("lang=\"\(language.rawValue)\""))
        for expected in [
            EvidenceReportWords.heading, EvidenceReportWords.checked, EvidenceReportWords.kinds,
            PageLineWords.noCopy, EvidenceReportWords.unread, PhotoErrorWords.unreadable, VerdictWords.truncated,
            VerdictWords.photographed, VerdictWords.nearCertain, VerdictWords.falseAlarmsMeaning, VerdictWords.alike,
            VerdictWords.notFoundIsNotProof, EvidenceReportWords.numbered, EvidenceReportWords.blink,
            EvidenceReportWords.photoAround, EvidenceReportWords.designLaidIn, EvidenceMethodWords.comparison,
            EvidenceMethodWords.numbers, EvidenceMethodWords.limits, EvidenceMethodWords.person,
        ].map({ $0.text(language) }) + [
            EvidenceReportWords.copyOf.text(language, "OY-000001"),
            EvidenceReportWords.outcome.text(language, "1", "3"),
            "базар.jpg", "broken-2.jpg", "1200 × 900", "Кочкор мүйүз", "Айгүл Токтогулова", "Инспектор Бек",
            "OY-000041 Жылдыз", fixture.content.statement.shortDigest, ReportFixture.sha256(100),
        ] {
            #expect(text.contains(expected), "\(expected) is not in\n\(text)")
            #expect(html.contains(Markup.escaped(expected)), "\(expected) is not in the page")
        }
        // In the summary a digest stands in two lines.
        #expect(text.contains(ReportFixture.sha256(2)))
        let fonts = try PaperReader.run("pdffonts", ["PAPER"], paper: pdf)
        #expect(fonts.contains("Noto") && !fonts.contains(#/ no +(yes|no) +(yes|no) /#))
    }

    @Test("every page is A4 and bears its number and the report's mark")
    func pages() throws {
        let fixture = try ReportFixture(.english, photos: [2, 0, 1, nil])
        let pdf = try fixture.pdf()
        let count = try PaperReader.pages(ofPDF: pdf)
        #expect((4...6).contains(count), "\(count) pages")
        #expect(try PaperReader.run("pdfinfo", ["PAPER"], paper: pdf).contains("A4"))
        for place in 1...count {
            let text = try PaperReader.run(
                "pdftotext", ["-f", "\(place)", "-l", "\(place)", "PAPER", "-"], paper: pdf)
            #expect(text.contains("page \(place) of \(count)") && text.contains(fixture.content.statement.shortDigest))
        }
        #expect(fixture.content.statement.shortDigest.wholeMatch(of: /([0-9a-f]{4} ){3}[0-9a-f]{4}/) != nil)
    }

    @Test("photos stand in the order they were given")
    func order() throws {
        let fixture = try ReportFixture(.english, photos: [0, nil, 1, 0, 0, nil, 0])
        for text in [try PaperReader.words(ofPDF: try fixture.pdf()), try fixture.htmlText()] {
            let places = try (1...7).map { try #require(text.firstRange(of: "Photo \($0): ")).lowerBound }
            #expect(places == places.sorted())
        }
        #expect(fixture.content.statement.photos.hasPrefix("7; "))
        let other = try ReportFixture(.english, photos: [nil, 0, 1, 0, 0, nil, 0]).content.statement
        #expect(other.photos == fixture.content.statement.photos, "the same files in the same order")
    }

    @Test("all pictures are in a PDF, at their own size")
    func images() throws {
        let pdf = try ReportFixture(photos: [2, 0, nil]).pdf()
        let list = try PaperReader.run("pdfimages", ["-list", "PAPER"], paper: pdf)
        let rows = list.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
        #expect(rows.count == 8 && rows.allSatisfy { $0[8] == "jpeg" }, "\(list)")
        #expect(rows.count { $0[3] == "400" && $0[4] == "260" } == 2)
        #expect(rows.count { $0[3] == "200" && $0[4] == "160" } == 4)
    }

    @Test("the code on the first page holds the signed statement", arguments: Language.allCases)
    func code(_ language: Language) throws {
        let fixture = try ReportFixture(language, photos: [6, 3, 0], actor: String(repeating: "ң", count: 300))
        let text = try PaperReader.code(onPDF: try fixture.pdf())
        #expect(try ReportStatement(text: text) == fixture.content.statement)
        #expect((70...ReportStatement.nameLimit).contains(fixture.content.statement.actor.utf8.count))
    }

    @Test("without copies, pictures or a readable photo there is still a report", arguments: [[0], [nil], [nil, nil]])
    func bare(_ photos: [Int?]) throws {
        let fixture = try ReportFixture(.russian, photos: photos)
        #expect(try PaperReader.pages(ofPDF: try fixture.pdf()) <= 2)
        #expect(PaperFixture.complaint(try fixture.html()) == nil)
        #expect(fixture.content.statement.copies == "0 of \(photos.count)")
    }

    @Test("where the registered photo is missing the report says so, and draws the photo alone")
    func noDesign() throws {
        let fixture = try ReportFixture(.russian, photos: [1], hasDesign: false)
        #expect(try PaperReader.words(ofPDF: try fixture.pdf()).contains(PageLineWords.noDesignPicture.text(.russian)))
        let html = try fixture.htmlText()
        #expect(html.contains(PageLineWords.noDesignPicture.text(.russian)) && !html.contains("class=\"pair\""))
    }

    @Test("the same content gives the same HTML, and the same PDF on one machine")
    func deterministic() throws {
        let fixture = try ReportFixture()
        #expect(try fixture.html() == fixture.html())
        #expect(try fixture.pdf() == fixture.pdf())
    }

    @Test("fifty photos with twelve copies each make a paper that can be verified, in both forms")
    func largest() throws {
        let one = try ReportFixture(.english, photos: [12, 12])
        let drawn = one.content.photos[0]
        let named = ReportContent.Photo(
            name: drawn.name, sha256: drawn.sha256, size: drawn.size, outcome: .copy, picture: drawn.picture,
            copies: drawn.copies.map {
                .init(design: $0.design, fields: $0.fields, drawing: nil, caption: "", blink: nil, note: "not drawn")
            }, moreCopies: ["OY-000077"])
        let photos = [ReportContent.Photo](repeating: drawn, count: 8) + .init(repeating: named, count: 42)
        let content = ReportContent(
            language: .english, statement: one.content.statement, facts: one.content.facts, photos: photos,
            madeAt: one.content.madeAt)
        #expect(PaperFixture.complaint(try EvidenceReport.html(content, key: one.key)) == nil)
        let pdf = try EvidenceReport.pdf(content, key: one.key)
        #expect(PaperFixture.complaint(pdf) == nil)
        #expect(try PaperReader.pages(ofPDF: pdf) > 100)
    }
}
