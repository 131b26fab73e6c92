import Foundation

/// The text of a token: `oyuu_` and 52 symbols of Crockford's base 32, 260 random bits.
///
/// The prefix lets programs that look for leaked secrets know it. Programs copy it, so nothing is forgiven.
enum APITokenText {
    private static let prefix = "oyuu_"
    private static let symbols = 52

    static func random() -> String { prefix + CrockfordBase32.random(symbols) }

    /// The digest under which it is kept; nil for what can be no token.
    static func digest(_ text: String) -> Data? {
        text.utf8.count == prefix.utf8.count + symbols && text.hasPrefix(prefix) ? SecretDigest.of(text) : nil
    }
}
