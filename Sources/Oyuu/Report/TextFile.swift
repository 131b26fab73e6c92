import Foundation

/// A text file written piece by piece and put in place whole: a reader sees the old one or the new one.
package final class TextFile {
    private let path: String
    private let handle: FileHandle
    private var buffer: [UInt8] = []

    package init(_ path: String) throws(OyuuError) {
        self.path = path
        guard FileManager.default.createFile(atPath: path + ".part", contents: nil),
            let handle = FileHandle(forWritingAtPath: path + ".part")
        else { throw .file(path: path, reason: "cannot be written; is the folder there, and yours?") }
        self.handle = handle
    }

    package func write(_ text: String) throws(OyuuError) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count > 1 << 16 { try flush() }
    }

    /// Puts the file in place; without this call nothing is left behind but a `.part`.
    package func finish() throws(OyuuError) {
        try flush()
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw .file(path: path, reason: "cannot be written (\(error))")
        }
        guard rename(path + ".part", path) == 0 else {
            throw .file(path: path, reason: "cannot be put in place (\(String(cString: strerror(errno))))")
        }
    }

    private func flush() throws(OyuuError) {
        do { try handle.write(contentsOf: Data(buffer)) } catch {
            throw .file(path: path, reason: "cannot be written (\(error)); is the disk full?")
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
