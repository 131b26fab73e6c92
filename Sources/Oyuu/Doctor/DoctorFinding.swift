import OyuuText

/// One thing that a look at a register and the machine around it found.
///
/// What it says is a text of the catalogue with values in it, so that the same finding can be read in every language and
/// by programs.
public struct DoctorFinding: Sendable, Equatable {
    /// How much it matters.
    public enum Level: String, Sendable, Codable, CaseIterable, Comparable {
        /// As it should be.
        case ok
        /// Wants attention; nothing is lost or wrong yet.
        case warning
        /// Something is lost, wrong, or about to be.
        case fault

        public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .ok: 0
            case .warning: 1
            case .fault: 2
            }
        }
    }

    /// What was looked at, a kebab-case word such as `clock`.
    public let check: String
    public let level: Level
    /// A stable kebab-case word for what was found, such as `clock-behind-trail`.
    public let code: String
    /// What fills the text's places, in English.
    public let values: [String]

    init(_ check: String, _ level: Level, _ code: String, _ values: [String]) {
        (self.check, self.level, self.code, self.values) = (check, level, code, values)
    }

    /// What was found, in a person's language.
    public func words(in language: Language) -> String {
        let values = values.map { Reasons.text($0, in: language) }
        return DoctorWords.byCode[code]?.found.text(language, values: values)
            ?? ([code] + values).joined(separator: " ")
    }

    /// What to do about it, in a person's language; nil where there is nothing to be done.
    public func remedy(in language: Language) -> String? { DoctorWords.byCode[code]?.remedy?.text(language) }
}

extension DoctorFinding: Codable {
    private enum CodingKeys: String, CodingKey {
        case check, level, code, values, message, remedy
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try container.decode(String.self, forKey: .check), try container.decode(Level.self, forKey: .level),
            try container.decode(String.self, forKey: .code), try container.decode([String].self, forKey: .values))
    }

    /// The texts are written in English, as all that programs read.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(check, forKey: .check)
        try container.encode(level, forKey: .level)
        try container.encode(code, forKey: .code)
        try container.encode(values, forKey: .values)
        try container.encode(words(in: .english), forKey: .message)
        try container.encodeIfPresent(remedy(in: .english), forKey: .remedy)
    }
}
