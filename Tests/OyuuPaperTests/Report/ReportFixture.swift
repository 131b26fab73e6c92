import Foundation
import OyuuImage
import OyuuPaper
import OyuuSigning
import OyuuText
import TestSupport
import Testing

/// A report of photos that were drawn, as a register would fill it.
struct ReportFixture {
    let key = RegisterKey()
    let content: ReportContent

    /// - Parameters:
    ///   - photos: one for each number of copies; nil for one that could not be read.
    ///   - name: the first photo's file name; `title`, the title of each copied design.
    ///   - isTall: whether drawings stand on end.
    init(
        _ language: Language = .kyrgyz, photos: [Int?] = [1, 0, nil], name: String = "базар.jpg",
        title: String = "Кочкор мүйүз", isTall: Bool = false, hasDesign: Bool = true, actor: String = "Инспектор Бек"
    ) throws {
        let designs = (1...6).map { String(format: "OY-%06d", $0) }
        let statement = try ReportStatement(
            register: try #require(UUID(uuidString: "0B0E1F7C-6B1D-4E0B-9A55-2F6F6C3B9D01")),
            checkedAt: "2026-11-21T10:00:00Z", actor: actor, photos: photos.indices.map(Self.sha256),
            copied: photos.count { $0 ?? 0 > 0 }, designs: Array(designs.prefix(photos.compactMap(\.self).max() ?? 0)),
            software: "oyuu 0.1.0, fingerprint 2", key: key)
        content = ReportContent(
            language: language, statement: statement,
            facts: [
                (CertificateWords.register, statement.register.uuidString.lowercased()),
                (EvidenceReportWords.checked, "2026-11-21 10:00:00 UTC"), (EvidenceReportWords.actor, actor),
            ],
            photos: try photos.enumerated().map { place, copies in
                let small = try Self.picture(place, .small)
                guard let copies else {
                    return .init(
                        name: "broken-\(place).jpg", sha256: Self.sha256(place), size: nil,
                        outcome: .unread(PhotoErrorWords.unreadable.text(language)), picture: nil)
                }
                return .init(
                    name: place == 0 ? name : "stall-\(place).jpg", sha256: Self.sha256(place), size: (1200, 900),
                    outcome: copies > 0 ? .copy : .noCopy, picture: small,
                    remarks: [VerdictWords.truncated.text(language)],
                    copies: try (0..<copies).map { copy in
                        .init(
                            design: designs[copy % 6],
                            fields: [
                                (CertificateWords.title, title), (CertificateWords.holder, "Айгүл Токтогулова"),
                                (EvidenceReportWords.kinds, VerdictWords.photographed.text(language)),
                                (EvidenceReportWords.strength, VerdictWords.nearCertain.text(language)),
                                (EvidenceReportWords.chance, VerdictWords.falseAlarmsMeaning.text(language)),
                                (EvidenceReportWords.compared, Self.sha256(100 + copy)),
                            ],
                            drawing: try Self.picture(2 * place + copy, isTall ? .tall : .wide),
                            caption: EvidenceReportWords.numbered.text(language),
                            blink: hasDesign
                                ? (
                                    try Self.picture(2 * place + copy, .blink),
                                    try Self.picture(2 * place + copy + 3, .blink)
                                ) : nil, note: hasDesign ? nil : PageLineWords.noDesignPicture.text(language))
                    },
                    similar: copies == 0 ? ["OY-000041 Жылдыз: \(VerdictWords.borderOnly.text(language))"] : [])
            }, madeAt: "2026-11-21T12:00:00Z")
    }

    /// 64 digits that tell photos apart.
    static func sha256(_ place: Int) -> String { String(repeating: String(format: "%04x", 0xA000 + place), count: 16) }

    /// Sizes of the pictures in a report, in pixels.
    private enum Size: CaseIterable {
        case small, wide, tall, blink

        var pixels: (width: Int, height: Int) {
            switch self {
            case .small: (240, 180)
            case .wide: (400, 260)
            case .tall: (300, 560)
            case .blink: (200, 160)
            }
        }
    }

    /// A picture of one design or another, all of one length of file where they are of one size.
    private static func picture(_ place: Int, _ size: Size) throws -> PaperPicture {
        let pictures = try #require(drawn[size])
        return pictures[place % pictures.count]
    }

    private static let drawn: [Size: [PaperPicture]] = {
        let rasters = Pictures.designs.prefix(6).compactMap { try? Pictures.raster($0).fitted(longSide: 300) }
        return Dictionary(
            uniqueKeysWithValues: Size.allCases.map { size in
                let (width, height) = size.pixels
                let pictures = rasters.compactMap { raster -> PaperPicture? in
                    let sized = raster.resized(width: width, height: height)
                    guard var jpeg = try? ImageEncoder.jpeg(sized, quality: 50) else { return nil }
                    // What stands behind a JPEG's end is not looked at.
                    jpeg += [UInt8](repeating: 0, count: max(0, width * height / 3 - jpeg.count))
                    return PaperPicture(jpeg: jpeg, width: width, height: height)
                }
                return (size, pictures)
            })
    }()

    func pdf() throws -> [UInt8] { try EvidenceReport.pdf(content, key: key) }
    func html() throws -> [UInt8] { try EvidenceReport.html(content, key: key) }
    func htmlText() throws -> String { String(decoding: try html(), as: UTF8.self) }
}

extension PaperReader {
    /// The words of a PDF, a blank between two, however its lines were broken.
    static func words(ofPDF paper: [UInt8]) throws -> String {
        try text(ofPDF: paper).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// How many pages a PDF has.
    static func pages(ofPDF paper: [UInt8]) throws -> Int {
        let info = try run("pdfinfo", ["PAPER"], paper: paper)
        return Int(info.firstMatch(of: /Pages: +([0-9]+)\n/)?.1 ?? "") ?? 0
    }
}
