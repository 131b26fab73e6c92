import Glibc

/// The facts about a file that say whether it is still as it was.
public struct FileStamp: Hashable, Sendable {
    /// Bytes.
    public let size: Int64
    /// When it was last written, nanoseconds since 1970; programs can set it.
    public let modified: Int64
    /// When anything about it last changed, nanoseconds since 1970; the system's own.
    let changed: Int64
    let inode: UInt64

    init(_ status: stat) {
        size = Int64(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
        inode = UInt64(status.st_ino)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        // Other systems' disks may hold any time.
        let (product, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? Int64(time.tv_sec) : product &+ Int64(time.tv_nsec)
    }
}

extension OpenFile {
    /// What the open file is now; nil where it is no file of bytes (a folder, a pipe, a device).
    var stamp: FileStamp? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileStamp(status)
    }

    /// Up to `count` bytes from the start; nil where the system refuses (`errno` says why).
    func bytes(_ count: Int) -> [UInt8]? {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 0)) { buffer, done in
            while done < count {
                let part = pread(descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(done))
                if part > 0 {
                    done += part
                } else if part == 0 {
                    break
                } else if errno != EINTR {
                    failed = true
                    break
                }
            }
        }
        return failed ? nil : bytes
    }
}
