import Foundation
import OyuuIntake
import TestSupport
import Testing

@Suite("A manifest") struct ManifestTests {
    /// Reads a manifest beside pictures a.png to d.png.
    private func read(_ text: String, limits: IntakeLimits = IntakeLimits()) throws -> SubmissionBatchContent {
        try read(Array(text.utf8), limits: limits)
    }

    private func read(_ bytes: [UInt8], limits: IntakeLimits = IntakeLimits()) throws -> SubmissionBatchContent {
        let folder = try TemporaryFolder()
        for name in ["a.png", "b.png", "c.png", "d.png", "sub/e.png"] { try folder.write(Intake.picture, to: name) }
        return try SubmissionReader.read(
            folder.write(bytes, to: "list.csv"), unpackingTo: folder.path("none"), limits: limits)
    }

    @Test("of the samples is read with its priorities, joined rows and Kyrgyz names")
    func sample() throws {
        let content = try Intake.read(Intake.samples.appendingPathComponent("manifest.csv").path)
        #expect(content.problems.isEmpty)
        try #require(content.references == ["KG-2024-0140", "KG-2024-0141"])
        let first = content.documents[0]
        #expect(first.title == "Килем \"Тогуз дөбө\"" && first.holder == "Кадырова Жылдыз")
        #expect(first.filedOn == "2024-05-17" && first.effectiveDate == "2023-12-20")
        #expect(first.priorities == [PriorityClaim(office: "KZ", number: "2023/0501.5", date: "2023-12-20")])
        #expect(first.views.map(\.fileName) == ["carpet-03.png", "carpet-04-recompress.jpg"])
        #expect(content.documents[1].locarnoClasses == ["05-05", "32-01"])
        #expect(content.documents[1].holder == "Сыдыкова, Нурила")
        #expect(content.documents[1].views.count == 2)
    }

    @Test(
        "is divided by commas, semicolons or tabs, with or without a byte order mark, by any line ends",
        arguments: [",", ";", "\t"], ["\n", "\r\n"])
    func dialects(separator: String, end: String) throws {
        for mark in ["", "\u{FEFF}"] {
            let rows = [
                ["Reference", "TITLE", "Priority Office", "views"],
                ["1", "\"a\(separator)\"\"b\"\"\(end)c\"", "kz", "a.png|b.png"],
            ]
            let text = mark + rows.map { $0.joined(separator: separator) }.joined(separator: end)
            let content = try read(text)
            // A line break in a title is a control character.
            #expect(content.codes == ["bad-text"])
            #expect(content.documents.first?.priorities == [PriorityClaim(office: "KZ")])
            #expect(content.documents.first?.views.count == 2)
        }
    }

    @Test("loses a bad row alone, and says its line")
    func badRows() throws {
        let content = try read(
            """
            reference,title,filed,class,view,colour
            A,ok,2024-02-29,6-11,a.png,red
            B,"never closed,2024-01-01,,b.png,red
            C,x,2024-01-01,,c.png
            D,st"ray,2024-01-01,,d.png,
            E,,2023-02-29,611,d.png,
            ,nobody,,,a.png,
            F,,31.12.2024,99-00,../secret.png|none.png|list.csv,
            A,other,2024-02-29,,a.png|sub/e.png,

            """)
        #expect(content.references == ["A", "E"])
        #expect(content.documents[0].views.map(\.fileName) == ["a.png", "e.png"])
        #expect(content.documents[0].locarnoClasses == ["06-11"])
        #expect(content.documents[1].filedOn == nil && content.documents[1].locarnoClasses.isEmpty)
        #expect(
            content.problems.map { "\($0.line ?? 0) \($0.code)" } == [
                "1 unknown-column", "3 bad-quote", "4 cell-count", "5 bad-quote", "6 bad-date", "6 bad-class",
                "7 missing-field", "8 view-outside", "8 view-missing", "8 not-a-picture", "9 conflict",
                "9 duplicate-view", "8 no-views",
            ])
        #expect(content.problems.allSatisfy { $0.file == "list.csv" })
    }

    @Test(
        "takes days of the calendar only",
        arguments: [
            ("2024-02-29", true), ("1900-02-29", false), ("2000-02-29", true), ("2023-04-31", false),
            ("2023-13-01", false), ("29.02.2024", true), ("29.02.2023", false), ("2024-2-9", false),
            ("17/05/2024", false),
            ("２０２４-01-01", false), ("1700-01-01", false),
        ])
    func dates(text: String, isDate: Bool) throws {
        let content = try read("reference,filed,view\nA,\(text),a.png\n")
        #expect((content.documents.first?.filedOn != nil) == isDate)
        #expect(content.codes == (isDate ? [] : ["bad-date"]))
    }

    @Test("without the columns it needs, in another encoding or too large is refused")
    func refused() throws {
        let path = { (fault: TableFault) in
            { (error: any Error) -> Bool in
                guard case .table(let found, _)? = error as? IntakeError else { return false }
                return found == fault
            }
        }
        #expect(performing: { try read("title,view\n1,a.png\n") }, throws: path(.missingColumn(.reference)))
        #expect(performing: { try read("reference,title\n1,a\n") }, throws: path(.missingColumn(.view)))
        #expect(performing: { try read("reference,view,views\n1,a,b\n") }, throws: path(.doubleColumn(.view)))
        #expect(performing: { try read("") }, throws: path(.missingColumn(.reference)))
        // Windows-1251.
        #expect(
            performing: { try read(Array("reference,view\nA,a.png\n".utf8) + [0xCA, 0xE8, 0x0A]) },
            throws: path(.notText(line: 3)))
        var limits = IntakeLimits()
        limits.tableBytes = 20
        #expect(
            performing: { try read("reference,view\nA,a.png\n", limits: limits) }, throws: path(.tooLarge(limit: 20)))
    }

    @Test("of nothing but quotation marks is given up in time")
    func hostile() throws {
        let seconds = try Intake.seconds {
            for line in ["\",\"\n", "\"a\n", "\"\"\"\n", "\"\n,"] {
                let text = "reference,view\n" + String(repeating: line, count: 400_000)
                let content = try read(text)
                #expect(content.documents.isEmpty)
                #expect(content.problems.count <= 1_010)
            }
        }
        #expect(seconds < 8)
    }
}
