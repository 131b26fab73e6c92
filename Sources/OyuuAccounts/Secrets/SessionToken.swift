import Crypto
import Foundation

/// The secret of a session.
enum SessionToken {
    /// Characters of 256 bits in base64url without padding.
    private static let length = 43

    static func random() -> String {
        Base64URL.text(SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) })
    }

    /// The digest under which it is kept; nil for what can be no token.
    static func digest(_ text: String) -> Data? {
        text.utf8.count == length ? SecretDigest.of(text) : nil
    }
}
