import Foundation
import OyuuSigning

/// A register's signature over a whole paper, part by part, in a comment at the file's end.
public struct Seal: Sendable {
    public let publicKey: RegisterPublicKey
    /// What the paper says in short, whatever its pictures and letters show.
    public let statement: PaperStatement
    let parts: [SealedPart]

    private static let heading = "Oyuu paper 1"
    private static let htmlMark = "<!-- oyuu-seal "
    private static let pdfMark = "%oyuu-seal "
    /// A seal is no longer than this, a paper no larger than that.
    private static let sealLimit = 1 << 18
    public static let byteLimit = 32 << 20

    /// Appends the seal to a page of HTML whose parts are given.
    static func close(
        html parts: [(name: String, text: String)], _ statement: PaperStatement, key: RegisterKey
    ) throws -> [UInt8] {
        let bytes = parts.map { Array($0.text.utf8) }
        let sealed = zip(parts, bytes).map { SealedPart(name: $0.name, bytes: $1) }
        let text = try signed(sealed, statement, key: key)
        return bytes.flatMap { $0 } + Array("\(htmlMark)\(text) -->\n".utf8)
    }

    /// Appends the seal to a PDF, as a comment followed by the end that every PDF has.
    static func close(
        pdf: [UInt8], _ statement: PaperStatement, names: PDFParts.Names = PDFParts.Names(), key: RegisterKey
    ) throws -> [UInt8] {
        guard let start = PDFParts.crossReference(of: pdf[...]) else { throw PaperError.drawing(reason: "no PDF came") }
        let text = try signed(PDFParts.parts(of: pdf, names: names), statement, key: key)
        return pdf + Array("\(pdfMark)\(text)\nstartxref\n\(start)\n%%EOF\n".utf8)
    }

    private static func signed(
        _ parts: [SealedPart], _ statement: PaperStatement, key: RegisterKey
    ) throws -> String {
        let about = Data(statement.text.utf8).base64EncodedString()
        let lines =
            ([heading, "key \(key.publicKey)", "statement \(about)"]
            + parts.map { "part \($0.length) \($0.sha256) \($0.name)" }).joined(separator: "\n") + "\n"
        let signature = try key.signature(of: lines.utf8, for: .paper)
        return Data("\(lines)signature \(Data(signature).base64EncodedString())\n".utf8).base64EncodedString()
    }

    /// Verifies a paper.
    ///
    /// - Throws: `.notAPaper` where there is no seal, `.forged` where the seal is not signed by its key, `.changed` where
    ///   the paper is not what was sealed.
    @discardableResult
    public static func verify(_ paper: [UInt8]) throws(PaperError) -> Seal {
        guard paper.count <= byteLimit else { throw .notAPaper(reason: "it is too large") }
        let isPDF = paper.starts(with: "%PDF-".utf8)
        let mark = Array((isPDF ? pdfMark : htmlMark).utf8)
        guard let at = place(of: mark, in: paper) else { throw .notAPaper(reason: "it has no seal") }
        let rest = paper[(at + mark.count)...]
        let encoded = rest.prefix { $0 != 0x20 && $0 != 0x0A }
        guard encoded.count <= sealLimit, let bytes = CanonicalBase64.bytes(encoded) else {
            throw .notAPaper(reason: "its seal cannot be read")
        }
        let seal = try Seal(text: String(decoding: bytes, as: UTF8.self))
        var changed = SealedPart.changed(seal.parts, in: paper[..<at])
        let ending: String
        if isPDF {
            ending = "\nstartxref\n\(PDFParts.crossReference(of: paper[..<at]) ?? 0)\n%%EOF\n"
        } else {
            ending = " -->\n"
        }
        if !rest.dropFirst(encoded.count).elementsEqual(ending.utf8) { changed.append("after the seal") }
        guard changed.isEmpty else {
            // Several stretches of a paper may have one name.
            var named: Set<String> = []
            throw .changed(parts: changed.filter { named.insert($0).inserted })
        }
        return seal
    }

    private init(text: String) throws(PaperError) {
        var lines = text.split(separator: "\n").map(String.init)
        guard lines.count >= 4, lines[0] == Self.heading, lines[1].hasPrefix("key "), lines[2].hasPrefix("statement "),
            let last = lines.popLast(), last.hasPrefix("signature "),
            let key = RegisterPublicKey(String(lines[1].dropFirst(4))),
            let about = CanonicalBase64.bytes(lines[2].utf8.dropFirst(10)),
            let signature = CanonicalBase64.bytes(last.utf8.dropFirst(10))
        else { throw .notAPaper(reason: "its seal is not one of Oyuu's") }
        guard key.hasSigned((lines.joined(separator: "\n") + "\n").utf8, for: .paper, signature: signature) else {
            throw .forged
        }
        var parts: [SealedPart] = []
        for line in lines.dropFirst(3) {
            let words = line.split(separator: " ", maxSplits: 3).map(String.init)
            guard words.count == 4, words[0] == "part", let length = Int(words[1]),
                (0...Self.byteLimit).contains(length)
            else { throw .notAPaper(reason: "its seal is not one of Oyuu's") }
            parts.append(SealedPart(name: words[3], length: length, sha256: words[2]))
        }
        statement = try PaperStatement(text: String(decoding: about, as: UTF8.self))
        guard statement.publicKey == key else { throw .forged }
        publicKey = key
        self.parts = parts
    }

    /// Where the last of some marks begins.
    private static func place(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        var at = bytes.count - mark.count
        while at >= 0 {
            if bytes[at] == mark[0], bytes[at..<(at + mark.count)].elementsEqual(mark) { return at }
            at -= 1
        }
        return nil
    }
}
