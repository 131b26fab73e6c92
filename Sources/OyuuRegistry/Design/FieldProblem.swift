/// One reason why a value cannot be filed, with the field's name.
public struct FieldProblem: Sendable, Equatable, CustomStringConvertible {
    /// The fields that are checked.
    public enum Field: String, Sendable, CaseIterable {
        case title, holder, holderContact, village, cooperative, creator, technique, motifs, locarnoClass, createdOn
        case filedOn, notes
        case photos, fileName, format, width, height, fingerprint, fingerprintVersion, sha256, corners
        case disputes, reason, actor, registeredAt, withdrawnAt, at, text, details
    }

    /// What is wrong with the value.
    public enum Problem: Sendable, Equatable {
        /// A required value is empty or only white space.
        case empty
        /// The text has more Unicode scalars, or the data more bytes, than `limit`.
        case tooLong(limit: Int)
        /// The list has more entries than `limit`.
        case tooMany(limit: Int)
        /// A control character, a text direction override or a noncharacter, named as `U+001B`.
        case controlCharacter(String)
        /// Not a date that exists, written `YYYY-MM-DD`.
        case notADate
        /// Not a Locarno class written as two digits, a hyphen and two digits.
        case notALocarnoClass
        /// The number is outside `range`.
        case outOfRange(ClosedRange<Int>)
        /// Corners lie where no photo reaches.
        case outsidePhoto
        /// The value is not of the form the field needs, said in words.
        case malformed(String)
    }

    /// The field.
    public let field: Field
    /// What is wrong with it.
    public let problem: Problem

    /// A problem with a field.
    public init(_ field: Field, _ problem: Problem) {
        self.field = field
        self.problem = problem
    }

    /// The problem in a few English words, beginning with the field.
    public var description: String { words(for: field.rawValue) }

    /// The problem in a few English words.
    ///
    /// - Parameter name: what the reader calls the field.
    public func words(for name: String) -> String {
        switch problem {
        case .empty: "\(name) is empty"
        case .tooLong(let limit): "\(name) is longer than \(limit)"
        case .tooMany(let limit): "\(name) has more than \(limit) entries"
        case .controlCharacter(let character): "\(name) holds the control character \(character)"
        case .notADate: "\(name) is not a date (2024-05-17)"
        case .notALocarnoClass: "\(name) is not a Locarno class (06-11)"
        case .outOfRange(let range): "\(name) is not within \(range.lowerBound) to \(range.upperBound)"
        case .outsidePhoto: "\(name) lie outside the photo"
        case .malformed(let expected): "\(name) is not \(expected)"
        }
    }
}
