import Foundation
import Synchronization

/// The lines of a pipe as they come, none of them held beyond a bound.
///
/// Waiting for a line blocks no thread of others', so that answers go out while the next record is waited for. A line too
/// long is read past and told as such. A last line without a line end is one.
package actor PhotoRecordLines {
    package enum Line: Sendable, Equatable {
        case whole([UInt8])
        case tooLong
    }

    private let file: PipeReader
    private let longest: Int
    private var buffer: [UInt8] = []
    /// Bytes of the buffer in which there is no line end.
    private var searched = 0
    private var isSkipping = false
    private var isAtEnd = false

    /// - Parameters:
    ///   - handle: kept open by the caller.
    ///   - name: what errors call it.
    ///   - longest: bytes of a line, at most.
    package init(_ handle: FileHandle, name: String, longest: Int) {
        file = PipeReader(descriptor: handle.fileDescriptor, name: name)
        self.longest = longest
    }

    /// The next line without its line end; nil at the end. Asked for one at a time.
    ///
    /// - Throws: `OyuuError.file` where there is no reading on; `CancellationError`.
    package func next() async throws -> Line? {
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) { return line(to: end, upTo: end + 1) }
            if isSkipping {
                buffer.removeAll(keepingCapacity: true)
            } else if buffer.count > longest {
                isSkipping = true
                buffer = []
            }
            searched = buffer.count
            if isAtEnd { return buffer.isEmpty && !isSkipping ? nil : line(to: buffer.count, upTo: buffer.count) }
            let part = try await file.read()
            isAtEnd = part.isEmpty
            buffer.append(contentsOf: part)
        }
    }

    /// Takes the line that ends before `end`, and all before `next`, from the buffer.
    private func line(to end: Int, upTo next: Int) -> Line {
        defer {
            buffer.removeSubrange(..<next)
            searched = 0
            isSkipping = false
        }
        return isSkipping || end > longest ? .tooLong : .whole(Array(buffer[..<end]))
    }
}

/// Reads what there is to read, on a thread of its own.
private final class PipeReader: Sendable {
    private static let partBytes = 1 << 18
    /// How long a cancelled read may go on, in milliseconds.
    private static let pause: Int32 = 100

    private let descriptor: Int32
    private let name: String
    private let isCancelled = Atomic(false)
    private let queue = DispatchQueue(label: "oyuu.photo-records")

    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Some bytes, as soon as there are any; none at the end.
    func read() async throws -> [UInt8] {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                queue.async { continuation.resume(with: Result { try self.part() }) }
            }
        } onCancel: {
            isCancelled.store(true, ordering: .relaxed)
        }
    }

    private func part() throws -> [UInt8] {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&wanted, 1, Self.pause) <= 0 {
            if isCancelled.load(ordering: .relaxed) { throw CancellationError() }
        }
        var failure: Int32 = 0
        let part = [UInt8](unsafeUninitializedCapacity: Self.partBytes) { bytes, count in
            var result = Glibc.read(descriptor, bytes.baseAddress, bytes.count)
            while result < 0 && errno == EINTR { result = Glibc.read(descriptor, bytes.baseAddress, bytes.count) }
            if result < 0 { failure = errno }
            count = max(result, 0)
        }
        if failure != 0 {
            throw OyuuError.file(path: name, reason: "cannot be read (\(String(cString: strerror(failure))))")
        }
        return part
    }
}
