import Foundation

/// Writes an index file beside its place and puts it there when it is whole.
///
///     let writer = try IndexFileWriter(replacing: path, with: source)
///     try writer.beginSection("hashes", of: UInt64.self)
///     try writer.append(words)
///     try writer.commit()
///
/// Sections are written one after the other, each of whatever length comes together. Until `commit()` returns, the place
/// holds what it held before, whole; then it holds the new file, which survives a power cut. A writer that is let go
/// without `commit()` leaves nothing; what a killed one leaves, the next removes.
///
/// A process that may meet a bound on file sizes (RLIMIT_FSIZE) must ignore SIGXFSZ, or that signal ends it.
package final class IndexFileWriter {
    private let path: String
    private let source: IndexSource
    /// Let go when the file is done, not when the last user of this object is.
    private var lock: IndexWriteLock?
    private let temporary: String
    private var descriptor: Int32
    private var sections: [IndexFileHead.Section] = []
    private var open: (name: String, elementSize: Int, offset: Int)?
    /// What is not yet written: whole pages but for the last.
    private var pending: [UInt8] = []
    private var checksums: [UInt64] = []
    /// The file's length with all that is pending.
    private var length = IndexFileHead.size

    /// Pages written at a time.
    private static let batch = 16 * IndexFileHead.pageSize

    /// Begins a file that will take the place of the one at `path`.
    ///
    /// - Parameters:
    ///   - source: what the new file shows.
    ///   - patience: seconds to wait for another writer.
    /// - Throws: `.busy`, `.diskFull`, `.notWritable`, `.system`.
    package convenience init(
        replacing path: String, with source: IndexSource, patience: Double = 60
    ) throws(IndexFileError) {
        try self.init(replacing: path, with: source, under: try IndexWriteLock(of: path, patience: patience))
    }

    /// Begins a file under a lock that is held already.
    package init(
        replacing path: String, with source: IndexSource, under lock: IndexWriteLock
    ) throws(IndexFileError) {
        self.lock = lock
        temporary = try lock.temporaryFile()
        let descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw IndexFileError.system("making a file beside the index", file: path) }
        self.descriptor = descriptor
        self.path = path
        self.source = source
        pending.reserveCapacity(Self.batch + IndexFileHead.pageSize)
        do throws(IndexFileError) {
            // Room for the head, which can be written only when all else is.
            try write([UInt8](repeating: 0, count: IndexFileHead.size)[...])
        } catch {
            abandon()
            throw error
        }
    }

    deinit { abandon() }

    /// Closes and removes what was written so far.
    private func abandon() {
        lock = nil
        guard descriptor >= 0 else { return }
        Glibc.close(descriptor)
        unlink(temporary)
        descriptor = -1
    }

    // MARK: - Sections

    /// Ends the section before and begins another of elements of one type.
    ///
    /// - Precondition: the name is of 1 to 31 visible ASCII characters and new; there are no more than 62 sections.
    package func beginSection<Element: BitwiseCopyable>(
        _ name: String, of type: Element.Type
    ) throws(IndexFileError) {
        precondition(IndexFileHead.isName(name), "no name for a section: \(name)")
        precondition(!sections.contains { $0.name == name } && open?.name != name, "section \(name) is there already")
        precondition(sections.count + 1 < IndexFileHead.maximumSections, "too many sections")
        endSection()
        try align()
        open = (name, MemoryLayout<Element>.stride, length)
    }

    /// Adds zeros up to the next place where a section may begin.
    private func align() throws(IndexFileError) {
        let padding = -length & (IndexFileHead.alignment - 1)
        pending.append(contentsOf: repeatElement(0, count: padding))
        length += padding
        if pending.count == Self.batch { try flush() }
    }

    private func endSection() {
        guard let open else { return }
        sections.append(
            .init(
                name: open.name, offset: open.offset, length: length - open.offset, elementSize: open.elementSize))
        self.open = nil
    }

    /// Adds elements to the section begun last.
    ///
    /// - Precondition: the section is of such elements. Elements have no padding bytes, or those are always the same.
    package func append<Element: BitwiseCopyable>(_ elements: UnsafeBufferPointer<Element>) throws(IndexFileError) {
        precondition(open?.elementSize == MemoryLayout<Element>.stride, "another section is open")
        try append(bytes: UnsafeRawBufferPointer(elements))
    }

    /// Adds elements to the section begun last.
    package func append<Element: BitwiseCopyable>(_ elements: [Element]) throws(IndexFileError) {
        let result: Result<Void, IndexFileError> = elements.withUnsafeBufferPointer { buffer in
            do throws(IndexFileError) { return .success(try append(buffer)) } catch { return .failure(error) }
        }
        try result.get()
    }

    private func append(bytes: UnsafeRawBufferPointer) throws(IndexFileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = rest.prefix(Self.batch - pending.count)
            pending.append(contentsOf: part)
            length += part.count
            rest = rest.dropFirst(part.count)
            if pending.count == Self.batch { try flush() }
        }
    }

    // MARK: - Writing

    /// Writes what is pending, with a checksum for each page of it.
    private func flush() throws(IndexFileError) {
        for start in stride(from: 0, to: pending.count, by: IndexFileHead.pageSize) {
            let page = pending[start..<min(start + IndexFileHead.pageSize, pending.count)]
            checksums.append(PageChecksum.of(page, seed: PageChecksum.seed(ofPage: checksums.count)))
        }
        try write(pending[...])
        pending.removeAll(keepingCapacity: true)
    }

    private func write(_ bytes: ArraySlice<UInt8>, at offset: Int? = nil) throws(IndexFileError) {
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
                return offset.map { pwrite(descriptor, rest.baseAddress, rest.count, off_t($0 + done)) }
                    ?? Glibc.write(descriptor, rest.baseAddress, rest.count)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw IndexFileError.system("writing the index", file: path)
            }
            done += written
        }
    }

    /// Finishes the file and puts it in its place.
    ///
    /// - Throws: `.diskFull`, `.notWritable`, `.folderInPlace`, `.system`; the place then holds what it held before.
    package func commit() throws(IndexFileError) {
        defer { abandon() }
        try finish()
        guard fsync(descriptor) == 0 else { throw IndexFileError.system("syncing the index", file: path) }
        guard rename(temporary, path) == 0 else {
            if errno == EISDIR { throw IndexFileError(.folderInPlace, file: path) }
            throw IndexFileError.system("replacing the index", file: path)
        }
        Glibc.close(descriptor)
        descriptor = -1
        try lock?.syncFolder()
    }

    /// Finishes the file and opens it without putting it anywhere: it has no name and is gone with its last user.
    package func commitUnnamed() throws(IndexFileError) -> IndexFile {
        defer { abandon() }
        try finish()
        return try IndexFile(temporary)
    }

    private func finish() throws(IndexFileError) {
        precondition(descriptor >= 0, "the file is finished already")
        endSection()
        try align()
        try flush()
        let table = checksums.withUnsafeBytes { Array($0) }
        try write(table[...])
        let head = IndexFileHead(
            source: source, fileLength: length + table.count, tableOffset: length, sections: sections)
        try write(head.encoded[...], at: 0)
    }
}
