import Crypto
import OyuuSigning
import OyuuText

extension EvidenceReport {
    /// A report as pages of A4, sealed.
    public static func pdf(_ content: ReportContent, key: RegisterKey) throws -> [UInt8] {
        let language = content.language
        let page = PDFPage(title: EvidenceReportWords.heading.text(language), date: content.madeAt)
        let pages = try ReportPages(content, measuredOn: page).flow.pages
        for (place, items) in pages.enumerated() {
            if place > 0 { page.turn() }
            for item in items { try page.draw(item) }
            foot(place, of: pages.count, content, page)
        }
        var names = PDFParts.Names(pages: pages.indices.map(PartName.page))
        for (name, picture) in content.pictures {
            names.pictures[Hexadecimal.text(SHA256.hash(data: picture.jpeg))] = name
        }
        return try Seal.close(pdf: try page.finish(), .report(content.statement), names: names, key: key)
    }

    /// What stands below every page: which of how many it is, and of which report.
    private static func foot(_ place: Int, of count: Int, _ content: ReportContent, _ page: PDFPage) {
        let (left, width) = (ReportPages.margin, ReportPages.width)
        let y = PDFPage.height - 36
        page.fill(x: left, y: y - 4, width: width, height: 0.5, ReportPages.grey)
        page.text(
            "\(EvidenceReportWords.heading.text(content.language)) · \(content.statement.shortDigest)", x: left, y: y,
            width: width, .init(size: 8, color: ReportPages.grey))
        page.text(
            EvidenceReportWords.page.text(content.language, String(place + 1), String(count)), x: left + width / 2,
            y: y, width: width / 2, .init(size: 8, color: ReportPages.grey, isRight: true))
    }
}
