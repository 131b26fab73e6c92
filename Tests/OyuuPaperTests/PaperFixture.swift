import Foundation
import OyuuImage
import OyuuPaper
import OyuuSigning
import OyuuText
import TestSupport
import Testing

/// A certificate of a drawn design, as a register would fill it.
struct PaperFixture {
    let key = RegisterKey()
    let content: CertificateContent

    init(
        _ language: Language = .kyrgyz, title: String = "Кочкор мүйүз", holder: String = "Айгүл Токтогулова",
        photos: Int = 2, warning: String? = nil, hasPicture: Bool = true, colors: Int = 5
    ) throws {
        let statement = try CertificateStatement(
            register: try #require(UUID(uuidString: "0B0E1F7C-6B1D-4E0B-9A55-2F6F6C3B9D01")), design: "OY-000012",
            registeredAt: "2026-11-21T10:00:00Z", title: title, holder: holder,
            photos: String(repeating: "0a", count: 16), fingerprint: String(repeating: "f1", count: 16), key: key)
        content = CertificateContent(
            language: language, statement: statement,
            fields: [
                .init("number", 11, CertificateWords.number, "OY-000012"),
                .init("title", 54, CertificateWords.title, title),
                .init("holder", 73, CertificateWords.holder, holder),
                .init("registered", 15, CertificateWords.registered, "2026-11-21"),
                .init("locarno", 51, CertificateWords.locarno, "06-11"),
                .init("village", nil, CertificateWords.village, "Ак-Суу, Лейлек & <Баткен>"),
                .init("creator", 72, CertificateWords.creator, ""),
            ],
            picture: hasPicture ? try Self.picture() : nil,
            palette: (0..<colors).map { place in
                .init(
                    color: (UInt8(20 + 25 * place), 40, 60), hex: "#142a3c", name: "уруян кызыл",
                    share: 1 / Double(colors))
            },
            photos: (0..<photos).map { String(repeating: "\($0 % 10)e", count: 32) }, warning: warning,
            madeAt: "2026-11-21T12:00:00Z")
    }

    private static func picture() throws -> PaperPicture {
        let raster = try Pictures.raster(try #require(Pictures.designs.first)).fitted(longSide: 400)
        return .init(
            jpeg: try ImageEncoder.jpeg(raster, quality: 85), width: raster.width, height: raster.height)
    }

    func pdf() throws -> [UInt8] { try Certificate.pdf(content, key: key) }
    func html() throws -> [UInt8] { try Certificate.html(content, key: key) }

    /// What Seal says of a paper: nil where it is true.
    static func complaint(_ paper: [UInt8]) -> PaperError? {
        do throws(PaperError) {
            try Seal.verify(paper)
            return nil
        } catch {
            return error
        }
    }
}

/// Changes drawn by lot.
extension PaperFixture {
    /// What is named when each of 300 bits of a paper is changed, one at a time; each must be complained of.
    static func namedOfChangedBits(in paper: [UInt8], seed: UInt64) -> Set<String> {
        var named: Set<String> = []
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            var forged = paper
            let at = Int.random(in: 0..<paper.count, using: &random)
            forged[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            switch complaint(forged) {
            case .changed(let parts): named.formUnion(parts)
            case .forged, .notAPaper: named.insert("seal")
            default: Issue.record("byte \(at) may be changed")
            }
        }
        return named
    }

    /// Each of 300 changed bits of a page, and of 300 cuts, must be complained of.
    static func expectChangesFound(in page: [UInt8], seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            var forged = page
            forged[Int.random(in: 0..<page.count, using: &random)] ^= 4
            #expect(complaint(forged) != nil)
            #expect(complaint(Array(page.prefix(Int.random(in: 0..<page.count, using: &random)))) != nil)
        }
    }
}
