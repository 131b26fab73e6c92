import Foundation

/// A file put in place whole, and for good: a reader, and whoever looks after a power cut, sees the old one or the new one.
///
/// A link to a file leads to what is replaced. What is no regular file, such as a device or a pipe, and what the program has
/// open already, such as `/dev/stdout`, is written to as it is.
package enum WholeFile {
    package static func write(_ bytes: [UInt8], to named: String) throws(OyuuError) {
        if named.hasSuffix("/") { throw failure(named, "cannot be written", EISDIR) }
        if ["/dev/", "/proc/"].contains(where: named.hasPrefix) { return try writeThrough(bytes, to: named) }
        var status = stat()
        if stat(named, &status) == 0, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR {
            return try writeThrough(bytes, to: named)
        }
        let path = URL(fileURLWithPath: named).resolvingSymlinksInPath().path
        let part = "\(path).\(UUID().uuidString.prefix(8)).part"
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path, "cannot be written", errno) }
        var fault = put(bytes, into: descriptor)
        // Some file systems cannot sync and need not.
        if fault == nil, fsync(descriptor) != 0, errno != EINVAL { fault = errno }
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
        let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    private static func writeThrough(_ bytes: [UInt8], to path: String) throws(OyuuError) {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, "cannot be written", errno) }
        var fault = put(bytes, into: descriptor)
        if close(descriptor) != 0 && fault == nil { fault = errno }
        if let fault { throw failure(path, "cannot be written", fault) }
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
