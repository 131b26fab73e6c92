import Crypto
import Foundation
import OyuuSigning

/// What a register says of photos that were checked, in lines that a person can read and a program can verify: the text
/// of the code on an evidence report.
public struct ReportStatement: Sendable, Hashable {
    let lines: SignedLines

    /// Bytes of who checked, and of the list of copied designs, that the code has room for.
    public static let nameLimit = 80
    public static let copiesLimit = 160

    static let form = SignedLines.Form(
        purpose: .report, names: ["checked", "by", "photos", "copies", "software"])

    /// What stands for a name nobody gave, and for the SHA-256 of a photo whose bytes could not be read.
    private static let unknown = "-"

    /// The register that the photos were compared with.
    public var register: UUID { lines.register }
    /// When they were checked, in ISO 8601.
    public var checkedAt: String { lines["checked"] }
    /// Who checked them, cut to `nameLimit` bytes of UTF-8.
    public var actor: String { lines["by"] }
    /// How many photos, and the first 16 bytes of SHA-256 over their SHA-256s in order, a line each without a last line
    /// end, `-` for one whose bytes could not be read: `3; 0a0a…`.
    public var photos: String { lines["photos"] }
    /// How many of the photos show a copy, and of which designs, cut to `copiesLimit` bytes: `2 of 3; OY-000003`.
    public var copies: String { lines["copies"] }
    /// The program and its version, and that of the fingerprints.
    public var software: String { lines["software"] }
    public var publicKey: RegisterPublicKey { lines.publicKey }
    /// Over the lines before it, by `publicKey`'s private half: 64 bytes.
    public var signature: [UInt8] { lines.signature }
    /// The statement: nine lines.
    public var text: String { lines.text }

    /// Signs a statement.
    ///
    /// - Parameters:
    ///   - photos: SHA-256 of each photo, nil where its bytes could not be read.
    ///   - copied: how many of them show a copy.
    ///   - designs: numbers of the designs that are copied.
    public init(
        register: UUID, checkedAt: String, actor: String, photos: [String?], copied: Int, designs: [String],
        software: String, key: RegisterKey
    ) throws(SigningError) {
        let digest = Self.digest(photos.map { $0 ?? Self.unknown }.joined(separator: "\n"), bytes: 16)
        let copies = (["\(copied) of \(photos.count)"] + [designs.joined(separator: ", ")].filter { !$0.isEmpty })
            .joined(separator: "; ")
        let name = SignedLines.line(actor, limit: Self.nameLimit)
        lines = try SignedLines(
            [
                checkedAt, name.isEmpty ? Self.unknown : name, "\(photos.count); \(digest)",
                SignedLines.line(copies, limit: Self.copiesLimit), software,
            ], as: Self.form, register: register, key: key)
    }

    /// Reads and verifies what `text` writes. Whether the key is the right one is for the caller to say.
    ///
    /// - Throws: `.notAPaper` for anything else, `.forged` where the signature is not of these lines.
    public init(text: String) throws(PaperError) {
        lines = try SignedLines(text: text, as: Self.form)
    }

    /// The first 8 bytes of SHA-256 over the nine lines, in four groups of digits: what stands on every page, so that
    /// pages of two reports are told apart.
    public var shortDigest: String {
        let digits = Array(Self.digest(text, bytes: 8))
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
            .joined(separator: " ")
    }

    /// The first bytes of a text's SHA-256 in hexadecimal digits.
    private static func digest(_ text: String, bytes: Int) -> String {
        Hexadecimal.text(SHA256.hash(data: Data(text.utf8)).prefix(bytes))
    }
}
