import Foundation

/// A name that can be an account's: 2 to 64 characters, letters and digits of any script and `._-@`.
struct AccountName: Sendable, Equatable {
    /// Characters (Unicode scalars in NFC form) that a name may have.
    static let length = 2...64

    /// As it was typed, without blanks around it, in NFC form.
    let text: String
    /// What names are compared by: two names with one key are one name.
    let key: String

    /// Reads a name.
    ///
    /// - Throws: `.nameNotAcceptable`.
    init(_ typed: String) throws(AccountError) {
        // Normalising is linear but not free: what is far too long is refused before it.
        guard typed.utf8.count <= 1024 else { throw .nameNotAcceptable(.tooLong) }
        let text = typed.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespaces)
        try Self.check(text)
        // A letter may stand for several (U+FDFA stands for eighteen), and those must be allowed as well.
        let key = Self.key(text)
        if let scalar = key.unicodeScalars.first(where: { !Self.isAllowed($0) }) {
            throw .nameNotAcceptable(.character(CharacterName.of(scalar)))
        }
        self.text = text
        self.key = key
    }

    private static func check(_ text: String) throws(AccountError) {
        for scalar in text.unicodeScalars where !isAllowed(scalar) {
            let name = CharacterName.of(scalar)
            throw .nameNotAcceptable(CharacterName.isUnseen(scalar) ? .controlCharacter(name) : .character(name))
        }
        let count = text.unicodeScalars.count
        if count < length.lowerBound { throw .nameNotAcceptable(.tooShort) }
        if count > length.upperBound { throw .nameNotAcceptable(.tooLong) }
        let categories = text.unicodeScalars.map(\.properties.generalCategory)
        guard categories.contains(where: { letters.contains($0) || $0 == .decimalNumber }),
            let first = categories.first, !marks.contains(first)
        else { throw .nameNotAcceptable(.noLetter) }
    }

    private static let letters: [Unicode.GeneralCategory] = [
        .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    ]
    /// Vowel signs of Devanagari and their like; accents that have no letter of their own.
    private static let marks: [Unicode.GeneralCategory] = [.nonspacingMark, .spacingMark]

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        if "._-@".unicodeScalars.contains(scalar) { return true }
        // Fillers of Hangul are letters to Unicode, and nothing to see.
        if CharacterName.isUnseen(scalar) { return false }
        let category = scalar.properties.generalCategory
        return letters.contains(category) || marks.contains(category) || category == .decimalNumber
    }

    /// `text` without case and without differences of form: NFKC, case folded.
    ///
    /// The standard library has no case folding. Small letters of the capitals of the small letters are the same for all
    /// that folding makes the same (ß and SS, σ and ς) and for little else (ı and i). Done again until nothing changes,
    /// since normalising may bring out letters that fold.
    static func key(_ text: String) -> String {
        var key = text.precomposedStringWithCompatibilityMapping
        for _ in 0..<4 {
            let next = key.lowercased().uppercased().lowercased().precomposedStringWithCompatibilityMapping
            // Swift compares by canonical equivalence; bytes are what the database compares.
            if next.utf8.elementsEqual(key.utf8) { break }
            key = next
        }
        return key
    }
}
