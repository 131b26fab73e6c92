import Foundation
import Oyuu

/// Held for as long as a server runs over a register: two would not know of each other's crowds, drafts and turns.
final class ServingLock: Sendable {
    private let handle: FileHandle

    /// - Parameter folder: what the server keeps for a while.
    /// - Throws: `OyuuError.file` where another server runs, or the folder cannot be written to.
    init(in folder: URL) throws(OyuuError) {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .file(path: folder.path, reason: "cannot be made (\(error.localizedDescription))")
        }
        let path = folder.appendingPathComponent("serving.lock").path
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .file(path: path, reason: "cannot be written (\(String(cString: strerror(errno))))")
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        // The system lets go of it with the process, however that ends.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw .file(path: path, reason: "another oyuu serve runs over this register; stop it, or serve another one")
        }
    }
}
