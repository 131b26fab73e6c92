import Foundation
import Oyuu
import TestSupport
import Testing

@Suite("Lines of photo records") struct PhotoRecordLinesTests {
    /// All lines of what is written to a pipe in parts.
    private func lines(of parts: [[UInt8]], longest: Int) async throws -> [PhotoRecordLines.Line] {
        let pipe = Pipe()
        let lines = PhotoRecordLines(pipe.fileHandleForReading, name: "pipe", longest: longest)
        let writer = Task.detached {
            for part in parts { try pipe.fileHandleForWriting.write(contentsOf: part) }
            try pipe.fileHandleForWriting.close()
        }
        var found: [PhotoRecordLines.Line] = []
        while let line = try await lines.next() { found.append(line) }
        try await writer.value
        #expect(try await lines.next() == nil)
        return found
    }

    @Test("are the same however they come in parts, empty ones and a last one without its end among them")
    func parts() async throws {
        let texts = ["one", "", "three and more", String(repeating: "x", count: 300), "last"].map { Array($0.utf8) }
        let whole = Array(texts.joined(separator: [UInt8(ascii: "\n")]))
        for size in [1, 2, 3, 7, 64, 1000] {
            let parts = stride(from: 0, to: whole.count, by: size).map {
                Array(whole[$0..<min($0 + size, whole.count)])
            }
            #expect(try await lines(of: parts, longest: 300) == texts.map { .whole($0) }, "parts of \(size)")
        }
        #expect(try await lines(of: [whole + [UInt8(ascii: "\n")]], longest: 300) == texts.map { .whole($0) })
        #expect(try await lines(of: [], longest: 300).isEmpty)
    }

    @Test("that are too long are told as such, and the next one is whole")
    func tooLong() async throws {
        let long = [UInt8](repeating: UInt8(ascii: "y"), count: 3_000_000)
        let parts = [Array("a\n".utf8), long, Array("\nb\n".utf8), long]
        #expect(
            try await lines(of: parts, longest: 1000)
                == [.whole([UInt8(ascii: "a")]), .tooLong, .whole([UInt8(ascii: "b")]), .tooLong])
        let edge = [Array("12345\n123456\n1234567".utf8)]
        #expect(
            try await lines(of: edge, longest: 6) == [
                .whole(Array("12345".utf8)), .whole(Array("123456".utf8)), .tooLong,
            ])
    }

    @Test("are not waited for any longer once the waiting is cancelled")
    func cancelled() async throws {
        let pipe = Pipe()
        let lines = PhotoRecordLines(pipe.fileHandleForReading, name: "pipe", longest: 100)
        let waiting = Task { try await lines.next() }
        try await Task.sleep(for: .milliseconds(50))
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        try pipe.fileHandleForWriting.close()
    }

    @Test("that cannot be read are an error that names them, not an end")
    func unreadable() async throws {
        let folder = try TemporaryFolder()
        let handle = try FileHandle(forReadingFrom: folder.url)
        let lines = PhotoRecordLines(handle, name: "standard input", longest: 100)
        await #expect {
            _ = try await lines.next()
        } throws: { error in
            guard case .file("standard input", let reason) = error as? OyuuError else { return false }
            return reason.hasPrefix("cannot be read (")
        }
    }
}
