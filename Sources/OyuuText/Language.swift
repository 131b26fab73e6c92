import Foundation

/// A language that Oyuu speaks.
public enum Language: String, Sendable, Codable, CaseIterable {
    case kyrgyz = "ky"
    case russian = "ru"
    case english = "en"

    /// The language of a locale's name, as in `LANG` or `Accept-Language`: `ky_KG.UTF-8`, `ru-RU`, `en`; nil for others.
    public init?(locale: some StringProtocol) {
        let word = locale.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
        self.init(rawValue: word.lowercased())
    }

    /// The language that a person's environment asks for (`LC_ALL`, `LC_MESSAGES`, `LANG`, as POSIX orders them), English
    /// where it asks for none that is spoken here.
    public static func preferred(
        in environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment[name], !value.isEmpty else { continue }
            return Language(locale: value) ?? .english
        }
        return .english
    }
}

/// A text in every language: none can be left out.
public struct Words: Sendable, Hashable {
    private let kyrgyz: String
    private let russian: String
    private let english: String

    public init(ky kyrgyz: String, ru russian: String, en english: String) {
        (self.kyrgyz, self.russian, self.english) = (kyrgyz, russian, english)
    }

    /// The text in a language; `{}` stands for the values, in order.
    public func text(_ language: Language, _ values: String...) -> String {
        let template =
            switch language {
            case .kyrgyz: kyrgyz
            case .russian: russian
            case .english: english
            }
        var parts = template.components(separatedBy: "{}")[...]
        var text = parts.popFirst() ?? ""
        for (part, value) in zip(parts, values) { text += value + part }
        return text
    }
}
