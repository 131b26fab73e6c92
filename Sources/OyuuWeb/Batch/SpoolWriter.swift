import Crypto
import Foundation
import OyuuSigning

/// Writes a file as it comes, counting and hashing. A file that was not closed is removed.
final class SpoolWriter {
    let path: URL
    private let descriptor: Int32
    private var hash = SHA256()
    private var count = 0
    private var isWhole = false

    /// - Parameter path: of no file yet.
    init(_ path: URL) throws {
        self.path = path
        descriptor = Glibc.open(path.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw BatchError(POSIXFailure(code: errno)) }
    }

    deinit {
        if !isWhole {
            Glibc.close(descriptor)
            unlink(path.path)
        }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        hash.update(bufferPointer: bytes)
        var rest = bytes
        while !rest.isEmpty {
            let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw BatchError(POSIXFailure(code: errno)) }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
        count += bytes.count
    }

    /// The digest in hexadecimal, and the bytes, once they are on the disk.
    func close() throws -> (sha256: String, size: Int) {
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw BatchError(POSIXFailure(code: errno)) }
        isWhole = true
        Glibc.close(descriptor)
        return (Hexadecimal.text(hash.finalize()), count)
    }
}
