import Foundation

/// Held while a file of accounts is made or brought up to date, so that two programs do so in turn.
///
/// A lock on the folder, so that no further file is needed; the system releases it when the holder ends, however it ends.
final class OpeningTurn {
    private let descriptor: Int32

    /// Waits for at most ``AccountConnection/patience``.
    init(for path: String) throws(AccountError) {
        let folder = (path as NSString).deletingLastPathComponent
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .file(.unreadable(reason: "its folder: \(String(cString: strerror(errno)))"), path: path)
        }
        self.descriptor = descriptor
        var waited = 0.0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR, waited < AccountConnection.patience else {
                throw .file(.busy, path: path)
            }
            usleep(5_000)
            waited += 0.005
        }
    }

    deinit { close(descriptor) }
}
