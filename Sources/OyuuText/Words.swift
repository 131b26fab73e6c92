/// A text in every language: none can be left out.
public struct Words: Sendable, Hashable {
    private let kyrgyz: String
    private let russian: String
    private let english: String

    public init(ky kyrgyz: String, ru russian: String, en english: String) {
        (self.kyrgyz, self.russian, self.english) = (kyrgyz, russian, english)
    }

    /// The text in a language; `{}` stands for the values, in order.
    public func text(_ language: Language, _ values: String...) -> String { text(language, values: values) }

    /// The same with the values in a list.
    public func text(_ language: Language, values: [String]) -> String {
        let template =
            switch language {
            case .kyrgyz: kyrgyz
            case .russian: russian
            case .english: english
            }
        return Self.filled(template, values)
    }

    /// Both texts, a blank between them; places for values are filled in their order.
    public func followed(by other: Words) -> Words {
        Words(
            ky: "\(kyrgyz) \(other.kyrgyz)", ru: "\(russian) \(other.russian)", en: "\(english) \(other.english)")
    }

    /// The template with the values in the places of `{}`, in order.
    static func filled(_ template: String, _ values: [String]) -> String {
        var parts = template.components(separatedBy: "{}")[...]
        var text = parts.popFirst() ?? ""
        for (part, value) in zip(parts, values) { text += value + part }
        return text
    }
}
