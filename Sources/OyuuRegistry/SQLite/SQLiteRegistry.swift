import Foundation
import GRDB
import Synchronization

/// A register in a folder: an SQLite database and, beside it, the original photos.
///
/// Several programs on one machine may have it open at once: readers never wait, writers wait for each other. What a
/// call has returned is on the disk. The folder must be on a local disk, since SQLite's write-ahead log needs memory
/// shared between its users.
public final class SQLiteRegistry: Sendable {
    /// What tells this register from every other.
    public let identity: RegistryIdentity
    /// The register's folder.
    public let directory: URL
    /// Whether it was opened for reading only.
    public let isReadOnly: Bool

    let folder: RegisterFolder
    let pool: DatabasePool
    private let isClosed = Mutex(false)

    init(identity: RegistryIdentity, folder: RegisterFolder, isReadOnly: Bool, pool: DatabasePool) {
        self.identity = identity
        self.directory = folder.directory
        self.folder = folder
        self.isReadOnly = isReadOnly
        self.pool = pool
    }

    /// Closes the register after running calls are done; later calls throw `.closed`.
    ///
    /// The last program to close it empties the write-ahead log into the database.
    public func close() {
        let wasClosed = isClosed.withLock { closed in
            defer { closed = true }
            return closed
        }
        if wasClosed { return }
        if !isReadOnly { try? pool.writeWithoutTransaction { try Self.emptyLog($0) } }
        // SQLite removes the log when its last connection closes, and only a writing one can.
        pool.releaseMemory()
        try? pool.close()
    }
}

extension SQLiteRegistry {
    /// Moves the write-ahead log, in which older pages live on, into the database and empties it.
    ///
    /// Throws where another program has been reading all the while.
    static func emptyLog(_ db: Database) throws {
        // SQLite must not be asked for a checkpoint on a closed connection; this throws on one.
        try db.execute(sql: "SELECT 1")
        _ = try db.checkpoint(.truncate)
    }

    /// Runs `body` in one transaction that holds the write lock from its beginning.
    func writing<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(RegistryError) -> Value {
        if isReadOnly { throw RegistryError(.readOnly, at: folder.path) }
        do {
            return try await pool.write(body)
        } catch {
            throw RegistryError(error, at: folder.path)
        }
    }

    /// Runs `body` on the register as of one moment.
    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(RegistryError) -> Value {
        do {
            return try await pool.read(body)
        } catch {
            throw RegistryError(error, at: folder.path)
        }
    }
}
