import Foundation

/// A small file for its owner only, on the disk whole before it has its name.
enum PrivateFile {
    /// - Parameter put: gives the written file its name; false, with `errno`, where it cannot.
    static func write(
        _ text: String, to path: String, put: (_ part: String) -> Bool
    ) throws(SigningError) {
        let part = "\(path).\(UUID().uuidString).part"
        let descriptor = Glibc.open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unwritten(path) }
        defer { unlink(part) }
        let bytes = Array(text.utf8)
        let isWritten = Glibc.write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
        let reason = unwritten(path)
        close(descriptor)
        guard isWritten else { throw reason }
        guard put(part) else {
            throw .file(path: path, reason: "cannot be put in place (\(String(cString: strerror(errno))))")
        }
        let name = (path as NSString).deletingLastPathComponent
        let folder = Glibc.open(name.isEmpty ? "." : name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    static func unwritten(_ path: String) -> SigningError {
        .file(path: path, reason: "cannot be written (\(String(cString: strerror(errno))))")
    }
}
