import Foundation

extension CertificateStatement {
    /// What a certificate says, read from the file as it was given out (PDF or HTML), or from the text of its code, which may
    /// have a byte-order mark before it and blanks round it.
    ///
    /// - Throws: `PaperError` where it is no certificate, or not as it was signed.
    public init(paper bytes: [UInt8]) throws(PaperError) {
        let text = String(decoding: bytes.prefix(8192), as: UTF8.self).trimmingPrefix("\u{FEFF}")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        self =
            text.hasPrefix(Self.heading)
            ? try CertificateStatement(text: text) : try Seal.verify(bytes).statement
    }
}
