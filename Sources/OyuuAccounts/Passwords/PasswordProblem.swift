/// Why a password cannot be chosen. ``code`` is what a translation goes by.
public enum PasswordProblem: Sendable, Equatable, CaseIterable {
    /// Fewer than 10 characters.
    case tooShort
    /// More than 1024 bytes of UTF-8.
    case tooLong
    /// A control character in it, which no keyboard types the same twice.
    case controlCharacter
    /// It is the account's name.
    case name
    /// One of those that are tried first.
    case common

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .tooShort: "too-short"
        case .tooLong: "too-long"
        case .controlCharacter: "control-character"
        case .name: "name"
        case .common: "common"
        }
    }

    /// What is wrong and what to do, in English, without a full stop.
    var words: String {
        switch self {
        case .tooShort: "it is shorter than 10 characters; choose a longer one, such as four words"
        case .tooLong: "it is longer than 1024 bytes; choose a shorter one"
        case .controlCharacter: "it holds a control character; type it anew by hand"
        case .name: "it is the name itself; choose another"
        case .common: "it is one of those that everybody tries first; choose another"
        }
    }
}
