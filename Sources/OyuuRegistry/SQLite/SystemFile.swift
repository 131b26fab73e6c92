import Foundation

/// The few operating system calls a register needs beyond Foundation: durable writes, private files, locks.
enum SystemFile {
    /// The system's words for an error code.
    static func words(_ code: Int32) -> String { String(cString: strerror(code)) }

    /// The last failed call as an error.
    static func failure(_ operation: String, at path: String, code: Int32 = errno) -> RegistryError {
        switch code {
        case ENOSPC, EDQUOT: RegistryError(.diskFull, at: path)
        case EROFS, EACCES, EPERM: RegistryError(.readOnly, at: path)
        default: RegistryError(.system(operation: operation, reason: words(code)), at: path)
        }
    }

    /// Names in a folder, sorted, without `.` and `..`.
    static func entries(of folder: String) throws(RegistryError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            let code = access(folder, R_OK | X_OK) == 0 ? EIO : errno
            throw RegistryError(.unreadable(reason: words(code)), at: folder)
        }
    }

    /// Writes all of `bytes`.
    static func write(_ bytes: [UInt8], to descriptor: Int32, at path: String) throws(RegistryError) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes {
                let rest = UnsafeRawBufferPointer(rebasing: $0[offset...])
                return Glibc.write(descriptor, rest.baseAddress, rest.count)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw failure("writing", at: path)
            }
            offset += written
        }
    }

    /// Reads a file of at most `limit` bytes; nil where there is no such file. What is not a regular file, such as a
    /// symbolic link or a pipe, is no such file.
    static func read(_ path: String, limit: Int) throws(RegistryError) -> [UInt8]? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        if descriptor < 0 {
            if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
            throw RegistryError(.unreadable(reason: words(errno)), at: path)
        }
        defer { Glibc.close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
            return nil
        }
        let size = Int(status.st_size)
        var count = 0
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            while count < size {
                let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
                let got = Glibc.read(descriptor, rest.baseAddress, rest.count)
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failed = true }
                if got <= 0 { break }
                count += got
            }
            initialized = count
        }
        if failed { throw failure("reading", at: path) }
        return bytes
    }

    /// Makes the names in a folder durable.
    static func syncFolder(_ path: String) throws(RegistryError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("opening the folder", at: path) }
        defer { Glibc.close(descriptor) }
        // Some file systems cannot sync a folder and need not.
        if fsync(descriptor) != 0, errno != EINVAL { throw failure("syncing the folder", at: path) }
    }
}
