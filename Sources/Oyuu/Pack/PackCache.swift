import Foundation
import OyuuFingerprint
import OyuuIndex
import OyuuPack

/// A folder of indexes made from packs, so that a pack need not be expanded whole at every start.
///
/// An index is a file `DIGEST.index`, in the form of a register's index and with its checksums; it can always be made
/// again. Whoever can write to the folder can hide designs from a search, so one that others can write to is not used.
public struct PackCache: Sendable {
    /// Indexes kept; when one is written, those used longest ago are removed.
    public static let limit = 3

    /// The folder; it is made when an index is first kept, for its owner alone.
    public let folder: String
    /// Seconds that another program's writing of an index is waited for, at most.
    public let patience: Double

    private static let ending = ".index"

    /// - Parameter patience: seconds. Of several programs that start at once with a new pack one expands it, and the others
    ///   wait so long for its index before they expand the pack too.
    public init(folder: String, patience: Double = 120) {
        self.folder = folder
        self.patience = patience
    }

    /// Where the index of a pack lies.
    package func path(of pack: Pack) -> String { "\(folder)/\(pack.digest)\(Self.ending)" }

    // MARK: - Using

    /// What can be searched of a pack by its kept index; designs are expanded when they are wanted.
    ///
    /// - Throws: `.missing` where there is none; another error where it is not to be used.
    func snapshot(of designs: PackDesigns) throws(IndexFileError) -> RegisterSnapshot {
        try checkFolder()
        let (path, source) = (path(of: designs.pack), IndexSource(designs.pack))
        let file = try IndexFile(path, of: source)
        guard file.head.source == source else { throw IndexFileError(.otherPast, file: path) }
        let photos = try PhotoColumns(file)
        guard photos.count == designs.pack.header.photos else {
            throw IndexFileError(.unsuitable(section: "photo.id"), file: path)
        }
        let snapshot = try RegisterSnapshot(
            file, fingerprints: PackFingerprints(designs: designs, photos: photos, path: path))
        // The time of change is the time of last use; where it cannot be set the order of removal is another.
        utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW)
        return snapshot
    }

    /// Makes sure that the folder is there and that only its owner, this account or the system's, can change it.
    private func checkFolder() throws(IndexFileError) {
        var status = stat()
        guard stat(folder, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw IndexFileError(.missing, file: folder) }
            throw unusable(String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw unusable("it is no folder") }
        guard status.st_uid == geteuid() || status.st_uid == 0, status.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
            throw unusable("others can write to it")
        }
    }

    private func unusable(_ reason: String) -> IndexFileError {
        IndexFileError(.system(operation: "using the folder of indexes", reason: reason), file: folder)
    }

    // MARK: - Keeping

    /// The turn to write an index, which one program has at a time; waits while another has it. Whoever has waited should
    /// look first whether the index is there now.
    ///
    /// - Throws: `.busy` where another program is writing one all the time, `.notWritable`, `.diskFull` or `.system`.
    func turn() throws(IndexFileError) -> IndexWriteLock {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            // Another program may have made it at this moment.
            var status = stat()
            guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                throw IndexFileError(.notWritable, file: folder)
            }
        }
        try checkFolder()
        // One lock for all packs; what a killed writer left is removed by the next.
        return try IndexWriteLock(of: folder + "/packs", patience: patience)
    }

    /// Writes the index of a pack, whole or not at all, and removes those used longest ago.
    ///
    /// - Throws: `.notWritable`, `.diskFull` or `.system`.
    func keep(_ snapshot: RegisterSnapshot, of pack: Pack, in turn: IndexWriteLock) throws(IndexFileError) {
        try snapshot.write(to: path(of: pack), of: IndexSource(pack), under: turn)
        removeOldest()
    }

    /// Removes the indexes used longest ago beyond `limit`. Who has one mapped keeps it.
    private func removeOldest() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var indexes: [(path: String, second: Int, nanosecond: Int)] = []
        for name in names where Self.isIndex(name) {
            var status = stat()
            let path = "\(folder)/\(name)"
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            indexes.append((path, status.st_mtim.tv_sec, status.st_mtim.tv_nsec))
        }
        indexes.sort { ($0.second, $0.nanosecond, $0.path) > ($1.second, $1.nanosecond, $1.path) }
        for index in indexes.dropFirst(Self.limit) { unlink(index.path) }
    }

    /// Whether a file of that name is one of ours: 64 small hexadecimal digits and the ending.
    private static func isIndex(_ name: String) -> Bool {
        guard name.hasSuffix(ending) else { return false }
        let digits = name.utf8.dropLast(ending.utf8.count)
        return digits.count == 64 && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}

extension IndexSource {
    /// What the index of a pack is made from: half of the pack's digest stands where a register's has its identity.
    init(_ pack: Pack) {
        self.init(
            fingerprintVersion: UInt32(Fingerprint.currentVersion), register: Array(pack.digestBytes.prefix(16)),
            generation: pack.header.generation)
    }
}
