import Crypto
import Foundation

/// The public half of a register's key: whoever has it can tell what the register signed.
public struct RegisterPublicKey: Sendable, Hashable {
    /// Bytes of a key and of a signature (Ed25519, RFC 8032).
    public static let byteCount = 32
    public static let signatureByteCount = 64

    /// The key's 32 bytes.
    public let bytes: [UInt8]

    /// A key of 32 bytes; nil for any other number of them.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Whether the holder of the private half signed `message` for `purpose`.
    ///
    /// Bytes that are no point of the curve have signed nothing.
    public func hasSigned(_ message: some Sequence<UInt8>, for purpose: SigningPurpose, signature: [UInt8]) -> Bool {
        isSignature(signature, of: purpose.statement(about: message))
    }

    /// Whether the holder of the private half signed, for `purpose`, the message with this SHA-256 (32 bytes).
    ///
    /// For long messages whose digest is wanted too: what is signed is the digest, so it is taken once.
    package func hasSigned(digest: [UInt8], for purpose: SigningPurpose, signature: [UInt8]) -> Bool {
        digest.count == SHA256.byteCount && isSignature(signature, of: purpose.statement(aboutDigest: digest))
    }

    private func isSignature(_ signature: [UInt8], of statement: Data) -> Bool {
        guard signature.count == Self.signatureByteCount,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return false }
        return key.isValidSignature(Data(signature), for: statement)
    }
}

extension RegisterPublicKey: LosslessStringConvertible {
    private static let prefix = "ed25519:"

    /// Reads what `description` writes; letters may be large, spaces may stand anywhere, and the word before the colon
    /// may be missing. Nil for anything else.
    public init?(_ description: String) {
        guard description.utf8.count <= 256 else { return nil }
        var text = description.lowercased().filter { !$0.isWhitespace }
        if text.hasPrefix(Self.prefix) { text.removeFirst(Self.prefix.count) }
        let digits = Array(text.utf8)
        guard digits.count == 2 * Self.byteCount else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = Self.value(digits[place]), let low = Self.value(digits[place + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        self.init(bytes: bytes)
    }

    /// `ed25519:` and 64 hexadecimal digits.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        return Self.prefix
            + String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
