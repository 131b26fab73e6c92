import Foundation

/// Finds `CRLF -- boundary` in bytes that come in pieces (RFC 2046 §5.1.1).
///
/// Only what could begin a delimiter is held back, and nothing is looked at twice: CR stands at the delimiter's beginning
/// and nowhere else in it, so bytes that did not go on as it does can hold no other beginning.
struct BoundarySearch: Sendable {
    /// What some bytes turned out to be.
    struct Finding {
        /// Of the delimiter: bytes held back before, which are content after all.
        var released: Range<Int>
        /// Of these bytes: content.
        var content: Range<Int>
        /// Of these bytes: where reading goes on.
        var end: Int
        /// Whether a whole delimiter ends there.
        var isDelimiter: Bool
    }

    private static let carriageReturn: UInt8 = 0x0D

    let delimiter: [UInt8]
    /// Bytes of the delimiter that were seen last, and how many of those were assumed.
    private var matched = 2
    private var assumed = 2

    /// - Parameter boundary: without CR.
    init(boundary: String) { delimiter = Array("\r\n--\(boundary)".utf8) }

    /// Begins anew, after a line's end: a delimiter may follow at once.
    mutating func startLine() { (matched, assumed) = (2, 2) }

    /// Looks at the bytes from `start` on, up to the next delimiter or all of them.
    ///
    /// - Parameter start: one of their indices.
    mutating func read(_ bytes: ArraySlice<UInt8>, from start: Int) -> Finding {
        var finding = Finding(released: 0..<0, content: start..<start, end: start, isDelimiter: false)
        if matched > 0 {
            let held = assumed..<matched
            finding.end = follow(bytes, from: start)
            if isSettled(in: bytes, &finding) { return finding }
            (finding.released, matched, assumed) = (held, 0, 0)
        }
        while let next = Self.carriageReturn(in: bytes, from: finding.end) {
            finding.content = start..<next
            finding.end = follow(bytes, from: next)
            if isSettled(in: bytes, &finding) { return finding }
            matched = 0
        }
        finding.content = start..<bytes.endIndex
        finding.end = bytes.endIndex
        return finding
    }

    /// Whether the delimiter is whole, or the bytes are at their end.
    private mutating func isSettled(in bytes: ArraySlice<UInt8>, _ finding: inout Finding) -> Bool {
        guard matched == delimiter.count else { return finding.end == bytes.endIndex }
        (finding.isDelimiter, matched, assumed) = (true, 0, 0)
        return true
    }

    /// Goes along the delimiter as far as the bytes do.
    private mutating func follow(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        var at = start
        while at < bytes.endIndex, matched < delimiter.count, bytes[at] == delimiter[matched] {
            at += 1
            matched += 1
        }
        return at
    }

    /// The next CR at or after `start`, by the C library's search.
    private static func carriageReturn(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        guard start < bytes.endIndex else { return nil }
        return bytes[start...].withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, let found = memchr(base, Int32(carriageReturn), buffer.count) else {
                return nil
            }
            return start + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
        }
    }
}
