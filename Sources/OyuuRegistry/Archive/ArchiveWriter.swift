import Foundation
import Synchronization

/// Writes an archive in a folder of its own beside the place it will take when it is whole.
final class ArchiveWriter: Sendable {
    private let target: String
    private let temporary: String
    private let descriptor: Int32
    private let written = Mutex<(designs: Set<DesignNumber>, photos: Set<ArchivedPhotoName>)>(([], []))

    /// Makes the folder. Everything in it is private, since it may hold personal data.
    init(target: URL) throws(RegistryError) {
        let target = target.standardizedFileURL
        let parent = target.deletingLastPathComponent().path
        let name = ".\(target.lastPathComponent).partial-\(UUID().uuidString.lowercased())"
        let temporary = parent + "/" + name
        var status = stat()
        if lstat(target.path, &status) == 0 { throw RegistryError(.exists, at: target.path) }
        guard mkdir(temporary, 0o700) == 0 else { throw SystemFile.failure("making the archive", at: target.path) }
        self.target = target.path
        self.temporary = temporary
        let lines = temporary + "/register.jsonl"
        descriptor = Glibc.open(lines, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemFile.failure("making register.jsonl", at: lines) }
    }

    deinit {
        if descriptor >= 0 { Glibc.close(descriptor) }
        // Gone already where ``finish()`` has given it its name.
        try? FileManager.default.removeItem(atPath: temporary)
    }

    /// Designs that have their lines.
    var designs: Set<DesignNumber> { written.withLock { $0.designs } }

    /// Photos the lines refer to, in order.
    var photos: [ArchivedPhotoName] { written.withLock { $0.photos.sorted() } }

    /// Adds one line.
    func appendLine(_ value: some Encodable) throws(RegistryError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            let line = [UInt8](try encoder.encode(value)) + [UInt8(ascii: "\n")]
            try SystemFile.write(line, to: descriptor, at: target)
        } catch let error as RegistryError {
            throw error
        } catch {
            throw RegistryError(.database(reason: "a design cannot be written as JSON: \(error)"), at: target)
        }
    }

    /// Adds one design's line and notes its photos.
    func append(_ design: ArchivedDesign) throws(RegistryError) {
        try appendLine(design)
        let names = design.photos.filter(\.isKept).map { ArchivedPhotoName(sha256: $0.sha256, format: $0.format) }
        written.withLock {
            $0.designs.insert(design.number)
            $0.photos.formUnion(names)
        }
    }

    /// Writes a photo's bytes.
    func write(_ bytes: [UInt8], as photo: ArchivedPhotoName) throws(RegistryError) {
        let file = temporary + "/photos/" + photo.path
        for folder in [temporary + "/photos", temporary + "/photos/" + photo.sha256.prefix(2)]
        where mkdir(folder, 0o700) != 0 && errno != EEXIST {
            throw SystemFile.failure("making the folder", at: folder)
        }
        let descriptor = Glibc.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemFile.failure("making a photo", at: file) }
        defer { Glibc.close(descriptor) }
        try SystemFile.write(bytes, to: descriptor, at: file)
        guard fsync(descriptor) == 0 else { throw SystemFile.failure("syncing", at: file) }
    }

    /// Makes the archive durable and gives it its name.
    func finish() throws(RegistryError) {
        guard fsync(descriptor) == 0 else { throw SystemFile.failure("syncing", at: target) }
        try SystemFile.syncFolder(temporary)
        var status = stat()
        if lstat(target, &status) == 0 { throw RegistryError(.exists, at: target) }
        guard rename(temporary, target) == 0 else { throw SystemFile.failure("naming the archive", at: target) }
        try SystemFile.syncFolder(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    }
}

/// A photo's file in an archive, named as in a register.
struct ArchivedPhotoName: Hashable, Comparable, Sendable {
    let sha256: String
    let format: String

    /// Below the archive's `photos`.
    var path: String { PhotoFolder.name(sha256: sha256, format: format) }

    static func < (left: Self, right: Self) -> Bool { (left.sha256, left.format) < (right.sha256, right.format) }
}
