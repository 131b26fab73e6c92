/// A text with a number in it, in every language's own plural forms (CLDR's rules for whole numbers).
public struct CountedWords: Sendable, Hashable {
    private let kyrgyz: String
    private let russian: (one: String, few: String, many: String)
    private let english: (one: String, other: String)

    /// - Parameters:
    ///   - ky: Kyrgyz has one form after a number.
    ///   - ru: after 1, 21…; after 2–4, 22–24…; after all others.
    ///   - en: after 1; after all others.
    public init(ky: String, ru: (one: String, few: String, many: String), en: (one: String, other: String)) {
        (kyrgyz, russian, english) = (ky, ru, en)
    }

    /// The text for a number, which stands for the first `{}`; further values for the next ones.
    public func text(_ language: Language, _ count: Int, _ values: String...) -> String {
        Words.filled(form(language, count), [String(count)] + values)
    }

    private func form(_ language: Language, _ count: Int) -> String {
        let (tens, ones) = (abs(count % 100), abs(count % 10))
        switch language {
        case .kyrgyz: return kyrgyz
        case .english: return count == 1 ? english.one : english.other
        case .russian:
            if tens / 10 == 1 { return russian.many }
            switch ones {
            case 1: return russian.one
            case 2...4: return russian.few
            default: return russian.many
            }
        }
    }

    public static func == (left: CountedWords, right: CountedWords) -> Bool {
        left.kyrgyz == right.kyrgyz && left.russian == right.russian && left.english == right.english
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kyrgyz)
        hasher.combine(russian.many)
        hasher.combine(english.other)
    }
}
