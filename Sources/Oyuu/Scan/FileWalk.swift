import Foundation

/// Files below folders, in an order that depends on names alone, without holding more than one path of folders.
///
/// Hidden entries are passed over, links to folders are not followed (they could lead in a circle). What cannot be listed
/// or is no file (a broken link, a pipe) is reported as an entry of its own instead of ending the walk.
struct FileWalk: Sequence, IteratorProtocol {
    enum Entry: Sendable, Equatable {
        /// A file to try. `isNamed` where the caller named it, so that it is reported whatever it holds.
        case file(path: String, isNamed: Bool)
        /// A folder or name that could not be read, or something that is neither folder nor file.
        case unreadable(path: String, reason: String)
    }

    private static let special = "a pipe, socket or device, not a file"

    private let roots: AnyIterator<String>
    /// Names still to visit in each folder on the way down, last first.
    private var pending: [[String]] = []

    /// - Parameter roots: files and folders, drawn as the walk comes to them and visited in that order.
    init(_ roots: some Sequence<String>) { self.roots = AnyIterator(roots.makeIterator()) }

    mutating func next() -> Entry? {
        while let (path, isNamed) = nextPath() {
            guard !path.utf8.contains(0) else {
                return .unreadable(path: path, reason: "a name holds a zero byte; give one path a line")
            }
            var info = stat()
            guard (isNamed ? stat(path, &info) : lstat(path, &info)) == 0 else {
                return .unreadable(path: path, reason: String(cString: strerror(errno)))
            }
            switch info.st_mode & S_IFMT {
            case S_IFDIR:
                if let failure = descend(into: path) { return failure }
            case S_IFREG:
                return .file(path: path, isNamed: isNamed)
            case S_IFLNK:
                guard stat(path, &info) == 0 else {
                    return .unreadable(
                        path: path, reason: "a link that leads nowhere (\(String(cString: strerror(errno))))")
                }
                switch info.st_mode & S_IFMT {
                case S_IFREG: return .file(path: path, isNamed: isNamed)
                case S_IFDIR: break
                default: return .unreadable(path: path, reason: Self.special)
                }
            default:
                // One that was named is tried, so that it is refused in the words of every command.
                return isNamed ? .file(path: path, isNamed: true) : .unreadable(path: path, reason: Self.special)
            }
        }
        return nil
    }

    private mutating func nextPath() -> (path: String, isNamed: Bool)? {
        while let level = pending.indices.last {
            if let path = pending[level].popLast() { return (path, false) }
            pending.removeLast()
        }
        return roots.next().map { ($0, true) }
    }

    private mutating func descend(into path: String) -> Entry? {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: path)
                .filter { !$0.hasPrefix(".") }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let prefix = path.hasSuffix("/") ? path : path + "/"
            pending.append(names.reversed().map { prefix + $0 })
            return nil
        } catch {
            return .unreadable(path: path, reason: "the folder cannot be listed")
        }
    }
}
