import OyuuText

extension HelpPage {
    /// The same page in a language; a text that nobody has translated stays English.
    func translated(into language: Language) -> HelpPage {
        HelpPage(
            overview: overview.map { $0.translated(into: language) },
            usage: usage.map { HelpPlaceWords.filled($0, in: language) },
            sections: sections.map { section in
                Section(
                    heading: HelpWords.text(section.heading, in: language) ?? section.heading,
                    rows: section.rows.map { $0.translated(into: language) })
            },
            seeAlso: seeAlso.map { ParserErrorWords.text($0, in: language) })
    }
}

extension HelpPage.Passage {
    fileprivate func translated(into language: Language) -> Self {
        switch self {
        case .blank: self
        case .prose(let text): .prose(HelpWords.text(text, in: language) ?? text)
        case .fixed(let line):
            // Commands of an example are typed as they are; a line of a list may have words.
            HelpWords.text(String(line.drop { $0 == " " }), in: language)
                .map { .fixed(line.prefix { $0 == " " } + $0) } ?? self
        }
    }
}

extension HelpPage.Row {
    fileprivate func translated(into language: Language) -> Self {
        HelpPage.Row(
            label: HelpPlaceWords.label(label, in: language), text: HelpWords.row(text, in: language),
            rest: rest.map { line in
                HelpWords.text(String(line.drop { $0 == " " }), in: language)
                    .map { line.prefix { $0 == " " } + $0 } ?? line
            })
    }
}
