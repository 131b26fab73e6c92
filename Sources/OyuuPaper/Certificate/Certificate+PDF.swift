import OyuuSigning
import OyuuText

/// Makes certificates as files.
public enum Certificate {}

extension Certificate {
    private static let margin = 48.0
    private static let dark = (0.45, 0.09, 0.11)
    private static let grey = (0.4, 0.4, 0.4)

    /// A certificate as one page of A4, sealed.
    public static func pdf(_ content: CertificateContent, key: RegisterKey) throws -> [UInt8] {
        let language = content.language
        let page = PDFPage(
            title: "\(CertificateWords.heading.text(language)) \(content.statement.design)", date: content.madeAt)
        drawBorder(page)
        let (left, width) = (margin, PDFPage.width - 2 * margin)
        var y = 62.0
        y += page.text(
            CertificateWords.heading.text(language), x: left, y: y, width: width,
            .init(size: 21, isBold: true, color: dark, isCentered: true))
        y += page.text(
            content.statement.design, x: left, y: y + 4, width: width, .init(size: 15, isBold: true, isCentered: true))
        if let warning = content.warning {
            y += page.text(
                warning, x: left, y: y + 6, width: width,
                .init(size: 11, isBold: true, color: (0.8, 0, 0), isCentered: true, lines: 3))
        }
        y += 20
        let bottom = PDFPage.height - margin - 150
        let pictureWidth = 0.46 * width
        let digests = digestHeight(content, page, width: width)
        try drawPicture(content, page, x: left, y: y, width: pictureWidth, height: bottom - digests - 70 - y)
        drawFields(
            content, page, x: left + pictureWidth + 18, y: y, width: width - pictureWidth - 18,
            height: bottom - digests - 70 - y)
        drawPalette(content, page, x: left, y: bottom - digests - 58, width: width)
        drawDigests(content, page, x: left, y: bottom - digests, width: width)
        try drawProof(content, page, x: left, y: bottom + 6, width: width)
        return try Seal.close(pdf: try page.finish(), .certificate(content.statement), key: key)
    }

    /// Two lines round the page with a row of lozenges between them.
    private static func drawBorder(_ page: PDFPage) {
        let (width, height) = (PDFPage.width, PDFPage.height)
        page.outline(x: 24, y: 24, width: width - 48, height: height - 48, line: 1.2, dark)
        page.outline(x: 38, y: 38, width: width - 76, height: height - 76, line: 0.6, dark)
        func lozenge(_ x: Double, _ y: Double) {
            page.fill([(x - 6, y), (x, y - 4), (x + 6, y), (x, y + 4)], dark)
        }
        let (columns, rows) = (30, 44)
        for i in 0...columns {
            let x = 31 + (width - 62) * Double(i) / Double(columns)
            lozenge(x, 31)
            lozenge(x, height - 31)
        }
        for i in 1..<rows {
            let y = 31 + (height - 62) * Double(i) / Double(rows)
            page.fill([(27, y), (31, y - 6), (35, y), (31, y + 6)], dark)
            page.fill([(width - 35, y), (width - 31, y - 6), (width - 27, y), (width - 31, y + 6)], dark)
        }
    }

    private static func drawPicture(
        _ content: CertificateContent, _ page: PDFPage, x: Double, y: Double, width: Double, height: Double
    ) throws(PaperError) {
        guard let picture = content.picture else {
            page.outline(x: x, y: y, width: width, height: min(height, width), line: 0.5, grey)
            page.text(
                CertificateWords.noPicture.text(content.language), x: x, y: y + min(height, width) / 2 - 8,
                width: width,
                .init(size: 10, color: grey, isCentered: true))
            return
        }
        _ = try page.draw(picture, x: x, y: y, width: width, height: height)
    }

    /// The fields in a column: smaller, and in the end cut, where they would not fit.
    private static func drawFields(
        _ content: CertificateContent, _ page: PDFPage, x: Double, y: Double, width: Double, height: Double
    ) {
        func set(_ size: Double, lines: Int, draws: Bool) -> Double {
            var at = y
            for field in content.fields {
                let code = field.inid.map { "(\($0))  " } ?? ""
                at += page.text(
                    code + field.label.text(content.language), x: x, y: at, width: width,
                    .init(size: 0.74 * size, color: grey), draws: draws)
                at += page.text(
                    field.value, x: x, y: at, width: width, .init(size: size, isBold: field.inid == 54, lines: lines),
                    draws: draws)
                at += 0.45 * size
            }
            return at - y
        }
        for (size, lines) in [(12.0, 0), (11, 0), (10, 0), (9, 4), (8, 3), (7, 2), (6.5, 1)] {
            let isLast = size == 6.5
            guard isLast || set(size, lines: lines, draws: false) <= height else { continue }
            _ = set(size, lines: lines, draws: true)
            return
        }
    }

    private static func drawPalette(
        _ content: CertificateContent, _ page: PDFPage, x: Double, y: Double, width: Double
    ) {
        guard !content.palette.isEmpty else { return }
        page.text(
            CertificateWords.palette.text(content.language), x: x, y: y, width: width, .init(size: 8, color: grey))
        let column = width / Double(content.palette.count)
        for (place, swatch) in content.palette.enumerated() {
            let left = x + Double(place) * column
            let (red, green, blue) = swatch.color
            page.fill(
                x: left, y: y + 12, width: column - 4, height: 16,
                (Double(red) / 255, Double(green) / 255, Double(blue) / 255))
            page.outline(x: left, y: y + 12, width: column - 4, height: 16, line: 0.4, grey)
            page.text(
                "\(swatch.name) \(Int((100 * swatch.share).rounded()))\u{A0}%\n\(swatch.hex)", x: left, y: y + 29,
                width: column - 4, .init(size: 6.5, lines: 3))
        }
    }

    private static let digestStyle = PDFPage.Style(size: 7.5, isFixedWidth: true)

    private static func digestHeight(_ content: CertificateContent, _ page: PDFPage, width: Double) -> Double {
        drawDigests(content, page, x: 0, y: 0, width: width, draws: false)
    }

    /// The photos' digests and the fingerprint's.
    @discardableResult
    private static func drawDigests(
        _ content: CertificateContent, _ page: PDFPage, x: Double, y: Double, width: Double, draws: Bool = true
    ) -> Double {
        var at = y
        func add(_ label: Words, _ lines: [String]) {
            at += page.text(
                label.text(content.language), x: x, y: at, width: width, .init(size: 8, color: grey), draws: draws)
            for line in lines { at += page.text(line, x: x, y: at, width: width, digestStyle, draws: draws) }
            at += 3
        }
        add(CertificateWords.photos, content.photoLines)
        add(CertificateWords.fingerprint, [content.statement.fingerprint])
        return at - y
    }

    /// The code, and how to check it.
    private static func drawProof(
        _ content: CertificateContent, _ page: PDFPage, x: Double, y: Double, width: Double
    ) throws(PaperError) {
        let side = 142.0
        page.draw(try QRSymbol(content.statement.text), x: x, y: y, side: side)
        let (left, column) = (x + side + 12, width - side - 12)
        var at = y + 8
        at += page.text(
            CertificateWords.proof.text(content.language), x: left, y: at, width: column, .init(size: 8.5))
        for (label, value) in [
            (CertificateWords.register, content.statement.register.uuidString.lowercased()),
            (CertificateWords.key, content.statement.publicKey.description),
            (CertificateWords.made, content.madeAt),
        ] {
            at += 5
            at += page.text(
                label.text(content.language), x: left, y: at, width: column, .init(size: 7, color: grey))
            at += page.text(value, x: left, y: at, width: column, .init(size: 7, isFixedWidth: true))
        }
    }
}
