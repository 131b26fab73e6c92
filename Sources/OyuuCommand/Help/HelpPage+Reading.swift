extension HelpPage {
    /// The parts of a page; nil where the text is no page of help, but a version or a shell's script.
    ///
    /// - Parameter text: what the parser prints where nothing has to be wrapped.
    init?(_ text: String) {
        guard text.hasPrefix(Self.overviewMark) || text.hasPrefix(Self.usageMark) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // A description may speak of usage too: the parser's own line is the last.
        guard let start = lines.lastIndex(where: { $0.hasPrefix(Self.usageMark) }) else { return nil }
        overview = Self.passages(lines[..<start])
        let end = lines[start...].firstIndex(of: "") ?? lines.endIndex
        usage = lines[start..<end].enumerated().map { $0 == 0 ? String($1.dropFirst(Self.usageMark.count)) : $1 }
        for line in lines[end...] { take(line) }
    }

    /// The description's passages: indented lines stand as they are, others make paragraphs.
    private static func passages(_ lines: ArraySlice<String>) -> [Passage] {
        var passages: [Passage] = []
        for (place, line) in lines.enumerated() {
            let line = place == 0 && line.hasPrefix(overviewMark) ? String(line.dropFirst(overviewMark.count)) : line
            if line.isEmpty {
                passages.append(.blank)
            } else if line.hasPrefix(" ") {
                passages.append(.fixed(line))
            } else if case .prose(let begun) = passages.last {
                passages[passages.count - 1] = .prose("\(begun) \(line)")
            } else {
                passages.append(.prose(line))
            }
        }
        while passages.last == .blank { passages.removeLast() }
        return passages
    }

    /// Adds a line of the sections.
    private mutating func take(_ line: String) {
        if line.isEmpty { return }
        if !line.hasPrefix(" ") {
            sections.append(Section(heading: line))
        } else if line.hasPrefix("  See '"), line.hasSuffix("' for detailed help.") {
            seeAlso = String(line.dropFirst(Self.labelColumn))
        } else if !sections.isEmpty {
            sections[sections.count - 1].take(line)
        }
    }
}

extension HelpPage.Section {
    /// Adds a line: a row's, or one that goes on with the row before.
    fileprivate mutating func take(_ line: String) {
        let margin = line.prefix { $0 == " " }.count
        guard margin > HelpPage.labelColumn, !rows.isEmpty else { return rows.append(HelpPage.Row(line)) }
        let last = rows.count - 1
        if margin == HelpPage.textColumn, rows[last].rest.isEmpty {
            let gap = rows[last].text.isEmpty ? "" : " "
            rows[last].text += gap + String(line.dropFirst(margin))
        } else {
            rows[last].rest.append(line)
        }
    }
}

extension HelpPage.Row {
    /// The label, and the text where that stands in the same line.
    fileprivate init(_ line: String) {
        let width = HelpPage.textColumn
        let (head, tail) = (line.prefix(width), line.dropFirst(width))
        // A label that is longer has its text below it, and may happen to have a blank there: `… <file>`.
        let goesOn = tail.hasPrefix("<") || tail.hasPrefix("[<") || tail.hasPrefix("-")
        guard head.hasSuffix(" "), !tail.isEmpty, head.hasSuffix("  ") || !goesOn else {
            self.init(label: String(line.dropFirst(HelpPage.labelColumn)))
            return
        }
        var label = head.dropFirst(HelpPage.labelColumn)
        while label.last == " " { label.removeLast() }
        self.init(label: String(label), text: String(tail))
    }
}
