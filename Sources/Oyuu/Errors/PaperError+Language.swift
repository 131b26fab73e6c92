import OyuuPaper
import OyuuText

extension PaperError {
    /// What happened and what to do, in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .notAPaper(let reason):
            PaperErrorWords.notAPaper.text(language, Reasons.text(reason, in: language))
        case .forged: PaperErrorWords.forged.text(language)
        case .changed(let parts): PaperErrorWords.changed.text(language, Self.named(parts, in: language))
        case .otherKey(let key): PaperErrorWords.otherKey.text(language, "\(key)")
        case .drawing(let reason): PaperErrorWords.drawing.text(language, Reasons.text(reason, in: language))
        }
    }

    /// The first eight names, and how many more there are.
    public static func named(_ parts: [String], in language: Language) -> String {
        let more = parts.count > 8 ? PaperErrorWords.more.text(language, "\(parts.count - 8)") : ""
        return parts.prefix(8).map { PaperReasonWords.part($0, in: language) }.joined(separator: ", ") + more
    }
}
