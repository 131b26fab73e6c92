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
        guard let bytes = Hexadecimal.bytes(text) else { return nil }
        self.init(bytes: bytes)
    }

    /// `ed25519:` and 64 hexadecimal digits.
    public var description: String { Self.prefix + Hexadecimal.text(bytes) }
}
