import Foundation
import OyuuZip

/// Unpacks an archive of submissions into an empty folder: pictures, manifests and documents, each a new file.
struct ArchiveUnpacker {
    private static let others: Set<String> = ["csv", "tsv", "xml"]

    private let folder: String
    private let limits: IntakeLimits

    /// - Throws: `.unpackFolder` where the folder is not empty or cannot be made.
    init(into folder: String, limits: IntakeLimits) throws(IntakeError) {
        self.limits = limits
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            guard try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty,
                let real = PictureFinder.real(folder)
            else { throw IntakeError.unpackFolder(path: folder) }
            self.folder = real
        } catch {
            throw .unpackFolder(path: folder)
        }
    }

    /// Unpacks; entries that are not are reported.
    ///
    /// - Throws: `.zip` where the archive is not read.
    func unpack(_ path: String, _ batch: inout BatchCollector) throws(IntakeError) {
        let archive: ZipArchive
        do throws(ZipError) {
            archive = try ZipArchive(path: path, limits: limits.zip)
        } catch {
            throw .zip(error, path: path)
        }
        // Of files and of the folders on the way to them: one name is not both.
        var (files, folders) = (Set<String>(), Set<String>())
        // Set by an entry that unpacks to more than its directory says: the rest is named, and not tried.
        var isBomb = false
        for index in 0..<max(0, archive.count) {
            let entry = archive.entry(index)
            let name = BatchCollector.shown(entry.name)
            guard let steps = EntryName.steps(entry.name) else {
                batch.report(.unsafeName, file: name)
                continue
            }
            if steps.contains(where: FolderListing.isLeftAbout) { continue }
            if entry.isLink {
                batch.report(.link, file: name)
                continue
            }
            let parents = (1..<steps.count).map { EntryName.key(Array(steps[..<$0])) }
            let key = EntryName.key(steps)
            if entry.isFolder {
                folders.formUnion(parents + [key])
                continue
            }
            guard PictureFinder.isPicture(entry.name) || Self.others.contains(PictureFinder.ending(entry.name)) else {
                batch.report(.notAPicture(PictureFinder.fileName(name)), file: name)
                continue
            }
            guard !folders.contains(key), files.isDisjoint(with: parents), files.insert(key).inserted else {
                batch.report(.duplicateName, file: name)
                continue
            }
            folders.formUnion(parents)
            guard let kind = isBomb ? .entry(.bomb) : write(entry, of: archive, steps) else { continue }
            batch.report(kind, file: name)
            if case .entry(.bomb) = kind, entry.problem == nil { isBomb = true }
        }
    }

    /// Writes an entry into a file that was not there; what is wrong with it.
    private func write(_ entry: ZipEntry, of archive: ZipArchive, _ steps: [String]) -> IntakeProblem.Kind? {
        let parent = ([folder] + steps.dropLast()).joined(separator: "/")
        let path = ([folder] + steps).joined(separator: "/")
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { return .file(reason: "it cannot be written") }
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try archive.read(entry) { try file.write(contentsOf: Data($0)) }
            try file.close()
            return nil
        } catch {
            unlink(path)
            return (error as? ZipError).map { .entry($0) } ?? .file(reason: "it cannot be written")
        }
    }
}
