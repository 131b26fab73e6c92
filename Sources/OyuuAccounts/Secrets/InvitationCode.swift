import Foundation

/// A code that is handed over on paper or by telephone and works once: 20 symbols of 5 bits, 100 bits in all.
enum InvitationCode {
    static let symbols = 20

    /// `7K3QD-…`: a new one, in groups of five.
    static func random() -> String { grouped(CrockfordBase32.random(symbols)) }

    /// The digest under which a typed code is kept; nil for what can be no code.
    static func digest(_ typed: String) -> Data? {
        CrockfordBase32.read(typed, count: symbols).map(SecretDigest.of)
    }

    private static func grouped(_ code: String) -> String {
        var text = ""
        for (place, character) in code.enumerated() {
            if place > 0, place.isMultiple(of: 5) { text.append("-") }
            text.append(character)
        }
        return text
    }
}
