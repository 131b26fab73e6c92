import Foundation

/// Held by the one program that writes an index; the system releases it when the holder ends, however it ends.
///
/// Locks a file beside the index (`index.oyuu.lock`), because the index itself is replaced. Readers take no lock.
package final class IndexWriteLock: Sendable {
    private let descriptor: Int32
    private let path: String
    private let folder: String
    private let name: String

    /// Waits for the lock of the index at `path` for at most `patience` seconds.
    ///
    /// - Throws: `.busy`, `.notWritable`, `.diskFull`, `.system`.
    package init(of path: String, patience: Double) throws(IndexFileError) {
        let url = URL(fileURLWithPath: path)
        self.path = path
        folder = url.deletingLastPathComponent().path
        name = url.lastPathComponent
        descriptor = Glibc.open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw IndexFileError.system("making the index's lock", file: path) }
        var waited = 0.0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            // Not every file system has locks.
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw IndexFileError.system("locking the index", file: path)
            }
            guard waited < patience else { throw IndexFileError(.busy, file: path) }
            usleep(5_000)
            waited += 0.005
        }
    }

    deinit { Glibc.close(descriptor) }

    /// A name for a file beside the index. Others of that kind are gone then: their writers hold no lock, so they are dead.
    func temporaryFile() throws(IndexFileError) -> String {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for entry in entries where entry.hasPrefix(name + ".new-") { unlink(folder + "/" + entry) }
        return "\(path).new-\(getpid())"
    }

    /// Makes the new name durable.
    func syncFolder() throws(IndexFileError) {
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw IndexFileError.system("opening the index's folder", file: path) }
        defer { Glibc.close(descriptor) }
        // Some file systems cannot sync a folder and need not.
        if fsync(descriptor) != 0, errno != EINVAL {
            throw IndexFileError.system("syncing the index's folder", file: path)
        }
    }
}
