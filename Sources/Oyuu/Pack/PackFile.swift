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
        do { return Array(try file.readToEnd() ?? Data()) } catch {
            throw .file(path: path, reason: "cannot be read (\(error.localizedDescription))")
        }
    }
}
