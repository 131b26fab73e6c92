import Foundation
import Oyuu
import OyuuImage
import TestSupport
import Testing

@Suite("Evidence on the report page")
struct EvidencePageTests {
    /// The page of a scan of five copies of two designs.
    private func page(_ change: (inout ScanReport.PageLimits) -> Void = { _ in }) async throws -> String {
        let fixture = try await RegisterFixture()
        let photos = try TemporaryFolder()
        for (index, design) in [Pictures.designs[0], Pictures.designs[7]].enumerated() {
            try await fixture.file(.file(design.path), title: "<i>\(index)</i>")
            for quality in [50, 60, 70].prefix(3 - index) {
                let copy = try Pictures.raster(design).fitted(longSide: 280)
                try photos.write(try ImageEncoder.jpeg(copy, quality: quality), to: "in/\(index)-\(quality).jpg")
            }
        }
        let options = ScanOptions(reportDirectory: photos.path("report"))
        _ = try await fixture.register.scan([photos.path("in")], options: options)
        var limits = ScanReport.PageLimits()
        change(&limits)
        let report = ScanReport(directory: photos.path("report"))
        try await report.writePage(register: fixture.register, limits: limits)
        return try String(contentsOfFile: report.pagePath, encoding: .utf8)
    }

    private static func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

    @Test("every copy has its drawing and a pair to tap through, with no script and nothing fetched")
    func drawings() async throws {
        let page = try await page()
        #expect(Self.count("class=\"proof\"", in: page) == 5 && Self.count("<input type=\"checkbox\"", in: page) == 5)
        // Two designs, and three pictures a copy.
        #expect(Self.count("src=\"data:image/jpeg;base64,", in: page) == 2 + 3 * 5)
        #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"))
        #expect(page.contains("default-src 'none'") && !page.contains("onclick"))
        #expect(!page.contains("<i>0</i>"))
    }

    @Test("beyond the page's share copies keep their small picture")
    func limits() async throws {
        let two = try await page { $0.evidence = 2 }
        #expect(Self.count("class=\"proof\"", in: two) == 2)
        #expect(Self.count("src=\"data:image/jpeg;base64,", in: two) == 2 + 3 * 2 + 3)
        let none = try await page { $0.evidenceBytes = 1000 }
        #expect(Self.count("class=\"proof\"", in: none) == 0)
    }
}
