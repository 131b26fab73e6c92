import CArgon2
import Synchronization

/// Argon2id (RFC 9106) by libargon2. Callers are on ``HashingQueue``.
package final class PasswordHasher: Sendable {
    let hashing: PasswordHashing
    private let count = Mutex(0)

    init(_ hashing: PasswordHashing) { self.hashing = hashing }

    /// How often it hashed; lets a test see that unknown names cost what wrong passwords cost.
    package var hashings: Int { count.withLock { $0 } }

    private static let saltLength = 16
    private static let hashLength = 32

    /// Hashes with a new salt.
    ///
    /// - Throws: `.system` where there is no memory for it.
    func hash(_ password: PreparedPassword) throws(AccountError) -> EncodedPassword {
        count.withLock { $0 &+= 1 }
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<Self.saltLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let passes = UInt32(hashing.passes)
        let memory = UInt32(hashing.memory)
        let lanes = UInt32(hashing.lanes)
        let length = argon2_encodedlen(
            passes, memory, lanes, UInt32(salt.count), UInt32(Self.hashLength), Argon2_id)
        var text = [CChar](repeating: 0, count: length)
        let bytes = password.bytes
        let answer = argon2id_hash_encoded(
            passes, memory, lanes, bytes, bytes.count, salt, salt.count, Self.hashLength, &text, text.count)
        guard answer == ARGON2_OK.rawValue else { throw Self.failure(answer) }
        let characters = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        guard let encoded = EncodedPassword(String(decoding: characters, as: UTF8.self)) else {
            throw .system(operation: "hashing a password", reason: "libargon2 gave another form")
        }
        return encoded
    }

    /// Whether `password` is the one that was encoded.
    ///
    /// With nothing to compare with, it hashes all the same: how long an answer takes says nothing of who has an account.
    func matches(_ password: PreparedPassword?, _ encoded: EncodedPassword?) throws(AccountError) -> Bool {
        guard let password, let encoded else {
            _ = try hash(password ?? .nobodys)
            return false
        }
        count.withLock { $0 &+= 1 }
        let answer = argon2id_verify(encoded.text, password.bytes, password.bytes.count)
        switch answer {
        case ARGON2_OK.rawValue: return true
        case ARGON2_VERIFY_MISMATCH.rawValue: return false
        default: throw Self.failure(answer)
        }
    }

    private static func failure(_ answer: Int32) -> AccountError {
        .system(operation: "hashing a password", reason: String(cString: argon2_error_message(answer)))
    }
}
