import CZip
import Foundation

/// Makes zip archives, honest ones.
public enum ZipMaker {
    public struct Failure: Error {}

    /// An archive of entries in their order, packed by deflate.
    ///
    /// - Parameter locked: names of those that are encrypted (AES-256).
    public static func zip(
        _ entries: [(name: String, bytes: [UInt8])], locked: Set<String> = []
    ) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("zip-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        var code: Int32 = 0
        guard let archive = zip_open(file.path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw Failure() }
        for entry in entries {
            // libzip frees it once the archive is written.
            guard let copy = malloc(max(1, entry.bytes.count)) else { throw Failure() }
            entry.bytes.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, $0.count) } }
            guard let source = zip_source_buffer(archive, copy, zip_uint64_t(entry.bytes.count), 1) else {
                throw Failure()
            }
            let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else { throw Failure() }
            if locked.contains(entry.name) {
                zip_file_set_encryption(archive, zip_uint64_t(index), zip_uint16_t(ZIP_EM_AES_256), "secret")
            }
        }
        guard zip_close(archive) == 0 else { throw Failure() }
        return [UInt8](try Data(contentsOf: file))
    }

    /// The same bytes with those at `offset` after the first central directory header (APPNOTE.TXT, 4.3.12) replaced.
    public static func patched(_ zip: [UInt8], at offset: Int, with bytes: [UInt8]) -> [UInt8] {
        let mark: [UInt8] = [0x50, 0x4B, 1, 2]
        guard let start = zip.indices.first(where: { zip[$0...].starts(with: mark) }) else { return zip }
        var zip = zip
        zip.replaceSubrange((start + offset)..<(start + offset + bytes.count), with: bytes)
        return zip
    }
}
