import Foundation

/// A file put in place whole: a reader sees the old one or the new one.
package enum WholeFile {
    package static func write(_ bytes: [UInt8], to path: String) throws(OyuuError) {
        let part = "\(path).\(UUID().uuidString.prefix(8)).part"
        do { try Data(bytes).write(to: URL(fileURLWithPath: part), options: .withoutOverwriting) } catch {
            throw .file(path: path, reason: "cannot be written (\(error.localizedDescription)); is the disk full?")
        }
        guard rename(part, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(part)
            throw .file(path: path, reason: "cannot be put in place (\(reason))")
        }
    }
}
