import Foundation
import OyuuSigning

/// What a paper says in short, under the register's signature.
public enum PaperStatement: Sendable, Hashable {
    case certificate(CertificateStatement)
    case report(ReportStatement)

    /// The key it is signed with.
    public var publicKey: RegisterPublicKey { lines.publicKey }
    /// Its lines.
    public var text: String { lines.text }

    private var lines: SignedLines {
        switch self {
        case .certificate(let statement): statement.lines
        case .report(let statement): statement.lines
        }
    }

    /// Reads and verifies a statement of either kind. Whether the key is the right one is for the caller to say.
    ///
    /// - Throws: `.notAPaper` for anything else, `.forged` where the signature is not of these lines.
    public init(text: String) throws(PaperError) {
        if Self.isStatement(text, ReportStatement.form) {
            self = .report(try ReportStatement(text: text))
        } else {
            self = .certificate(try CertificateStatement(text: text))
        }
    }

    /// What a paper says, read from the file as it was given out (PDF or HTML), or from the text of its code alone, which may
    /// have a byte-order mark before it and blanks round it.
    ///
    /// - Throws: `PaperError` where it is no paper of a register, or not as it was signed.
    public init(paper bytes: [UInt8]) throws(PaperError) {
        // The whole file, since a browser shows whatever else stands in one.
        let text =
            bytes.count > Self.textLimit
            ? ""
            : String(decoding: bytes, as: UTF8.self).trimmingPrefix("\u{FEFF}")
                .trimmingCharacters(in: .whitespacesAndNewlines)
        if [CertificateStatement.form, ReportStatement.form].contains(where: { Self.isStatement(text, $0) }) {
            try self.init(text: text)
        } else {
            self = try Seal.verify(bytes).statement
        }
    }

    /// Bytes of a code's text with the blanks round it, at most.
    private static let textLimit = 8192

    private static func isStatement(_ text: String, _ form: SignedLines.Form) -> Bool {
        text.utf8.starts(with: form.heading.utf8)
    }
}

extension CertificateStatement {
    /// What a certificate says, read as ``PaperStatement/init(paper:)`` reads papers.
    ///
    /// - Throws: `PaperError` where it is no certificate, or not as it was signed.
    public init(paper bytes: [UInt8]) throws(PaperError) {
        guard case .certificate(let statement) = try PaperStatement(paper: bytes) else {
            throw .notAPaper(reason: "it is an evidence report, not a certificate")
        }
        self = statement
    }
}
