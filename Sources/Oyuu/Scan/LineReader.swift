import Foundation

/// The lines of a file or pipe, one at a time, whatever its size.
///
/// A last line without a line end counts only where `acceptsTornLine` is true: in a journal it is the trace of a crash.
final class LineReader: Sequence, IteratorProtocol {
    /// Longer lines end the reading: no list or journal of ours has them.
    static let longestLine = 16 << 20

    private let handle: FileHandle
    private let acceptsTornLine: Bool
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// How many bytes of whole lines have been handed on: where a torn journal is to be cut.
    private(set) var consumedBytes = 0

    init(_ handle: FileHandle, acceptsTornLine: Bool) {
        self.handle = handle
        self.acceptsTornLine = acceptsTornLine
    }

    /// The next line without its line end; nil at the end of the file.
    func next() -> ArraySlice<UInt8>? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[position..<end]
                consumedBytes += line.count + 1
                position = end + 1
                return line
            }
            guard !isAtEnd, buffer.count - position <= Self.longestLine else { return lastLine() }
            buffer.removeSubrange(..<position)
            position = 0
            searched = buffer.count
            guard let more = try? handle.read(upToCount: 1 << 16), !more.isEmpty else {
                isAtEnd = true
                continue
            }
            buffer.append(contentsOf: more)
        }
    }

    private func lastLine() -> ArraySlice<UInt8>? {
        guard acceptsTornLine, position < buffer.count, isAtEnd else { return nil }
        let line = buffer[position...]
        position = buffer.count
        return line
    }
}
