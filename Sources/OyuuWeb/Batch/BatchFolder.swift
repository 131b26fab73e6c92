import Foundation

/// The files of batches: what was sent and is not checked yet, and pictures of what was. Each batch has a folder under its
/// name; no name of a stranger's is ever a path.
struct BatchFolder: Sendable {
    let root: URL

    init(_ root: URL) throws {
        self.root = root
        for folder in [root, root.appendingPathComponent("spool")] {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }

    /// Where files arrive.
    var spool: URL { root.appendingPathComponent("spool") }

    func folder(_ batch: String) -> URL { root.appendingPathComponent(batch) }
    func file(_ name: String, of batch: String) -> URL { folder(batch).appendingPathComponent(name) }

    /// Where the pictures of a photo are.
    func pictures(_ photo: Int64, of batch: String) -> URL { file("r\(photo)", of: batch) }

    func make(_ batch: String) throws {
        try FileManager.default.createDirectory(
            at: folder(batch), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try Self.sync(root)
    }

    func remove(_ url: URL) { try? FileManager.default.removeItem(at: url) }

    /// Puts the pictures of a photo in place, whole.
    func put(_ files: [String: [UInt8]], for photo: Int64, of batch: String) throws {
        let (part, place) = (file("part-\(photo)", of: batch), pictures(photo, of: batch))
        remove(part)
        remove(place)
        guard !files.isEmpty else { return }
        try FileManager.default.createDirectory(
            at: part, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        do {
            for (name, bytes) in files {
                let file = part.appendingPathComponent(name)
                try Data(bytes).write(to: file)
                try Self.sync(file)
            }
            try FileManager.default.moveItem(at: part, to: place)
        } catch {
            remove(part)
            throw error
        }
    }

    /// Removes what no row speaks of and is older than `date`: a program that was ended left it. What is younger may be on
    /// its way in.
    ///
    /// - Parameter known: names of files by batch.
    func sweep(_ known: [String: Set<String>], before date: Date) {
        let manager = FileManager.default
        for name in (try? manager.contentsOfDirectory(atPath: root.path)) ?? [] {
            let folder = root.appendingPathComponent(name)
            let files = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
            if name == "spool" {
                for file in files { remove(folder.appendingPathComponent(file), before: date) }
            } else if let kept = known[name] {
                for file in files where !kept.contains(file) && !file.hasPrefix(KeptPaper.prefix) {
                    remove(folder.appendingPathComponent(file), before: date)
                }
            } else {
                remove(folder, before: date)
            }
        }
    }

    private func remove(_ url: URL, before date: Date) {
        let changed = (try? FileManager.default.attributesOfItem(atPath: url.path))?[.modificationDate] as? Date
        if let changed, changed < date { remove(url) }
    }

    /// Makes a file's bytes, or a folder's names, durable.
    static func sync(_ url: URL) throws {
        let descriptor = Glibc.open(url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw POSIXFailure(code: errno) }
        defer { close(descriptor) }
        if fsync(descriptor) != 0, errno != EINVAL { throw POSIXFailure(code: errno) }
    }
}
