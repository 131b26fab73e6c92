import Crypto
import Foundation
import GRDB
import OyuuZip

extension BatchQueue {
    /// Unpacks an archive: its files become photos of the batch, each under the name that the archive gives it. Begun
    /// again after the program was ended, it finds those it has.
    ///
    /// What cannot be unpacked stands among the photos as unread; folders, and what macOS adds for itself (`__MACOSX`), are
    /// passed over.
    package func unpack(_ archive: BatchArchive, at now: Date) async throws(BatchError) {
        var failure: String?
        if archive.attempts >= Self.mostAttempts {
            failure = "given-up"
        } else {
            do {
                let queue = self
                failure = try await Self.apart { try queue.unpackHere(archive, at: now) }
            } catch {
                throw BatchError(error)
            }
        }
        let code = failure
        try await writing { db in
            if let code {
                try Self.insertUnread(db, archive.name, size: archive.size, code, archive.batch, now)
            }
            try db.execute(sql: "DELETE FROM archive WHERE id = ?", arguments: [archive.id])
        }
        folder.remove(folder.file(archive.file, of: archive.batch))
        ring()
    }

    /// Runs work that waits for the disk outside the threads that Swift's tasks share.
    private static func apart<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global(qos: .utility).async { continuation.resume(with: Result { try work() }) }
        }
    }

    /// - Returns: why the archive as a whole, or its rest, is not unpacked.
    private func unpackHere(_ row: BatchArchive, at now: Date) throws -> String? {
        let archive: ZipArchive
        do {
            archive = try ZipArchive(path: folder.file(row.file, of: row.batch).path, limits: limits.zip)
        } catch {
            return error.code
        }
        var names: Set<String> = []
        for index in 0..<max(0, archive.count) {
            let entry = archive.entry(index)
            if entry.isFolder || entry.name.hasPrefix("__MACOSX/") { continue }
            // Two entries of one name are two photos.
            let name = names.insert(entry.name).inserted ? entry.name : "\(entry.name) (\(index + 1))"
            let file = KeptFolder.newName()
            let place = folder.file(file, of: row.batch)
            var code: String?
            do {
                let (sha256, size) = try write(entry, of: archive, to: place)
                let sent = SpooledFile(
                    input: "zip", name: name, path: place, size: size, sha256: sha256, isArchive: false)
                let limits = limits
                let isGoingOn = try pool.write { db in
                    guard let batch = try? Self.demand(db, row.batch), !batch.isCancelled else { return false }
                    if try !Self.insert(db, sent, name: file, row.batch, now) { folder.remove(place) }
                    try Self.checkRoom(db, row.batch, limits)
                    return true
                }
                if isGoingOn { continue }
                folder.remove(place)
                return nil
            } catch let error as ZipError {
                code = error.code
            } catch let error as BatchError {
                folder.remove(place)
                return error.code
            } catch {
                folder.remove(place)
                throw error
            }
            folder.remove(place)
            if let code {
                let size = Int(clamping: entry.size)
                try pool.write { try Self.insertUnread($0, name, size: size, code, row.batch, now) }
            }
        }
        return nil
    }

    private func write(_ entry: ZipEntry, of archive: ZipArchive, to place: URL) throws -> (sha256: String, size: Int) {
        if let problem = entry.problem { throw problem }
        let file = try SpoolWriter(place)
        try archive.read(entry) { try file.write($0) }
        return try file.close()
    }

    private static func insertUnread(
        _ db: Database, _ name: String, size: Int, _ code: String, _ batch: String, _ now: Date
    ) throws {
        guard (try? demand(db, batch)) != nil else { return }
        let file = SpooledFile(
            input: "", name: name, path: URL(fileURLWithPath: "/"), size: size, sha256: "", isArchive: false)
        _ = try insert(db, file, failure: code, batch, now)
    }
}
