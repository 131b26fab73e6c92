import Foundation

/// Files that a person names, read whole and within a bound.
package enum BoundedFile {
    /// The bytes of a file.
    ///
    /// Read and not mapped: what was verified must not change under the reader, as a mapped file's bytes can.
    ///
    /// - Parameters:
    ///   - limit: bytes that are read at most.
    ///   - tooLarge: what to throw where the file has more, given how many.
    /// - Throws: `OyuuError.file` where it cannot be read.
    package static func bytes(
        _ path: String, limit: Int,
        tooLarge: (Int) -> OyuuError
    ) throws(OyuuError) -> [UInt8] {
        // Not blocked by a pipe that nobody writes to, which is no file either.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .file(path: path, reason: "is no file")
        }
        guard status.st_size <= limit else { throw tooLarge(Int(status.st_size)) }
        let (bytes, code) = bytes(Int(status.st_size), of: descriptor)
        guard code == 0 else { throw unreadable(path, code) }
        return bytes
    }

    private static func unreadable(_ path: String, _ code: Int32) -> OyuuError {
        .file(path: path, reason: "cannot be read (\(String(cString: strerror(code))))")
    }

    /// The first `count` bytes of a file, fewer where it is shorter, and the system's error or 0.
    private static func bytes(_ count: Int, of descriptor: Int32) -> (bytes: [UInt8], code: Int32) {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count {
                let part = Glibc.read(descriptor, buffer.baseAddress.map { $0 + done }, count - done)
                if part > 0 {
                    done += part
                } else if part == 0 {
                    break
                } else if errno != EINTR {
                    code = errno
                    break
                }
            }
        }
        return (bytes, code)
    }
}
