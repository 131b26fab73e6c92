/// Reasons inside errors, which the layers below give in English, in a person's language.
///
/// An error's case is translated by its own words; what it carries as text (`register.sqlite is not a file`) is found here
/// by its English. What nobody has words for, such as the system's rarer messages, stays as it is.
public enum Reasons {
    /// The reason in a language.
    public static func text(_ english: String, in language: Language) -> String {
        language == .english ? english : translated(english, language, depth: 0) ?? english
    }

    /// Whether there are words for a reason.
    public static func hasWords(for english: String) -> Bool { translated(english, .russian, depth: 0) != nil }

    /// Reasons may stand in one another, a few deep.
    private static let depthLimit = 4
    /// Clauses of a reason, and colons that a name may end with.
    private static let clauseLimit = 6
    /// Words with fewer letters take numbers alone.
    private static let shortest = 9
    /// A longer text is no reason of ours.
    private static let longest = 4096

    private static func translated(_ english: String, _ language: Language, depth: Int) -> String? {
        guard depth < depthLimit, !english.isEmpty, english.utf8.count <= longest else { return nil }
        return direct(english, language, depth) ?? byClauses(english, language, depth)
            ?? afterName(english, language, depth)
    }

    /// As one text of the catalogue.
    private static func direct(_ english: String, _ language: Language, _ depth: Int) -> String? {
        if let words = whole[english] { return words.text(language) }
        for words in withPlaces {
            guard let values = words.values(in: english) else { continue }
            // `{} photos` and the like are too short to be told from other texts by their letters.
            if words.weight < shortest, !values.allSatisfy({ $0.allSatisfy(\.isNumber) }) { continue }
            return words.text(language, values: values.map { translated($0, language, depth: depth + 1) ?? $0 })
        }
        return nil
    }

    /// What happened and what to do, each on its own.
    private static func byClauses(_ english: String, _ language: Language, _ depth: Int) -> String? {
        var rest = english.components(separatedBy: "; ")[...]
        guard (2...clauseLimit).contains(rest.count) else { return nil }
        var (texts, found) = ([String](), false)
        while let clause = rest.first {
            // What to do may have clauses of its own.
            let runs = stride(from: min(rest.count, 3), to: 1, by: -1)
            let run = runs.lazy.compactMap { count in
                direct(rest.prefix(count).joined(separator: "; "), language, depth + 1).map { (count, $0) }
            }.first
            let told = run ?? translated(clause, language, depth: depth + 1).map { (1, $0) }
            found = found || told != nil
            texts.append(told?.1 ?? clause)
            rest = rest.dropFirst(told?.0 ?? 1)
        }
        return found ? texts.joined(separator: "; ") : nil
    }

    /// A file, a colon, and what happened to it.
    private static func afterName(_ english: String, _ language: Language, _ depth: Int) -> String? {
        for colon in english.ranges(of: ": ").prefix(clauseLimit) {
            let rest = String(english[colon.upperBound...])
            guard let text = translated(rest, language, depth: depth + 1) else { continue }
            return english[..<colon.upperBound] + text
        }
        return nil
    }

    /// All that reasons are found among.
    private static let known: [Words] =
        UsageWords.all + FileReasonWords.all + RegisterReasonWords.all + PaperReasonWords.all + PackReasonWords.all
        + WatchReasonWords.all + SystemWords.all + IndexErrorWords.all + LogFaultWords.all + LogErrorWords.all
        + FingerprintErrorWords.all
        + ImageErrorWords.all.filter { $0 != ImageErrorWords.otherFormat } + PaperErrorWords.all
        + RegistryErrorWords.all.filter { $0 != RegistryErrorWords.system }

    private static let whole = Dictionary(
        known.filter { $0.values(in: $0.text(.english)) == [] }.map { ($0.text(.english), $0) },
        uniquingKeysWith: { first, _ in first })

    /// Those that say most first: `it is no file` must not be read as `{} is no file`.
    private static let withPlaces = known.filter { whole[$0.text(.english)] != $0 }.sorted { $0.weight > $1.weight }
}
