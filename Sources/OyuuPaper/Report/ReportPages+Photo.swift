import OyuuText

extension ReportPages {
    /// What was found of the photo at `place`.
    mutating func add(_ photo: ReportContent.Photo, _ place: Int) {
        let side = 100.0
        var block = heading(photo.heading(place, in: language))
        let top = block.height
        if let picture = photo.picture {
            block.add(picture, y: top, width: side, height: side)
        } else {
            block.put(.fill((0.93, 0.93, 0.93)), x: 0, y: top, width: side, height: 60)
            block.add(
                EvidenceReportWords.noPicture.text(language), .init(size: 9, color: Self.grey, isCentered: true), x: 4,
                y: top + 22, width: side - 8, on: page)
        }
        let column = Self.width - side - 14
        var text = PaperBlock(width: column)
        text.add(photo.found(in: language), .init(size: 11, isBold: true), on: page)
        text.skip(3)
        text.add("SHA-256 \(photo.sha256 ?? "–")", .init(size: 7.5, isFixedWidth: true), on: page)
        text.skip(2)
        text.add(photo.sizeLine(in: language), .init(size: 9), on: page)
        var rest: [PaperBlock] = []
        for (title, lines) in [(EvidenceReportWords.remarks, photo.notes), (VerdictWords.alike, photo.similar)]
        where !lines.isEmpty {
            text.skip(4)
            for line in list(title, lines, width: column) {
                // Lists without end go on below the picture.
                if rest.isEmpty && text.height + line.height < 280 { text.put(line) } else { rest.append(line) }
            }
        }
        block.put(text, x: side + 14, y: top)
        // What a photo is and the first design it copies stay together, but for long lists between them.
        let lead = rest.isEmpty && !photo.copies.isEmpty ? block : nil
        if lead == nil { flow.put(block, gap: 18) }
        for line in rest { flow.put(line, gap: 2) }
        for (index, copy) in photo.copies.enumerated() { add(copy, under: index == 0 ? lead : nil) }
        if !photo.moreCopies.isEmpty {
            let numbers = EvidenceReportWords.moreCopies.text(language, photo.moreCopies.joined(separator: ", "))
            flow.put(paragraph(numbers), gap: 10)
        }
    }

    /// A copied design: what is said of it and its drawing on one page, and the two pictures to compare there too where
    /// there is room.
    ///
    /// - Parameter lead: what stands over it.
    private mutating func add(_ copy: ReportContent.Copy, under lead: PaperBlock?) {
        var words = self.words(of: copy)
        let gap = lead == nil ? 14.0 : 18
        if let lead {
            if lead.height + words.height > flow.pageHeight / 2 {
                flow.put(lead, gap: gap)
            } else {
                words = PaperBlock([lead, words], width: Self.width, spacing: 10)
            }
        }
        let pair = self.pair(copy)
        guard let picture = copy.drawing else {
            flow.put(words, gap: gap)
            if let pair { flow.put(pair, gap: 8) }
            return
        }
        let caption = paragraph(copy.caption, size: 8)
        let around = words.height + caption.height + 12
        let whole = picture.fitted(width: Self.width, height: Self.tallestDrawing).height
        let both = around + (pair.map { $0.height + 8 } ?? 0)
        // What is a little too tall for a page is drawn a little smaller rather than torn apart. First with the pair, here
        // or on a new page, then without.
        let here = flow.isAtTop ? flow.room : flow.room - gap
        let choices = [(here, both), (flow.pageHeight, both), (here, around), (flow.pageHeight, around)]
        let fitting = choices.enumerated().first { $1.0 - $1.1 >= Self.leastShare * whole }
        let (place, (room, others)) = fitting ?? (3, (flow.pageHeight, around))
        if place % 2 == 1 && !flow.isAtTop { flow.turn() }
        words.skip(6)
        words.add(picture, width: Self.width, height: max(min(room - others, whole), 60))
        words.skip(4)
        words.put(caption)
        flow.put(words, gap: gap)
        if let pair { flow.put(pair, gap: 8) }
    }

    /// What is said of a copy.
    private func words(of copy: ReportContent.Copy) -> PaperBlock {
        var words = PaperBlock(width: Self.width)
        words.add(
            EvidenceReportWords.copyOf.text(language, copy.design), .init(size: 11.5, isBold: true), on: page)
        words.skip(3)
        words.put(rows(copy.fields, size: 8.5))
        if let note = copy.note { words.add(note, .init(size: 9, isBold: true), on: page) }
        return words
    }

    /// No drawing is taller than this, in points: there must be room for the words.
    private static let tallestDrawing = 520.0
    /// A drawing keeps at least this of its size.
    private static let leastShare = 0.72

    /// The photo and the design laid into it, side by side.
    private func pair(_ copy: ReportContent.Copy) -> PaperBlock? {
        guard let blink = copy.blink else { return nil }
        let column = (Self.width - 12) / 2
        var block = PaperBlock(width: Self.width)
        block.add(blink.photo, x: 0, y: 0, width: column, height: 170)
        block.add(blink.design, x: column + 12, y: 0, width: column, height: 170)
        block.skip(3)
        let y = block.height
        let style = PDFPage.Style(size: 8, isCentered: true)
        block.add(EvidenceReportWords.photoAround.text(language), style, y: y, width: column, on: page)
        block.add(
            EvidenceReportWords.designLaidIn.text(language), style, x: column + 12, y: y, width: column, on: page)
        block.add(EvidenceReportWords.blink.text(language), style, on: page)
        return block
    }
}
