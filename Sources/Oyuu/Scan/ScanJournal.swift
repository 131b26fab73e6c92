import Foundation

/// The file a scan writes as it goes: what has been done is never done again, and never lost.
final class ScanJournal {
    private let handle: FileHandle
    let path: String

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

    private func keep(_ replay: (ScanRecord) throws(OyuuError) -> Void) throws(OyuuError) {
        var kept = 0
        do { try handle.seek(toOffset: 0) } catch { throw .file(path: path, reason: "cannot be read") }
        let lines = LineReader(handle, acceptsTornLine: false)
        while let line = lines.next() {
            // A line that cannot be read was torn by a crash; all after it would be in doubt.
            guard let record = try? JSONLine.decode(ScanRecord.self, from: line) else { break }
            kept = lines.consumedBytes
            try replay(record)
        }
        do {
            try handle.truncate(atOffset: UInt64(kept))
            try handle.seek(toOffset: UInt64(kept))
        } catch {
            throw .file(path: path, reason: "cannot be written (\(error))")
        }
    }

    /// Appends one record; it is with the operating system when this returns.
    func append(_ record: ScanRecord) throws(OyuuError) {
        do {
            try handle.write(contentsOf: Data(try JSONLine.encode(record) + [UInt8(ascii: "\n")]))
        } catch {
            throw .file(path: path, reason: "cannot be written (\(error)); is the disk full?")
        }
    }

    /// Puts all records on the disk.
    func synchronize() { try? handle.synchronize() }

    /// The records of a finished or interrupted journal, one at a time.
    static func records(in directory: String) throws(OyuuError) -> some Sequence<ScanRecord> {
        let path = path(in: directory)
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .file(path: path, reason: "cannot be read")
        }
        return LineReader(handle, acceptsTornLine: false).lazy
            .compactMap { try? JSONLine.decode(ScanRecord.self, from: $0) }
    }
}
