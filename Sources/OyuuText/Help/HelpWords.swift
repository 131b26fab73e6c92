/// What `--help` says in every language, found by its English.
///
/// The English stands where it is declared, beside each command; a paragraph is one line here. What nobody has translated
/// is not found, and is then printed in English.
public enum HelpWords {
    /// A text in a language; nil where it has no translation.
    public static func text(_ english: String, in language: Language) -> String? { byEnglish[english]?.text(language) }

    /// What an option or argument is for, with the values that the parser names after it:
    /// `Where it is. (default: here)`.
    public static func row(_ english: String, in language: Language) -> String {
        if let text = text(english, in: language) { return text }
        guard let (begin, values) = splitValues(english) else { return english }
        let told = HelpMarkWords.values(values, in: language)
        // A row may say nothing but its values.
        return begin.isEmpty ? told : "\(text(begin, in: language) ?? begin) \(told)"
    }

    /// A row's own text, and what the parser adds in brackets at its end; nil where it adds nothing.
    private static func splitValues(_ row: String) -> (text: String, values: String)? {
        guard row.hasSuffix(")") else { return nil }
        for mark in HelpMarkWords.valueMarks {
            if row.hasPrefix(mark) { return ("", row) }
            guard let gap = row.ranges(of: " \(mark)").last?.lowerBound else { continue }
            return (String(row[..<gap]), String(row[row.index(after: gap)...]))
        }
        return nil
    }

    private static let byEnglish = Dictionary(
        parts.joined().map { ($0.text(.english), $0) }, uniquingKeysWith: { first, _ in first })

    /// A list for each group of commands, in a file of its own.
    private static let parts: [[Words]] = [
        shared, designs, checking, packs, papers, serving, databases, intake, records, running, submissions, watching,
    ]
}
