import Foundation

/// The lines of a file or pipe, one at a time as they come, whatever its size.
///
/// A last line without a line end counts only where `acceptsTornLine` is true: in a journal it is the trace of a crash.
final class LineReader: Sequence, IteratorProtocol {
    /// Longer lines end the reading with a failure: no list or journal of ours has them.
    static let longestLine = 16 << 20

    private let handle: FileHandle
    private let acceptsTornLine: Bool
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// How many bytes of whole lines have been handed on: where a torn journal is to be cut.
    private(set) var consumedBytes = 0
    /// Why the reading ended before the end of the file, if it did.
    private(set) var failure: String?

    init(_ handle: FileHandle, acceptsTornLine: Bool) {
        self.handle = handle
        self.acceptsTornLine = acceptsTornLine
    }

    /// The next line without its line end; nil at the end of the file or after a failure.
    func next() -> ArraySlice<UInt8>? {
        var searched = position
        while failure == nil {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[position..<end]
                consumedBytes += line.count + 1
                position = end + 1
                return line
            }
            if isAtEnd { return lastLine() }
            guard buffer.count - position <= Self.longestLine else {
                failure = "a line is longer than \(Self.longestLine >> 20) MiB"
                return nil
            }
            buffer.removeSubrange(..<position)
            position = 0
            searched = buffer.count
            readMore()
        }
        return nil
    }

    /// What there is to read now: a pipe is not waited for until it fills a buffer.
    private func readMore() {
        let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { bytes, count in
            var result = read(handle.fileDescriptor, bytes.baseAddress, bytes.count)
            while result < 0 && errno == EINTR { result = read(handle.fileDescriptor, bytes.baseAddress, bytes.count) }
            if result < 0 { failure = String(cString: strerror(errno)) }
            count = Swift.max(result, 0)
        }
        isAtEnd = chunk.isEmpty
        buffer.append(contentsOf: chunk)
    }

    private func lastLine() -> ArraySlice<UInt8>? {
        guard acceptsTornLine, position < buffer.count else { return nil }
        let line = buffer[position...]
        position = buffer.count
        return line
    }
}
