import Foundation
import OyuuPack

/// Packs and deltas as files: read within bounds, put in place whole or not at all.
public enum PackFile {
    /// The pack in a file, its signature verified.
    ///
    /// - Throws: `OyuuError.pack`, or `OyuuError.file` where it cannot be read.
    public static func read(_ path: String) throws(OyuuError) -> Pack {
        let bytes = try bytes(path)
        do { return try Pack(encoded: bytes) } catch { throw .pack(error, file: path) }
    }

    /// The delta in a file, its signature verified.
    public static func readDelta(_ path: String) throws(OyuuError) -> PackDelta {
        let bytes = try bytes(path)
        do { return try PackDelta(encoded: bytes) } catch { throw .pack(error, file: path) }
    }

    public static func write(_ pack: Pack, to path: String) throws(OyuuError) {
        try WholeFile.write(pack.encoded, to: path)
    }

    public static func write(_ delta: PackDelta, to path: String) throws(OyuuError) {
        try WholeFile.write(delta.encoded, to: path)
    }

    private static func bytes(_ path: String) throws(OyuuError) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw .file(path: path, reason: "cannot be read (\(String(cString: strerror(errno))))")
        }
        defer { try? file.close() }
        var status = stat()
        guard fstat(file.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .file(path: path, reason: "is no file")
        }
        guard status.st_size <= PackLimits.fileBytes else {
            throw .pack(.tooLarge(reason: "\(status.st_size) bytes"), file: path)
        }
        let (bytes, code) = bytes(Int(status.st_size), of: file.fileDescriptor)
        guard code == 0 else { throw .file(path: path, reason: "cannot be read (\(String(cString: strerror(code))))") }
        return bytes
    }

    /// The first `count` bytes of a file, fewer where it is shorter, and the system's error or 0.
    ///
    /// Read and not mapped: what was verified must not change under the reader, as a mapped file's bytes can.
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
