/// The objects of a PDF as Cairo writes it, named by what a reader sees of them.
enum PDFParts {
    /// Where the cross-reference table begins, by the last `startxref`; nil where there is none.
    static func crossReference(of pdf: ArraySlice<UInt8>) -> Int? {
        let tail = String(decoding: pdf.suffix(64), as: UTF8.self)
        guard let mark = tail.ranges(of: "startxref\n").last else { return nil }
        return Int(tail[mark.upperBound...].prefix { $0.isASCII && $0.isNumber })
    }

    /// The file from its first byte to its last, objects of one kind that follow each other as one part.
    static func parts(of pdf: [UInt8]) -> [SealedPart] {
        let starts = [0] + objectStarts(of: pdf) + [pdf.count]
        var ranges: [(name: String, range: Range<Int>)] = []
        for (start, end) in zip(starts, starts.dropFirst()) where start < end {
            let name = start == 0 ? "the page" : name(of: pdf[start..<end])
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

    private static func name(of object: ArraySlice<UInt8>) -> String {
        let head = String(decoding: object.prefix(320), as: UTF8.self)
        if head.contains("/Subtype /Image") { return "the picture" }
        if head.contains("/Font") || head.contains("/Length1") || head.contains("/CIDFontType0C") {
            return "the letters' shapes"
        }
        return head.contains("stream\n") ? "the text and the code" : "the page"
    }
}
