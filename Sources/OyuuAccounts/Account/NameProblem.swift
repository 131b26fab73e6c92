/// Why a name cannot be an account's. ``code`` is what a translation goes by.
public enum NameProblem: Sendable, Equatable {
    /// Fewer than 2 characters.
    case tooShort
    /// More than 64 characters.
    case tooLong
    /// A control character, a direction override or another character that cannot be seen, written `U+202E`.
    case controlCharacter(String)
    /// A character that is no letter, no digit and none of `._-@`, written `U+0020`.
    case character(String)
    /// Neither a letter nor a digit in it, or a mark with nothing before it to stand on.
    case noLetter
    /// The code sets a new password for an account of another name.
    case notOfThisCode

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .tooShort: "too-short"
        case .tooLong: "too-long"
        case .controlCharacter: "control-character"
        case .character: "character"
        case .noLetter: "no-letter"
        case .notOfThisCode: "not-of-this-code"
        }
    }

    /// What is wrong and what to do, in English, without a full stop.
    var words: String {
        switch self {
        case .tooShort: "it has fewer than 2 characters; choose a longer one"
        case .tooLong: "it has more than 64 characters; choose a shorter one"
        case .controlCharacter(let character): "it holds \(character), which cannot be seen; type it anew by hand"
        case .character(let character): "it holds \(character); use letters, digits and . _ - @ only"
        case .noLetter: "it does not begin as a word does; use letters or digits"
        case .notOfThisCode: "this code sets a new password for another account; give the name that the account has"
        }
    }
}
