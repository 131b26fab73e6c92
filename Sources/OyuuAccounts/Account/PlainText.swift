import Foundation

/// The texts beside names and passwords that are kept: who acted, a token's label, a design's number.
enum PlainText {
    /// `text` in NFC form without blanks around it: 1 to `limit` characters, none of them unseen.
    ///
    /// - Throws: `.textNotAcceptable`.
    static func checked(
        _ text: String, _ field: TextProblem.Field, limit: Int
    ) throws(AccountError) -> String {
        let tooLong = AccountError.textNotAcceptable(TextProblem(field, .tooLong(limit: limit)))
        guard text.utf8.count <= 16 * limit else { throw tooLong }
        let text = text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.isEmpty { throw .textNotAcceptable(TextProblem(field, .empty)) }
        if text.unicodeScalars.count > limit { throw tooLong }
        if let scalar = text.unicodeScalars.first(where: isRefused) {
            throw .textNotAcceptable(TextProblem(field, .controlCharacter(CharacterName.of(scalar))))
        }
        return text
    }

    /// Joiners are unseen and yet needed to write some languages, so labels may hold them.
    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        CharacterName.isUnseen(scalar) && scalar.value != 0x200C && scalar.value != 0x200D
    }
}
