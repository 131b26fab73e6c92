import Foundation

/// A file put in place whole: a reader sees the old one or the new one.
package enum WholeFile {
    package static func write(_ bytes: [UInt8], to path: String) throws(OyuuError) {
        let part = "\(path).\(UUID().uuidString.prefix(8)).part"
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path, "cannot be written", errno) }
        var fault = put(bytes, into: descriptor)
        // Some disks say only here that they had no room.
        if close(descriptor) != 0 && fault == nil { fault = errno }
        if let fault {
            unlink(part)
            throw failure(path, "cannot be written", fault)
        }
        guard rename(part, path) == 0 else {
            let fault = errno
            unlink(part)
            throw failure(path, "cannot be put in place", fault)
        }
    }

    /// Writes all bytes.
    ///
    /// - Returns: the system's error; nil where all are written.
    private static func put(_ bytes: [UInt8], into descriptor: Int32) -> Int32? {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return count < 0 ? errno : EIO }
                rest = rest.dropFirst(count)
            }
            return nil
        }
    }

    /// What happened in the system's words, and what to do.
    private static func failure(_ path: String, _ what: String, _ code: Int32) -> OyuuError {
        let remedy =
            switch code {
            case ENOENT: "make the folder first, or name another one"
            case EACCES, EPERM, EROFS: "name a folder that you may write to"
            case ENOSPC, EDQUOT, EFBIG: "make room on the disk, or name another one"
            case EISDIR, ENOTDIR, ENOTEMPTY: "name a file in a folder that is there"
            case ENAMETOOLONG: "name it shorter"
            default: "try again, or name another place"
            }
        return .file(path: path, reason: "\(what) (\(String(cString: strerror(code)))); \(remedy)")
    }
}
