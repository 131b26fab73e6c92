import Foundation
import OyuuPaper
import OyuuSigning
import TestSupport
import Testing

@Suite("Statements of papers") struct PaperStatementTests {
    private let certificate: CertificateStatement
    private let report: ReportStatement

    init() throws {
        certificate = try PaperFixture().content.statement
        report = try ReportFixture(photos: [2, 0, nil]).content.statement
    }

    @Test("a certificate and its code that were given out earlier are still true")
    func golden() throws {
        for form in ["pdf", "html"] {
            let file = SharedFolder.fixtures.appendingPathComponent("papers/certificate.\(form)")
            let statement = try CertificateStatement(paper: [UInt8](try Data(contentsOf: file)))
            #expect(statement.design == "OY-000001" && statement.title == "Кочкор мүйүз")
            #expect(statement.holder == "Айгүл Токтогулова" && statement.registeredAt == "2026-11-22T00:33:10Z")
            #expect(statement.photos == "61ae1fd9f23c423d25d2fbe140186000")
            let code = Array(statement.text.utf8)
            #expect(try PaperStatement(paper: code) == .certificate(statement))
            #expect(
                statement.text.hasPrefix("Oyuu certificate 1\nregister d08c7501-4727-4666-a1ea-5fd0dc2edb6c\ndesign"))
            #expect(statement.text.split(separator: "\n").count == 10)
        }
    }

    @Test("a true statement with another paper behind it is no paper, however far behind")
    func followed() throws {
        for gap in [0, 1, 4_000, 8_192 - certificate.text.utf8.count, 8_192, 100_000] {
            let blanks = String(repeating: "\n", count: gap)
            let forged = Array("\(certificate.text)\(blanks)<html><body>Another holder</body></html>".utf8)
            #expect(throws: PaperError.self, "\(gap)") { try PaperStatement(paper: forged) }
        }
    }

    @Test("a report's statement says when, who, which photos, which designs and by what program")
    func lines() throws {
        let lines = report.text.split(separator: "\n").map(String.init)
        #expect(lines.count == 9)
        #expect(
            lines.prefix(7) == [
                "Oyuu evidence report 1", "register 0b0e1f7c-6b1d-4e0b-9a55-2f6f6c3b9d01",
                "checked 2026-11-21T10:00:00Z", "by Инспектор Бек", "photos \(report.photos)",
                "copies 1 of 3; OY-000001, OY-000002", "software oyuu 0.1.0, fingerprint 2",
            ])
        #expect(report.photos.wholeMatch(of: /3; [0-9a-f]{32}/) != nil)
        #expect(try ReportStatement(text: report.text) == report)
        #expect(try PaperStatement(paper: Array("\u{FEFF}\r\n \(report.text) \n".utf8)) == .report(report))
    }

    @Test("a photo that could not be read, another order and another photo change the digest of the photos")
    func digests() throws {
        func digest(_ photos: [String?]) throws -> String {
            try ReportStatement(
                register: UUID(), checkedAt: "", actor: "", photos: photos, copied: 0, designs: [], software: "",
                key: RegisterKey()
            ).photos
        }
        let (a, b) = (ReportFixture.sha256(1), ReportFixture.sha256(2))
        #expect(
            try Set([digest([a, b]), digest([b, a]), digest([a, nil]), digest([nil, a]), digest([a])]).count == 5)
        // printf '%s\n%s' a001… a002… | sha256sum
        #expect(try digest([a, b]) == "2; 1785b3fe96f552b5db315ef9cd404a1d")
    }

    @Test("designs without end are cut at the end of the line's room")
    func manyDesigns() throws {
        let statement = try ReportStatement(
            register: UUID(), checkedAt: "2026-11-21T10:00:00Z", actor: "  ",
            photos: [nil], copied: 1, designs: (1...99).map { "OY-\(1_000_000 + $0)" }, software: "oyuu",
            key: RegisterKey())
        #expect((150...ReportStatement.copiesLimit).contains(statement.copies.utf8.count))
        #expect(statement.copies.hasPrefix("1 of 1; OY-1000001, ") && statement.copies.hasSuffix("…"))
        #expect(statement.actor == "-" && statement.text.utf8.count < 700)
        #expect(try ReportStatement(text: statement.text) == statement)
    }

    @Test("any letter changed in a report's statement is found, and a line less")
    func changed() throws {
        for line in report.text.split(separator: "\n") {
            let forged = report.text.replacing(line, with: line + "0")
            #expect(throws: PaperError.self) { try ReportStatement(text: forged) }
            let less = report.text.replacing(line + "\n", with: "")
            #expect(throws: PaperError.self) { try ReportStatement(text: less) }
        }
    }

    @Test("a certificate's statement is not believed as a report's, nor the other way, under any heading")
    func kinds() throws {
        let (first, second) = ("Oyuu certificate 1", "Oyuu evidence report 1")
        #expect(throws: PaperError.notAPaper(reason: "its first line is not `\(second)`")) {
            try ReportStatement(text: certificate.text)
        }
        #expect(throws: PaperError.notAPaper(reason: "its first line is not `\(first)`")) {
            try CertificateStatement(text: report.text)
        }
        #expect(throws: PaperError.notAPaper(reason: "it is an evidence report, not a certificate")) {
            try CertificateStatement(paper: Array(report.text.utf8))
        }
        let paper = try ReportFixture().pdf()
        #expect(throws: PaperError.notAPaper(reason: "it is an evidence report, not a certificate")) {
            try CertificateStatement(paper: paper)
        }
        #expect(throws: PaperError.self) {
            try ReportStatement(text: certificate.text.replacing(first, with: second))
        }
        #expect(throws: PaperError.self) {
            try CertificateStatement(text: report.text.replacing(second, with: first))
        }
    }

    @Test("lines of a report that were signed for another purpose are forged, also in a seal that is right")
    func purposes() throws {
        let key = RegisterKey()
        let lines =
            [
                "Oyuu evidence report 1", "register \(UUID().uuidString.lowercased())", "checked 2026-11-21T10:00:00Z",
                "by x", "photos 1; 00", "copies 0 of 1", "software oyuu", "key \(key.publicKey)",
            ].joined(separator: "\n") + "\n"
        func signed(_ lines: String, for purpose: SigningPurpose) throws -> String {
            lines + "signature \(Data(try key.signature(of: lines.utf8, for: purpose)).base64EncodedString())\n"
        }
        for purpose in SigningPurpose.allCases {
            let text = try signed(lines, for: purpose)
            let seal = try signed(
                "Oyuu paper 1\nkey \(key.publicKey)\nstatement \(Data(text.utf8).base64EncodedString())\n"
                    + "part 1 \(String(repeating: "0", count: 64)) the page\n", for: .paper)
            let paper = Array("x<!-- oyuu-seal \(Data(seal.utf8).base64EncodedString()) -->\n".utf8)
            if purpose == .report {
                #expect(try ReportStatement(text: text).copies == "0 of 1")
                #expect(PaperFixture.complaint(paper) == .changed(parts: ["the page"]))
            } else {
                #expect(throws: PaperError.forged) { try ReportStatement(text: text) }
                #expect(PaperFixture.complaint(paper) == .forged)
            }
        }
    }

    @Test("the seal of one kind of paper under the other is refused")
    func seals() throws {
        let mark = "<!-- oyuu-seal "
        let one = String(decoding: try PaperFixture(.english).html(), as: UTF8.self)
        let other = try ReportFixture(.english).htmlText()
        let (first, second) = (try #require(one.ranges(of: mark).last), try #require(other.ranges(of: mark).last))
        for mixed in [
            one[..<first.lowerBound] + other[second.lowerBound...],
            other[..<second.lowerBound] + one[first.lowerBound...],
        ] {
            guard case .changed = PaperFixture.complaint(Array(mixed.utf8)) else {
                Issue.record("was believed")
                continue
            }
        }
    }
}
