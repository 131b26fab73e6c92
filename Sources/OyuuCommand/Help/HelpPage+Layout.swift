import OyuuText

extension HelpPage {
    /// The page as it is printed, with the parser's margins.
    ///
    /// - Parameter columns: the terminal's width. Examples, usage and single long words may be wider.
    func text(in language: Language, columns: Int) -> String {
        var lines = overviewLines(language, columns)
        let mark = HelpMarkWords.usage.text(language)
        for (place, line) in usage.enumerated() { lines.append(place == 0 ? mark + line : line) }
        for section in sections {
            lines += ["", section.heading]
            for row in section.rows { lines += row.lines(columns) }
        }
        lines.append("")
        if let seeAlso { lines.append(String(repeating: " ", count: Self.labelColumn) + seeAlso) }
        return lines.joined(separator: "\n")
    }

    private func overviewLines(_ language: Language, _ columns: Int) -> [String] {
        guard !overview.isEmpty else { return [] }
        var lines: [String] = []
        for (place, passage) in overview.enumerated() {
            switch passage {
            case .blank: lines.append("")
            case .fixed(let line): lines.append(line)
            case .prose(let text):
                let mark = place == 0 ? HelpMarkWords.overview.text(language) : ""
                lines += DisplayWidth.wrapped(mark + text, to: columns)
            }
        }
        return lines + [""]
    }
}

extension HelpPage.Row {
    /// The label, and the text beside it where there is room, else below it.
    fileprivate func lines(_ columns: Int) -> [String] {
        let head = String(repeating: " ", count: HelpPage.labelColumn) + label
        var lines = DisplayWidth.wrapped(text, to: columns, indent: HelpPage.textColumn)
        if text.isEmpty {
            lines = [head]
        } else if DisplayWidth.of(head) < HelpPage.textColumn {
            lines[0] = DisplayWidth.padded(head, to: HelpPage.textColumn) + lines[0].dropFirst(HelpPage.textColumn)
        } else {
            lines.insert(head, at: 0)
        }
        return lines + rest
    }
}
