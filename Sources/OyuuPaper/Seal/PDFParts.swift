import Crypto
import OyuuSigning

/// The objects of a PDF as Cairo writes it, named by what a reader sees of them.
enum PDFParts {
    /// What the parts of one paper are called.
    struct Names {
        /// Names of pictures by the SHA-256 of their files, 64 hexadecimal digits.
        var pictures: [String: String] = [:]
        /// The name of each page's text; empty where a paper has one page.
        var pages: [String] = []
    }

    /// Where the cross-reference table begins, by the last `startxref`; nil where there is none.
    static func crossReference(of pdf: ArraySlice<UInt8>) -> Int? {
        let tail = String(decoding: pdf.suffix(64), as: UTF8.self)
        guard let mark = tail.ranges(of: "startxref\n").last else { return nil }
        return Int(tail[mark.upperBound...].prefix { $0.isASCII && $0.isNumber })
    }

    /// The file from its first byte to its last, objects of one kind that follow each other as one part.
    static func parts(of pdf: [UInt8], names: Names = Names()) -> [SealedPart] {
        let starts = [0] + objectStarts(of: pdf) + [pdf.count]
        let pages = pageNames(in: zip(starts, starts.dropFirst()).map { pdf[$0..<$1] }, names)
        var ranges: [(name: String, range: Range<Int>)] = []
        for (start, end) in zip(starts, starts.dropFirst()) where start < end {
            let name = start == 0 ? "the page" : name(of: pdf[start..<end], names, pages)
            if let last = ranges.last, last.name == name {
                ranges[ranges.count - 1].range = last.range.lowerBound..<end
            } else {
                ranges.append((name, start..<end))
            }
        }
        return ranges.map { SealedPart(name: $0.name, bytes: pdf[$0.range]) }
    }

    /// Where lines like `12 0 obj` begin.
    private static func objectStarts(of pdf: [UInt8]) -> [Int] {
        let mark = Array(" 0 obj\n".utf8)
        var starts: [Int] = []
        var at = 1
        while at < pdf.count {
            defer { at += 1 }
            guard pdf[at - 1] == 0x0A, (0x30...0x39).contains(pdf[at]) else { continue }
            var end = at
            while end < pdf.count, end < at + 8, (0x30...0x39).contains(pdf[end]) { end += 1 }
            if end + mark.count <= pdf.count, pdf[end..<(end + mark.count)].elementsEqual(mark) { starts.append(at) }
        }
        return starts
    }

    private static func name(
        of object: ArraySlice<UInt8>, _ names: Names, _ pages: [Substring: String]
    ) -> String {
        let head = head(of: object)
        if head.contains("/Subtype /Image") { return names.pictures[picture(in: object)] ?? "the picture" }
        if head.contains("/Font") || head.contains("/Length1") || head.contains("/CIDFontType0C") {
            return "the letters' shapes"
        }
        guard head.contains("stream\n") else { return "the page" }
        if names.pages.isEmpty { return "the text and the code" }
        // What turns letters' shapes back into letters is a stream too.
        return pages[number(of: head)] ?? "the letters' shapes"
    }

    /// The names of the pages' texts by the numbers of the objects that hold them.
    private static func pageNames(in objects: [ArraySlice<UInt8>], _ names: Names) -> [Substring: String] {
        guard !names.pages.isEmpty else { return [:] }
        let contents = objects.compactMap { object -> Substring? in
            let head = head(of: object)
            // Cairo writes the page's number behind it; `/Type /Pages` is the list of them.
            guard head.contains(/\/Type \/Page\s/), let mark = head.firstRange(of: "/Contents ") else { return nil }
            return number(of: head[mark.upperBound...])
        }
        return Dictionary(zip(contents, names.pages)) { first, _ in first }
    }

    private static func head(of object: ArraySlice<UInt8>) -> String {
        String(decoding: object.prefix(320), as: UTF8.self)
    }

    /// The digits a text begins with.
    private static func number(of text: some StringProtocol) -> Substring {
        Substring(text.prefix { $0.isASCII && $0.isNumber })
    }

    /// SHA-256 of the file that a picture's object holds.
    private static func picture(in object: ArraySlice<UInt8>) -> String {
        let (begin, end) = (Array("stream\n".utf8), Array("\nendstream\nendobj\n".utf8))
        guard let last = object.prefix(512).indices.first(where: { object[$0...].starts(with: begin) }),
            object.count > begin.count + end.count, object.suffix(end.count).elementsEqual(end)
        else { return "" }
        return Hexadecimal.text(SHA256.hash(data: Array(object[(last + begin.count)...].dropLast(end.count))))
    }
}
