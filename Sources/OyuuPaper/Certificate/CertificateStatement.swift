import Foundation
import OyuuSigning
import OyuuText

/// What a register says of a design, in lines that a person can read and a program can verify: the text of the code on a
/// certificate.
public struct CertificateStatement: Sendable, Hashable {
    /// The register, the design's number in it, and the moment of registration as the register writes it.
    public let register: UUID
    public let design: String
    public let registeredAt: String
    /// Designation and holder, on one line each and cut to `nameLimit` bytes of UTF-8.
    public let title: String
    public let holder: String
    /// The first 16 bytes of SHA-256 over the SHA-256s of the photos and of the fingerprints, 32 hexadecimal digits each.
    public let photos: String
    public let fingerprint: String
    public let publicKey: RegisterPublicKey
    /// Over the lines before it, by `publicKey`'s private half: 64 bytes.
    public let signature: [UInt8]
    /// The lines that are signed, as they stand on the paper.
    private let signedText: String

    /// Bytes of title and holder that the code has room for at a size that phones read from paper.
    public static let nameLimit = 120

    static let heading = "Oyuu certificate 1"
    private static let names = [
        "register", "design", "registered", "title", "holder", "photos", "fingerprint", "key",
    ]

    /// Signs a statement.
    public init(
        register: UUID, design: String, registeredAt: String, title: String, holder: String, photos: String,
        fingerprint: String, key: RegisterKey
    ) throws(SigningError) {
        self.register = register
        (self.design, self.registeredAt) = (design, registeredAt)
        (self.title, self.holder) = (Self.line(title), Self.line(holder))
        (self.photos, self.fingerprint) = (photos, fingerprint)
        publicKey = key.publicKey
        signedText = Self.lines([
            register.uuidString.lowercased(), design, registeredAt, self.title, self.holder, photos, fingerprint,
            key.publicKey.description,
        ])
        signature = try key.signature(of: signedText.utf8, for: .certificate)
    }

    /// One line of at most `nameLimit` bytes, an ellipsis at its end where it was cut.
    private static func line(_ text: String) -> String {
        let words = Printable.line(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        guard words.utf8.count > nameLimit else { return words }
        var cut = ""
        for scalar in words.unicodeScalars {
            guard cut.utf8.count + String(scalar).utf8.count + 3 <= nameLimit else { break }
            cut.unicodeScalars.append(scalar)
        }
        return cut + "…"
    }

    private static func lines(_ values: [String]) -> String {
        ([heading] + zip(names, values).map { "\($0) \($1)" }).joined(separator: "\n") + "\n"
    }

    /// The statement: ten lines.
    public var text: String { signedText + "signature \(Data(signature).base64EncodedString())\n" }

    /// Reads and verifies what `text` writes. Whether the key is the right one is for the caller to say.
    ///
    /// - Throws: `.notAPaper` for anything else, `.forged` where the signature is not of these lines.
    public init(text: String) throws(PaperError) {
        guard text.utf8.count <= 4096 else { throw .notAPaper(reason: "the statement is too long") }
        // By bytes: a name may begin with a mark that would join the space before it.
        let lines = text.replacing("\r\n", with: "\n").utf8.split(separator: UInt8(ascii: "\n"))
        guard let first = lines.first, first.elementsEqual(Self.heading.utf8) else {
            throw .notAPaper(reason: "its first line is not `\(Self.heading)`")
        }
        guard lines.count == Self.names.count + 2 else {
            throw .notAPaper(reason: "it has \(lines.count) lines instead of \(Self.names.count + 2)")
        }
        var values: [String] = []
        for (line, name) in zip(lines.dropFirst(), Self.names + ["signature"]) {
            guard line.starts(with: "\(name) ".utf8) else {
                throw .notAPaper(reason: "the line `\(name)` is missing")
            }
            values.append(String(decoding: line.dropFirst(name.utf8.count + 1), as: UTF8.self))
        }
        guard let register = UUID(uuidString: values[0]) else { throw .notAPaper(reason: "its register is no UUID") }
        guard let key = RegisterPublicKey(values[7]) else { throw .notAPaper(reason: "its key is no key") }
        guard let signature = CanonicalBase64.bytes(values[8].utf8) else {
            throw .notAPaper(reason: "its signature is not 64 bytes in Base64")
        }
        let signedText = Self.lines(Array(values.dropLast()))
        guard key.hasSigned(signedText.utf8, for: .certificate, signature: signature) else { throw .forged }
        self.register = register
        (design, registeredAt, title, holder) = (values[1], values[2], values[3], values[4])
        (photos, fingerprint) = (values[5], values[6])
        publicKey = key
        (self.signature, self.signedText) = (signature, signedText)
    }
}
