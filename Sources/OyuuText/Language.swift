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

    /// The language a browser asks for (`Accept-Language`, RFC 9110 § 12.5.4): of those spoken here the one with the
    /// greatest weight, the first of equals; nil where none is.
    public init?(acceptLanguage header: String) {
        var best: (language: Language, weight: Double)?
        for item in header.prefix(1000).split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let name = parts.first, let language = Language(locale: name) else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        guard let best else { return nil }
        self = best.language
    }

    /// What its speakers call it.
    public var ownName: String {
        switch self {
        case .kyrgyz: "Кыргызча"
        case .russian: "Русский"
        case .english: "English"
        }
    }
}
