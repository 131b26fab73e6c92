/// Why a text beside name and password cannot be kept.
public struct TextProblem: Sendable, Equatable {
    /// The texts that are checked, with the most characters each may have.
    public enum Field: String, Sendable, CaseIterable {
        /// Who acts: 200 characters.
        case actor
        /// What a token is for: 100 characters.
        case label
        /// A design's number: 64 characters.
        case design
    }

    /// What is wrong with a text.
    public enum Problem: Sendable, Equatable {
        /// Nothing in it but blanks.
        case empty
        /// More characters than `limit`.
        case tooLong(limit: Int)
        /// A control character or another that cannot be seen, written `U+001B`.
        case controlCharacter(String)
    }

    /// The text concerned.
    public let field: Field
    /// What is wrong with it.
    public let problem: Problem

    /// A problem with a text.
    public init(_ field: Field, _ problem: Problem) {
        self.field = field
        self.problem = problem
    }

    /// A stable kebab-case word for programs.
    public var code: String {
        switch problem {
        case .empty: "empty"
        case .tooLong: "too-long"
        case .controlCharacter: "control-character"
        }
    }

    /// What is wrong and what to do, in English, without a full stop.
    var words: String {
        switch problem {
        case .empty: "\(field.rawValue) is empty; fill it in"
        case .tooLong(let limit): "\(field.rawValue) is longer than \(limit) characters; shorten it"
        case .controlCharacter(let character):
            "\(field.rawValue) holds \(character), which cannot be seen; type it anew by hand"
        }
    }
}
