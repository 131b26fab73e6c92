import Foundation

/// A password as it is hashed, whatever keyboard typed it: the idea of OpaqueString (RFC 8265, 4.2).
///
/// Blanks of all kinds are the blank, the form is NFC, case stays, controls are refused.
struct PreparedPassword: Sendable, Equatable {
    /// Characters that a password has at least, as its owner counts them: ten bytes would be five letters of Cyrillic.
    static let leastCharacters = 10
    /// Bytes of UTF-8 that it has at most.
    static let mostBytes = 1024

    let bytes: [UInt8]

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Stands for what can be nobody's password where a hashing must be spent all the same.
    static let nobodys = PreparedPassword(bytes: Array("nobody's password".utf8))

    /// A password that is given to be compared; nil for what cannot be anybody's.
    init?(given text: String) {
        guard case .success(let password) = Self.reading(text) else { return nil }
        self = password
    }

    /// A password that is chosen for an account.
    ///
    /// - Throws: `.passwordNotAcceptable`.
    init(chosen text: String, for name: AccountName) throws(AccountError) {
        switch Self.reading(text) {
        case .failure(let problem): throw .passwordNotAcceptable(problem.problem)
        case .success(let password): self = password
        }
        let key = AccountName.key(String(decoding: bytes, as: UTF8.self))
        if key == name.key { throw .passwordNotAcceptable(.name) }
        if CommonPasswords.keys.contains(key) { throw .passwordNotAcceptable(.common) }
    }

    private struct Refusal: Error { let problem: PasswordProblem }

    private static func reading(_ text: String) -> Result<PreparedPassword, Refusal> {
        // Normalising shortens by a factor of three at most; what is longer is refused before it.
        guard text.utf8.count <= 3 * mostBytes else { return .failure(Refusal(problem: .tooLong)) }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control: return .failure(Refusal(problem: .controlCharacter))
            case .spaceSeparator: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        let normalized = String(scalars).precomposedStringWithCanonicalMapping
        let bytes = Array(normalized.utf8)
        if normalized.count < leastCharacters { return .failure(Refusal(problem: .tooShort)) }
        if bytes.count > mostBytes { return .failure(Refusal(problem: .tooLong)) }
        return .success(PreparedPassword(bytes: bytes))
    }
}
