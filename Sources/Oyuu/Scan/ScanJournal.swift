import Foundation

/// The file a scan writes as it goes: what has been done is never done again, and never lost.
final class ScanJournal {
    /// Records that a power cut may cost, at most.
    private static let syncInterval = 256

    private let handle: FileHandle
    let path: String
    private var unsynchronized = 0

    /// Opens the journal in `directory` for writing, and locks it against a second scan.
    ///
    /// - Parameters:
    ///   - resume: keep what an earlier run wrote (a line torn by a crash is cut off); without it, an existing journal
    ///     is refused so that no result is overwritten.
    ///   - replay: called with each record kept.
    init(in directory: String, resume: Bool, replay: (ScanRecord) throws(OyuuError) -> Void) throws(OyuuError) {
        path = Self.path(in: directory)
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw .file(path: directory, reason: "the report folder cannot be made; choose another with --report")
        }
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .file(path: path, reason: "cannot be written (\(String(cString: strerror(errno))))")
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw .file(path: path, reason: "another scan is writing this report; wait for it or choose another folder")
        }
        guard let size = try? handle.seekToEnd() else { throw .file(path: path, reason: "cannot be read") }
        guard size > 0 else { return }
        guard resume else {
            throw .file(path: path, reason: "holds a report already; add --resume, or choose another folder")
        }
        try keep(replay)
    }

    static func path(in directory: String) -> String { directory + "/scan.jsonl" }

    /// Replays the whole lines and cuts off what a crash left of a last one. Anything else that is not a scan's is not
    /// ours to overwrite.
    private func keep(_ replay: (ScanRecord) throws(OyuuError) -> Void) throws(OyuuError) {
        do { try handle.seek(toOffset: 0) } catch { throw .file(path: path, reason: "cannot be read") }
        let lines = LineReader(handle, acceptsTornLine: false)
        var number = 0
        while let line = lines.next() {
            number += 1
            guard let record = try? JSONLine.decode(ScanRecord.self, from: line) else {
                throw .file(path: path, reason: "line \(number) is not a scan's; choose another report folder")
            }
            if number == 1 {
                guard case .start = record else {
                    throw .file(path: path, reason: "does not begin as a scan's; choose another report folder")
                }
            }
            try replay(record)
        }
        if let failure = lines.failure { throw .file(path: path, reason: "cannot be read (\(failure))") }
        do {
            try handle.truncate(atOffset: UInt64(lines.consumedBytes))
            try handle.seek(toOffset: UInt64(lines.consumedBytes))
        } catch {
            throw .file(path: path, reason: "cannot be written (\(error))")
        }
    }

    /// Appends one record; it is with the operating system when this returns, and on the disk every `syncInterval`.
    func append(_ record: ScanRecord) throws(OyuuError) {
        do {
            try handle.write(contentsOf: Data(try JSONLine.encode(record) + [UInt8(ascii: "\n")]))
        } catch {
            throw .file(path: path, reason: "cannot be written (\(error)); is the disk full?")
        }
        unsynchronized += 1
        if unsynchronized >= Self.syncInterval { try synchronize() }
    }

    /// Puts all records on the disk.
    func synchronize() throws(OyuuError) {
        do { try handle.synchronize() } catch {
            throw .file(path: path, reason: "cannot be put on the disk (\(error)); is it full?")
        }
        unsynchronized = 0
    }

    /// The records of a finished or interrupted journal, one at a time. Of a file that changed between two runs only the
    /// newest record counts.
    static func records(in directory: String) throws(OyuuError) -> some Sequence<ScanRecord> {
        var newest: [UInt64: Int] = [:]
        for (line, record) in try lines(in: directory).enumerated() {
            if let path = record.path { newest[FinishedFiles.key(path)] = line }
        }
        let kept = newest
        return try lines(in: directory).enumerated().lazy.filter { line, record in
            record.path.map { kept[FinishedFiles.key($0)] == line } ?? true
        }.map(\.element)
    }

    private static func lines(in directory: String) throws(OyuuError) -> some Sequence<ScanRecord> {
        let path = path(in: directory)
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .file(path: path, reason: "cannot be read")
        }
        return LineReader(handle, acceptsTornLine: false).lazy
            .compactMap { try? JSONLine.decode(ScanRecord.self, from: $0) }
    }
}
