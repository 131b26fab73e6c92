import Foundation

/// Held while a register is created, opened for writing or brought up to date, so that two programs do so in turn.
///
/// The system releases it when the holder ends, however it ends.
final class OpeningLock {
    private let descriptor: Int32

    /// Waits for the lock for at most `seconds`.
    init(_ folder: RegisterFolder, waitingFor seconds: Double) throws(RegistryError) {
        let descriptor = Glibc.open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw SystemFile.failure("making register.lock", at: folder.path) }
        self.descriptor = descriptor
        var waited = 0.0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR, waited < seconds else {
                throw RegistryError(.busy, at: folder.path)
            }
            usleep(5_000)
            waited += 0.005
        }
    }

    deinit { Glibc.close(descriptor) }
}
