import Foundation
import OyuuSigning
import OyuuText

/// What a register says on a paper, in lines `name value` that a person can read and a program can verify.
///
/// The first line is the purpose it is signed for. Then come `register`, the lines of the paper's kind, `key` and
/// `signature`. The signature (Ed25519, RFC 8032) is over all lines before it, line ends included.
struct SignedLines: Sendable, Hashable {
    /// A kind of statement.
    struct Form: Sendable {
        /// What it is signed for: also its first line.
        let purpose: SigningPurpose
        /// Names of the lines between `register` and `key`, in order.
        let names: [String]

        var heading: String { purpose.rawValue }
        /// All names but the signature's.
        fileprivate var allNames: [String] { ["register"] + names + ["key"] }
    }

    let register: UUID
    let publicKey: RegisterPublicKey
    /// 64 bytes.
    let signature: [UInt8]
    /// The lines that are signed, as they stand on the paper.
    private let signedText: String
    private let values: [String: String]

    /// A statement is no longer than this, in bytes.
    private static let byteLimit = 4096

    /// What stands in the line `name`; empty where there is no such line.
    subscript(name: String) -> String { values[name] ?? "" }

    /// All lines.
    var text: String { signedText + "signature \(Data(signature).base64EncodedString())\n" }

    /// Signs lines.
    ///
    /// - Parameter values: one for each of the form's names, each a line.
    init(_ values: [String], as form: Form, register: UUID, key: RegisterKey) throws(SigningError) {
        let all = [register.uuidString.lowercased()] + values + [key.publicKey.description]
        self.register = register
        publicKey = key.publicKey
        signedText = Self.text(all, form)
        self.values = Dictionary(zip(form.names, values)) { first, _ in first }
        signature = try key.signature(of: signedText.utf8, for: form.purpose)
    }

    /// Reads and verifies what `text` writes. Whether the key is the right one is for the caller to say.
    ///
    /// - Throws: `.notAPaper` for anything else, `.forged` where the signature is not of these lines.
    init(text: String, as form: Form) throws(PaperError) {
        guard text.utf8.count <= Self.byteLimit else { throw .notAPaper(reason: "the statement is too long") }
        // By bytes: a name may begin with a mark that would join the space before it.
        let lines = text.replacing("\r\n", with: "\n").utf8.split(separator: UInt8(ascii: "\n"))
        guard let first = lines.first, first.elementsEqual(form.heading.utf8) else {
            throw .notAPaper(reason: "its first line is not `\(form.heading)`")
        }
        let names = form.allNames
        guard lines.count == names.count + 2 else {
            throw .notAPaper(reason: "it has \(lines.count) lines instead of \(names.count + 2)")
        }
        var found: [String: String] = [:]
        var ordered: [String] = []
        for (line, name) in zip(lines.dropFirst(), names + ["signature"]) {
            guard line.starts(with: "\(name) ".utf8) else {
                throw .notAPaper(reason: "the line `\(name)` is missing")
            }
            let value = String(decoding: line.dropFirst(name.utf8.count + 1), as: UTF8.self)
            found[name] = value
            ordered.append(value)
        }
        guard let register = UUID(uuidString: found["register"] ?? "") else {
            throw .notAPaper(reason: "its register is no UUID")
        }
        guard let key = RegisterPublicKey(found["key"] ?? "") else { throw .notAPaper(reason: "its key is no key") }
        guard let signature = CanonicalBase64.bytes((found["signature"] ?? "").utf8) else {
            throw .notAPaper(reason: "its signature is not 64 bytes in Base64")
        }
        let signedText = Self.text(Array(ordered.dropLast()), form)
        guard key.hasSigned(signedText.utf8, for: form.purpose, signature: signature) else { throw .forged }
        self.register = register
        publicKey = key
        self.signature = signature
        self.signedText = signedText
        values = found.filter { form.names.contains($0.key) }
    }

    private static func text(_ values: [String], _ form: Form) -> String {
        ([form.heading] + zip(form.allNames, values).map { "\($0) \($1)" }).joined(separator: "\n") + "\n"
    }
}

extension SignedLines {
    /// Text of strangers as one line of at most `limit` bytes of UTF-8, an ellipsis at its end where it was cut.
    static func line(_ text: String, limit: Int) -> String {
        let words = Printable.line(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        guard words.utf8.count > limit else { return words }
        var cut = ""
        for scalar in words.unicodeScalars {
            guard cut.utf8.count + String(scalar).utf8.count + 3 <= limit else { break }
            cut.unicodeScalars.append(scalar)
        }
        return cut + "…"
    }
}
