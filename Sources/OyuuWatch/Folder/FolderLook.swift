import Glibc

/// One look over a watched folder and all folders below it, a handful of names at a time.
///
/// Links are followed neither to files nor to folders, so nothing outside the folder is seen; what
/// ``NamesLeftAlone`` names is passed over.
enum FolderLook {
    /// Folders in one another, at most: each costs an open file on the way down.
    static let deepest = 64
    /// Names that are held at a time.
    static let chunk = 512

    /// Files that were found, some at a time.
    typealias Found = [(path: WatchedPath, stamp: FileStamp)]

    /// Looks at everything there is below a root.
    ///
    /// - Parameters:
    ///   - folder: told of each folder before what is in it.
    ///   - files: given the files found; returning false ends the look.
    /// - Returns: false where the root is not there or cannot be listed.
    static func over(
        _ root: String, folder: (WatchedPath) -> Void, files: (Found) throws -> Bool
    ) throws -> Bool {
        guard let opened = WatchedPath(root: root).open(O_RDONLY) else { return false }
        _ = try look(at: WatchedPath(root: root), opened, folder, files)
        return true
    }

    private static func look(
        at path: WatchedPath, _ opened: OpenFile, _ folder: (WatchedPath) -> Void, _ files: (Found) throws -> Bool
    ) throws -> Bool {
        folder(path)
        guard path.names.count < deepest, let listing = Listing(opened) else { return true }
        var (found, folders) = (Found(), [[UInt8]]())
        while let name = listing.next() {
            guard !NamesLeftAlone.includes(name), let status = listing.status(of: name) else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFREG: found.append((path.appending(name), FileStamp(status)))
            case S_IFDIR: folders.append(name)
            default: break
            }
            if found.count >= chunk {
                guard try files(found) else { return false }
                found.removeAll(keepingCapacity: true)
            }
        }
        if !found.isEmpty, try !files(found) { return false }
        for name in folders.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let inner = path.appending(name)
            // Gone again, or not ours to read: there is nothing to check in it.
            guard let next = inner.open(O_RDONLY | O_DIRECTORY) else { continue }
            guard try look(at: inner, next, folder, files) else { return false }
        }
        return true
    }
}

/// The names in an open folder, in no order.
private final class Listing {
    private let stream: OpaquePointer
    private let file: OpenFile

    init?(_ file: OpenFile) {
        let copy = dup(file.descriptor)
        guard copy >= 0 else { return nil }
        guard let stream = fdopendir(copy) else {
            close(copy)
            return nil
        }
        (self.stream, self.file) = (stream, file)
    }

    deinit { closedir(stream) }

    func next() -> [UInt8]? {
        guard let entry = readdir(stream), let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
        let name = UnsafeRawPointer(entry) + offset
        return [UInt8](UnsafeRawBufferPointer(start: name, count: strlen(name.assumingMemoryBound(to: CChar.self))))
    }

    func status(of name: [UInt8]) -> stat? {
        var status = stat()
        let code = (name + [0]).withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                text.baseAddress.map { fstatat(file.descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) } ?? -1
            }
        }
        return code == 0 ? status : nil
    }
}
