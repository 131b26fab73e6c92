import Foundation
import Synchronization

/// Reads an archive that may be damaged or forged: bounded lines, no symbolic links, photos only by their SHA-256.
final class ArchiveReader: Sendable {
    /// What the file holds at one place.
    enum Line: Sendable {
        case whole([UInt8])
        case tooLong
        /// The file ends without ending the line.
        case cutShort
    }

    private struct State {
        var buffer: [UInt8] = []
        var start = 0
        var isAtEnd = false
    }

    let path: String
    private let descriptor: Int32
    private let state = Mutex(State())

    init(_ directory: URL) throws(RegistryError) {
        path = directory.standardizedFileURL.path
        let lines = path + "/register.jsonl"
        descriptor = Glibc.open(lines, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            let reason = "register.jsonl cannot be opened: \(SystemFile.words(errno))"
            throw RegistryError(.notAnArchive(reason: reason), at: path)
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw RegistryError(.notAnArchive(reason: "register.jsonl is not a file"), at: path)
        }
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

    /// The next line without its end; nil at the end of the file.
    func next() throws(RegistryError) -> Line? {
        do {
            return try state.withLock { try next(&$0) }
        } catch {
            throw RegistryError(error, at: path)
        }
    }

    private func next(_ state: inout State) throws -> Line? {
        var searched = state.start
        var isTooLong = false
        while true {
            if let end = state.buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(state.buffer[state.start..<end])
                state.start = end + 1
                return isTooLong ? .tooLong : .whole(line)
            }
            if state.buffer.count - state.start > RegisterLimits.archiveLine {
                isTooLong = true
                state.start = state.buffer.count
            }
            state.buffer.removeFirst(state.start)
            state.start = 0
            searched = state.buffer.count
            if try !fill(&state) {
                if isTooLong || !state.buffer.isEmpty {
                    state.buffer = []
                    return .cutShort
                }
                return nil
            }
        }
    }

    /// Appends what comes next; false at the end.
    private func fill(_ state: inout State) throws -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            if count < 0 { throw SystemFile.failure("reading", at: path) }
            state.buffer += chunk[..<count]
            return count > 0
        }
    }

    /// A photo's bytes, checked; nil where there is no file that can be read.
    func bytes(of photo: ArchivedPhotoName) throws(RegistryError) -> [UInt8]? {
        do throws(RegistryError) {
            return try PhotoFolder(path: path + "/photos").bytes(sha256: photo.sha256, format: photo.format)
        } catch {
            if case .unreadable = error.kind { return nil }
            throw error
        }
    }
}
