import ArgumentParser
import OyuuText

/// What the argument parser says, in the person's language: help, and what is wrong with the arguments.
///
/// In English it is what the parser itself prints, to the byte. Otherwise its English is read, each text is looked up in
/// the catalogue (`HelpWords`, `ParserErrorWords`), and all is laid out again; a text without a translation stays
/// English.
enum ParserMessage {
    /// So wide that the parser wraps nothing.
    private static let unwrapped = 1_000_000

    /// The message for an error or a request for help.
    static func text(for error: any Error, in language: Language) -> String {
        guard language != .english else { return OyuuCommand.fullMessage(for: error) }
        let full = OyuuCommand.fullMessage(for: error, columns: unwrapped)
        if OyuuCommand.exitCode(for: error) == .success { return page(full, language) ?? full }
        let said = OyuuCommand.message(for: error)
        guard full.hasPrefix(errorMark + said), !said.isEmpty else { return full }
        let happened = HelpMarkWords.error.text(language) + ParserErrorWords.text(said, in: language)
        return happened + rest(String(full.dropFirst(errorMark.count + said.count)), language)
    }

    private static let errorMark = "Error: "
    private static let helpMark = "Help:  "
    private static let usageMark = "Usage: "

    /// A page of help in the language; nil where the text is none.
    private static func page(_ text: String, _ language: Language) -> String? {
        HelpPage(text)?.translated(into: language).text(in: language, columns: Terminal.columns)
    }

    /// What follows the message: what the argument is for, the command's usage, or its whole help.
    private static func rest(_ text: String, _ language: Language) -> String {
        if let start = text.firstRange(of: "\n\(HelpPage.overviewMark)")?.lowerBound {
            let after = text.index(after: start)
            return text[..<after] + (page(String(text[after...]), language) ?? String(text[after...]))
        }
        // The text of an option may have several lines.
        let usage = text.firstRange(of: "\n\(usageMark)")?.lowerBound ?? text.endIndex
        return argument(String(text[..<usage]), language) + self.usage(String(text[usage...]), language)
    }

    /// The argument that is missing or wrong, and what it is for.
    private static func argument(_ text: String, _ language: Language) -> String {
        guard let mark = text.firstRange(of: "\n\(helpMark)") else { return text }
        let line = text[mark.upperBound...].split(separator: "\n").joined(separator: " ")
        guard let gap = line.firstRange(of: "  ") else { return text }
        return "\n" + HelpMarkWords.argument.text(language)
            + HelpPlaceWords.label(String(line[..<gap.lowerBound]), in: language) + "  "
            + HelpWords.row(String(line[gap.upperBound...]), in: language)
    }

    /// The command's usage, and where its help is.
    private static func usage(_ text: String, _ language: Language) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.hasPrefix(usageMark) {
                return HelpMarkWords.shortUsage.text(language)
                    + HelpPlaceWords.filled(String(line.dropFirst(usageMark.count)), in: language)
            }
            guard line.hasPrefix("  See '") else { return HelpPlaceWords.filled(String(line), in: language) }
            return "  " + ParserErrorWords.text(String(line.dropFirst(2)), in: language)
        }.joined(separator: "\n")
    }
}
