import Foundation
import Synchronization

/// A photo's bytes, written and synced under `photos/incoming`, waiting for their name.
///
/// It is locked while its writer lives, so that whoever collects orphans can tell it from the leavings of a killed one.
final class IncomingPhoto: Sendable {
    let sha256: String
    let format: String
    private let folder: PhotoFolder
    private let temporary: String
    private let descriptor: Int32
    private let isPlaced = Mutex(false)

    init(_ bytes: [UInt8], sha256: String, format: String, in folder: PhotoFolder) throws(RegistryError) {
        self.sha256 = sha256
        self.format = format
        self.folder = folder
        (temporary, descriptor) = try Self.lockedFile(in: folder)
        // Everything is stored by now, so where a line below throws, deinit removes the file.
        try SystemFile.write(bytes, to: descriptor, at: temporary)
        guard fsync(descriptor) == 0 else { throw SystemFile.failure("syncing", at: temporary) }
    }

    deinit {
        if !isPlaced.withLock({ $0 }) { unlink(temporary) }
        Glibc.close(descriptor)
    }

    /// Gives the file its name, durably. Called inside the transaction that refers to it.
    func place() throws(RegistryError) {
        let target = folder.path(sha256: sha256, format: format)
        let shelf = folder.path + "/" + sha256.prefix(2)
        if mkdir(shelf, 0o700) == 0 {
            try SystemFile.syncFolder(folder.path)
        } else if errno != EEXIST {
            throw SystemFile.failure("making the folder", at: shelf)
        }
        guard rename(temporary, target) == 0 else { throw SystemFile.failure("naming the photo", at: target) }
        isPlaced.withLock { $0 = true }
        try SystemFile.syncFolder(shelf)
    }

    /// A new file with a lock on it. Between making and locking, a collector may take it for abandoned and remove it;
    /// then another is made.
    private static func lockedFile(in folder: PhotoFolder) throws(RegistryError) -> (String, Int32) {
        for _ in 0..<100 {
            let path = folder.incoming + "/" + UUID().uuidString.lowercased()
            let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw SystemFile.failure("making a file", at: path) }
            var status = stat()
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0, status.st_nlink == 1 {
                return (path, descriptor)
            }
            Glibc.close(descriptor)
        }
        throw RegistryError(.busy, at: folder.incoming)
    }
}
