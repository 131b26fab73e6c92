/// What the argument parser puts before its texts, and behind them.
public enum HelpMarkWords {
    public static let overview = Words(ky: "СЫПАТТАМА: ", ru: "ОПИСАНИЕ: ", en: "OVERVIEW: ")
    public static let usage = Words(ky: "КОЛДОНУЛУШУ: ", ru: "ИСПОЛЬЗОВАНИЕ: ", en: "USAGE: ")
    /// The same after an error.
    public static let shortUsage = Words(ky: "Колдонулушу: ", ru: "Использование: ", en: "Usage: ")
    public static let error = Words(ky: "Ката: ", ru: "Ошибка: ", en: "Error: ")
    /// Before the argument that is missing or wrong.
    public static let argument = Words(ky: "Маалымат:  ", ru: "Справка:  ", en: "Help:  ")
    /// Behind the name of a command that need not be named.
    static let defaultCommand = Words(ky: " (демейки)", ru: " (по умолчанию)", en: " (default)")

    /// How what is said in brackets of an argument's values begins; the first that stands in a text counts.
    static let valueMarks = ["(values: ", "(default: ", "(default as flag: "]

    private static let values: [Words] = [
        Words(
            ky: "(маанилери: {}; демейкиси: {})", ru: "(значения: {}; по умолчанию: {})",
            en: "(values: {}; default: {})"),
        Words(
            ky: "(маанилери: {}; маанисиз: {})", ru: "(значения: {}; без значения: {})",
            en: "(values: {}; default as flag: {})"),
        Words(ky: "(маанилери: {})", ru: "(значения: {})", en: "(values: {})"),
        Words(ky: "(демейкиси: {})", ru: "(по умолчанию: {})", en: "(default: {})"),
        Words(ky: "(маанисиз: {})", ru: "(без значения: {})", en: "(default as flag: {})"),
    ]

    /// What the parser says in brackets of an argument's values; these are typed, so they stay as they are.
    static func values(_ english: String, in language: Language) -> String {
        for words in values {
            if let found = words.values(in: english) { return words.text(language, values: found) }
        }
        return english
    }
}
