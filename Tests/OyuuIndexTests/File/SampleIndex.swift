import Foundation
import OyuuIndex
import TestSupport
import Testing

/// Small index files for tests.
enum SampleIndex {
    static let source = IndexSource(fingerprintVersion: 2, register: Array(1...16), generation: 41)

    /// Three sections over several pages, one of them empty, and lengths that leave padding between them.
    static let words = (0..<20_001).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    static let bytes = (0..<70_003).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    static func write(to path: String, source: IndexSource = source) throws {
        let writer = try IndexFileWriter(replacing: path, with: source, patience: 5)
        try writer.beginSection("words", of: UInt64.self)
        // In pieces, as an index comes together.
        for start in stride(from: 0, to: words.count, by: 3_333) {
            try writer.append(Array(words[start..<min(start + 3_333, words.count)]))
        }
        try writer.beginSection("empty", of: UInt32.self)
        try writer.beginSection("bytes", of: UInt8.self)
        try writer.append(bytes)
        try writer.commit()
    }

    /// Whether everything can be read and is what was written; throws as reading does.
    static func isWhole(_ file: IndexFile) throws(IndexFileError) -> Bool {
        let words = try file.column("words", of: UInt64.self)
        let empty = try file.column("empty", of: UInt32.self)
        let bytes = try file.column("bytes", of: UInt8.self)
        let (foundWords, foundBytes) = (try words.verified(0..<words.count), try bytes.verified(0..<bytes.count))
        return foundWords.elementsEqual(Self.words) && empty.count == 0 && foundBytes.elementsEqual(Self.bytes)
            && file.head.source == source
    }
}

/// What error a body throws; nil where none.
func indexError(_ body: () throws -> Void) -> IndexFileError? {
    do {
        try body()
    } catch let error as IndexFileError {
        return error
    } catch {
        Issue.record("another error: \(error)")
    }
    return nil
}
