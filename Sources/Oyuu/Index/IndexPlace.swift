import Foundation
import OyuuIndex

/// Where an index file may be written: its path, and the lock of its writers, which is held.
struct IndexPlace: Sendable {
    let path: String
    let lock: IndexWriteLock
}

/// A place in the system's temporary folder for index files without a name, which are gone when nobody reads them any more.
///
/// Made when it is first asked for.
final class ScratchPlace {
    private var made: Result<IndexPlace, IndexFileError>?
    private var folder: String?

    var place: IndexPlace {
        get throws(IndexFileError) {
            if let made { return try made.get() }
            let result = Result { () throws(IndexFileError) in try make() }
            made = result
            return try result.get()
        }
    }

    private func make() throws(IndexFileError) -> IndexPlace {
        let parent = FileManager.default.temporaryDirectory.path
        Self.sweep(parent)
        var template = Array("\(parent)/oyuu-index-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw IndexFileError.system("making a folder for what does not fit into memory", file: parent)
        }
        let made = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        folder = made
        let path = "\(made)/index"
        return IndexPlace(path: path, lock: try IndexWriteLock(of: path, patience: 0))
    }

    /// Removes what killed programs left: folders an hour old whose lock nobody holds.
    private static func sweep(_ parent: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        where name.hasPrefix("oyuu-index-") {
            let folder = "\(parent)/\(name)"
            var status = stat()
            guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
                time(nil) - status.st_mtim.tv_sec > 3600,
                (try? IndexWriteLock(of: "\(folder)/index", patience: 0)) != nil
            else { continue }
            try? FileManager.default.removeItem(atPath: folder)
        }
    }

    deinit { if let folder { try? FileManager.default.removeItem(atPath: folder) } }
}
