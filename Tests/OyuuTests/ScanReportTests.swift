import Foundation
import Oyuu
import OyuuText
import TestSupport
import Testing

@Suite("Reports of scans") struct ScanReportTests {
    @Test("the page carries its pictures and lets no title run as markup")
    func page() async throws {
        let stall = try await ScanStall()
        _ = try await stall.scan("report")
        let report = ScanReport(directory: stall.photos.path("report"))
        try await report.writePage(register: stall.fixture.register)
        let page = try String(contentsOfFile: report.pagePath, encoding: .utf8)
        #expect(page.contains("&lt;b&gt;first&lt;/b&gt;") && !page.contains("<b>first"))
        #expect(page.components(separatedBy: "src=\"data:image/jpeg;base64,").count > 6)
        #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("<script"))
        #expect(page.contains("torn.jpg") && page.contains("empty.png"))
    }

    @Test("the page says what was measured in the words of a check")
    func pageWords() async throws {
        let stall = try await ScanStall()
        _ = try await stall.scan("report")
        let report = ScanReport(directory: stall.photos.path("report"))
        try await report.writePage(register: stall.fixture.register)
        let page = try String(contentsOfFile: report.pagePath, encoding: .utf8)
        for name in ["a/copy.jpg", "c/no-ending"] {
            let finding = try #require(
                try await stall.fixture.register.check(.file(stall.photos.path(name))).copies.first)
            #expect(finding.measureWords.contains(" places agree over "))
            #expect(page.contains(", \(finding.measureWords)</p>"))
        }
    }

    @Test("the page speaks its reader's language, reasons and colours included")
    func pageLanguage() async throws {
        let stall = try await ScanStall()
        _ = try await stall.scan("report")
        let report = ScanReport(directory: stall.photos.path("report"))
        let english = [
            "Copies of registered designs", "Holder:", "could not be checked", "False alarms", "places agree",
        ]
        for (language, words) in [
            (Language.kyrgyz, ["Катталган үлгүлөрдүн көчүрмөлөрү", "Ээси: ", "жери дал келет", "файл бош"]),
            (.russian, ["Копии зарегистрированных узоров", "Правообладатель: ", "% узора", "пуст"]),
        ] {
            try await report.writePage(register: stall.fixture.register, language: language)
            let page = try String(contentsOfFile: report.pagePath, encoding: .utf8)
            #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
            for word in words { #expect(page.contains(word), "\(word)") }
            for word in english { #expect(!page.contains(word), "\(word)") }
        }
    }

    @Test("control characters of a file name are visible in page and CSV, and exact in the journal")
    func controlCharacters() async throws {
        let stall = try await ScanStall()
        let name = "a/x\u{1B}[31m\u{9B}\n\u{202E}gpj.png"
        try stall.photos.write(Data(contentsOf: Pictures.designs[14]), to: name)
        try stall.photos.write([0xFF, 0xD8, 0xFF, 0xE0, 0, 1], to: "a/torn\u{07}\u{7F}.jpg")
        _ = try await stall.scan("report")
        let report = ScanReport(directory: stall.photos.path("report"))
        try report.writeCSV()
        try await report.writePage(register: stall.fixture.register)
        let hostile: Set<Unicode.Scalar> = ["\u{07}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}"]
        for path in [report.csvPath, report.pagePath] {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains("x␛[31m�␊�gpj.png") && text.contains("torn␇␡.jpg"))
            #expect(!text.unicodeScalars.contains { hostile.contains($0) })
        }
        let records = try stall.journal("report").map { try JSONLine.decode(ScanRecord.self, from: $0.utf8) }
        #expect(
            records.contains { if case .photo(let photo) = $0 { photo.verdict.photo.hasSuffix(name) } else { false } })
    }

    @Test("the CSV has a row a finding, and no cell runs as a formula")
    func csv() async throws {
        let stall = try await ScanStall()
        _ = try await stall.scan("report")
        let report = ScanReport(directory: stall.photos.path("report"))
        try report.writeCSV()
        let text = try String(contentsOfFile: report.csvPath, encoding: .utf8)
        #expect(text.contains("'=SUM(1)"))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: report.csvPath))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("photo,".utf8)))
        let lines = text.split(separator: "\r\n")
        #expect(lines.count == 1 + 5 + 2)
    }
}
