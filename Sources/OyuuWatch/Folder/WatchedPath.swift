import Glibc

/// A file in a watched folder: the folder's own path, and the names below it as the bytes that the system has.
///
/// Names in other people's folders need not be UTF-8, so they are kept as bytes and shown as text.
public struct WatchedPath: Hashable, Sendable {
    /// The watched folder, absolute.
    public let root: String
    /// The names on the way down from it, none of them empty, `.` or `..`.
    public let names: [[UInt8]]

    init(root: String, names: [[UInt8]] = []) { (self.root, self.names) = (root, names) }

    func appending(_ name: [UInt8]) -> WatchedPath { WatchedPath(root: root, names: names + [name]) }

    /// The whole path.
    public var bytes: [UInt8] {
        names.reduce(into: root == "/" ? [] : Array(root.utf8)) { $0 += [UInt8(ascii: "/")] + $1 }
    }

    /// The path as text; bytes that are no UTF-8 become U+FFFD.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The file's own name as text.
    public var fileName: String { String(decoding: names.last ?? Array(root.utf8), as: UTF8.self) }
}

extension WatchedPath {
    /// Opens it, led astray by no link below the root; nil where that cannot be done (`errno` says why).
    func open(_ flags: Int32) -> OpenFile? {
        var folder = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard let last = names.last else { return folder < 0 ? nil : OpenFile(folder) }
        for name in names.dropLast() where folder >= 0 {
            let next = Self.opened(name, in: folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            let code = errno
            close(folder)
            errno = code
            folder = next
        }
        guard folder >= 0 else { return nil }
        // A pipe that nobody writes to must not hold up the watch.
        let file = Self.opened(last, in: folder, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        let code = errno
        close(folder)
        errno = code
        return file < 0 ? nil : OpenFile(file)
    }

    private static func opened(_ name: [UInt8], in folder: Int32, _ flags: Int32) -> Int32 {
        (name + [0]).withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                text.baseAddress.map { openat(folder, $0, flags) } ?? -1
            }
        }
    }
}

/// A descriptor that is closed when nobody has it any more.
final class OpenFile: Sendable {
    let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
}
