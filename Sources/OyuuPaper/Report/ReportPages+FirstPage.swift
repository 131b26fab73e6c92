import OyuuText

extension ReportPages {
    /// The heading, what was found in all, when and by whom, and the code.
    mutating func addHead() throws(PaperError) {
        let side = 150.0
        var block = PaperBlock(width: Self.width)
        let column = Self.width - side - 16
        block.add(
            EvidenceReportWords.heading.text(language), .init(size: 20, isBold: true), width: column, on: page)
        block.skip(2)
        block.add(content.outcome, .init(size: 12.5, isBold: true), width: column, on: page)
        block.skip(10)
        block.put(rows(content.allFacts, size: 9, labels: 108, width: column))
        block.put(
            .code(try QRSymbol(content.statement.text)), x: Self.width - side, y: 0, width: side, height: side)
        flow.put(block)
    }

    /// A row a photo; the columns' names again on every page.
    mutating func addSummary() {
        let columns = [0.0, 22, 158, 312, 382]
        func row(_ cells: [String], _ styles: [PDFPage.Style]) -> PaperBlock {
            var block = PaperBlock(width: Self.width)
            block.skip(3)
            for (place, (cell, style)) in zip(cells, styles).enumerated() {
                let end = place + 1 < columns.count ? columns[place + 1] - 8 : Self.width
                block.add(cell, style, x: columns[place], y: 3, width: end - columns[place], on: page)
            }
            block.skip(3)
            block.put(.fill(Self.grey), x: 0, y: block.height, width: Self.width, height: 0.5)
            return block
        }
        let head = row(
            ["№"] + EvidenceReport.columns.map { $0.text(language) },
            [PDFPage.Style](repeating: .init(size: 8, isBold: true), count: columns.count))
        for (place, photo) in content.photos.enumerated() {
            let isCopy = photo.outcome == .copy
            let line = row(
                [
                    String(place + 1), photo.name, photo.sha256.map(Self.halves) ?? "–", photo.sizeText,
                    photo.found(in: language),
                ],
                [
                    .init(size: 9), .init(size: 9, lines: 4), .init(size: 7.5, isFixedWidth: true), .init(size: 9),
                    .init(size: 9, isBold: isCopy, lines: 8),
                ])
            if place == 0 || line.height > flow.room {
                if head.height + line.height + 16 > flow.room { flow.turn() }
                flow.put(head, gap: 16)
            }
            flow.put(line)
        }
    }

    /// A digest in two lines of one length.
    private static func halves(_ digest: String) -> String {
        "\(digest.prefix(digest.count / 2))\n\(digest.dropFirst(digest.count / 2))"
    }
}
