import OyuuText

/// The pages of a report: what stands where, before it is drawn.
package struct ReportPages {
    package static let margin = 48.0
    package static let width = PDFPage.width - 2 * margin
    static let grey = (0.3, 0.3, 0.3)
    private static let black = (0.05, 0.05, 0.05)

    /// Lines that a text of strangers takes at most: all of it but for what is made to be long.
    private static let mostLines = 12

    package internal(set) var flow = PaperFlow(left: margin, top: 44, bottom: PDFPage.height - 50)
    let content: ReportContent
    let page: PDFPage

    var language: Language { content.language }

    /// - Parameter page: where text is measured.
    package init(_ content: ReportContent, measuredOn page: PDFPage) throws(PaperError) {
        (self.content, self.page) = (content, page)
        try addHead()
        addSummary()
        for (place, photo) in content.photos.enumerated() { add(photo, place) }
        addMethod()
    }

    /// A heading under a line across the page.
    func heading(_ text: String, size: Double = 13) -> PaperBlock {
        var block = PaperBlock(width: Self.width)
        block.put(.fill(Self.black), x: 0, y: 0, width: Self.width, height: 1.2)
        block.skip(5)
        block.add(text, .init(size: text.count > 200 ? 8 : size, isBold: true, lines: Self.mostLines), on: page)
        block.skip(5)
        return block
    }

    func paragraph(_ text: String, size: Double = 9.5, width: Double = Self.width) -> PaperBlock {
        var block = PaperBlock(width: width)
        block.add(text, .init(size: size), on: page)
        return block
    }

    /// Lines of what something is called and what it is, in two columns.
    func rows(
        _ fields: [(label: Words, value: String)], size: Double = 9.5, labels: Double = 150, width: Double = Self.width
    ) -> PaperBlock {
        var block = PaperBlock(width: width)
        for (label, value) in fields {
            let y = block.height
            block.add(
                label.text(language), .init(size: size - 1, color: Self.grey), y: y + 1, width: labels - 10, on: page)
            block.add(
                value, .init(size: value.count > 200 ? 8 : size, lines: Self.mostLines), x: labels, y: y, on: page)
            block.skip(2)
        }
        return block
    }

    /// A small heading and lines with a dash before each.
    func list(_ title: Words, _ lines: [String], width: Double = Self.width) -> [PaperBlock] {
        var first = PaperBlock(width: width)
        first.add(title.text(language), .init(size: 9, isBold: true), on: page)
        var blocks = lines.map { line in
            var block = PaperBlock(width: width)
            block.add("–", .init(size: 9), width: 10, on: page)
            block.add(line, .init(size: line.count > 200 ? 8 : 9, lines: Self.mostLines), x: 12, y: 0, on: page)
            return block
        }
        // The heading stays with what it is over.
        if !blocks.isEmpty {
            first.put(blocks.removeFirst())
            blocks.insert(first, at: 0)
        }
        return blocks
    }

    private mutating func addMethod() {
        var method = heading(EvidenceMethodWords.heading.text(language))
        let paragraphs = content.method.map { paragraph($0, size: 9) }
        if let first = paragraphs.first { method.put(first) }
        flow.put(method, gap: 20)
        for paragraph in paragraphs.dropFirst() { flow.put(paragraph, gap: 5) }
        var proof = heading(EvidenceMethodWords.proofHeading.text(language))
        proof.put(paragraph(content.proof, size: 9))
        proof.skip(6)
        for line in content.statement.text.split(separator: "\n") {
            proof.add(String(line), .init(size: 7.5, isFixedWidth: true), on: page)
        }
        flow.put(proof, gap: 16)
    }
}
