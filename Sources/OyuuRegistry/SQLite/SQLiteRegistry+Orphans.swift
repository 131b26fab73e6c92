import Foundation
import GRDB

extension SQLiteRegistry {
    @discardableResult
    public func collectOrphans() async throws(RegistryError) -> Int {
        if isReadOnly { throw RegistryError(.readOnly, at: folder.path) }
        let photos = folder.photos
        let abandoned = try await blocking { () throws(RegistryError) in try photos.removeAbandoned() }
        let names = try await blocking { () throws(RegistryError) in try photos.names() }
        let suspects = try await reading { db in try names.filter { try !Self.isReferredTo($0, db) } }
        if suspects.isEmpty { return abandoned }
        // Photos take their names under the write lock, and it is held here: what nothing refers to now is an orphan.
        let removed = try await writing { db in
            var removed = 0
            for name in suspects where try !Self.isReferredTo(name, db) {
                if unlink(photos.path + "/" + name) == 0 { removed += 1 }
            }
            return removed
        }
        return abandoned + removed
    }

    /// - Parameter name: `ab/<sha256>.<extension>`.
    private static func isReferredTo(_ name: String, _ db: Database) throws -> Bool {
        let sha256 = String(name.dropFirst(3).prefix(64))
        let formats = try String.fetchCursor(
            db, sql: "SELECT format FROM design_photo WHERE sha256 = ? AND isKept", arguments: [sha256])
        while let format = try formats.next() {
            if PhotoFolder.name(sha256: sha256, format: format) == name { return true }
        }
        return false
    }
}

extension PhotoFolder {
    /// Removes what killed programs left under `incoming`: files that nobody holds a lock on.
    func removeAbandoned() throws(RegistryError) -> Int {
        var removed = 0
        for name in try SystemFile.entries(of: incoming) {
            let file = incoming + "/" + name
            let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            if descriptor < 0 { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, unlink(file) == 0 { removed += 1 }
            Glibc.close(descriptor)
        }
        return removed
    }

    /// Names of all files that look like kept photos: `ab/<sha256>.<extension>`. Others are not the register's to touch.
    func names() throws(RegistryError) -> [String] {
        var names: [String] = []
        for shelf in try SystemFile.entries(of: path) where shelf.utf8.count == 2 {
            for file in try SystemFile.entries(of: path + "/" + shelf) {
                let sha256 = String(file.prefix(64))
                if Self.isSHA256(sha256), sha256.hasPrefix(shelf), file.dropFirst(64).first == "." {
                    names.append(shelf + "/" + file)
                }
            }
        }
        return names
    }
}
