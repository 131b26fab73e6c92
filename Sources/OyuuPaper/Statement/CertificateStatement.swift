import Foundation
import OyuuSigning

/// What a register says of a design, in lines that a person can read and a program can verify: the text of the code on a
/// certificate.
public struct CertificateStatement: Sendable, Hashable {
    let lines: SignedLines

    /// Bytes of title and holder that the code has room for at a size that phones read from paper.
    public static let nameLimit = 120

    static let form = SignedLines.Form(
        purpose: .certificate, names: ["design", "registered", "title", "holder", "photos", "fingerprint"])

    /// The register.
    public var register: UUID { lines.register }
    /// The design's number in it.
    public var design: String { lines["design"] }
    /// The moment of registration as the register writes it.
    public var registeredAt: String { lines["registered"] }
    /// Designation and holder, on one line each and cut to `nameLimit` bytes of UTF-8.
    public var title: String { lines["title"] }
    public var holder: String { lines["holder"] }
    /// The first 16 bytes of SHA-256 over the SHA-256s of the photos and of the fingerprints, 32 hexadecimal digits each.
    public var photos: String { lines["photos"] }
    public var fingerprint: String { lines["fingerprint"] }
    public var publicKey: RegisterPublicKey { lines.publicKey }
    /// Over the lines before it, by `publicKey`'s private half: 64 bytes.
    public var signature: [UInt8] { lines.signature }
    /// The statement: ten lines.
    public var text: String { lines.text }

    /// Signs a statement.
    public init(
        register: UUID, design: String, registeredAt: String, title: String, holder: String, photos: String,
        fingerprint: String, key: RegisterKey
    ) throws(SigningError) {
        let names = [title, holder].map { SignedLines.line($0, limit: Self.nameLimit) }
        lines = try SignedLines(
            [design, registeredAt] + names + [photos, fingerprint], as: Self.form, register: register, key: key)
    }

    /// Reads and verifies what `text` writes. Whether the key is the right one is for the caller to say.
    ///
    /// - Throws: `.notAPaper` for anything else, `.forged` where the signature is not of these lines.
    public init(text: String) throws(PaperError) {
        lines = try SignedLines(text: text, as: Self.form)
    }
}
