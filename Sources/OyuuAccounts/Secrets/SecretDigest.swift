import Crypto
import Foundation

/// What is kept of a secret: SHA-256 of its text.
///
/// Secrets here have 100 random bits or more, so nothing is gained by a slow hash. They are found by their digest: how
/// long that takes tells of the digest, which says nothing of the secret.
enum SecretDigest {
    static func of(_ secret: String) -> Data { Data(SHA256.hash(data: Data(secret.utf8))) }
}
