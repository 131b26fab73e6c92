public import Foundation
import GRDB

/// A register in a folder: an SQLite database and, beside it, the original photos.
public final class SQLiteRegistry: Sendable {
    /// What tells this register from every other.
    public let identity: RegistryIdentity
    /// The register's folder.
    public let directory: URL
    /// Whether it was opened for reading only.
    public let isReadOnly: Bool
    let pool: DatabasePool

    init(identity: RegistryIdentity, directory: URL, isReadOnly: Bool, pool: DatabasePool) {
        self.identity = identity
        self.directory = directory
        self.isReadOnly = isReadOnly
        self.pool = pool
    }

    /// Opens the register in `directory`, or creates one there.
    public static func open(
        at directory: URL, create: Bool, readOnly: Bool = false, createdAt: Date = Date()
    ) async throws(RegistryError) -> SQLiteRegistry {
        throw RegistryError(.missing, at: directory.path)
    }

    /// Closes the register.
    public func close() {
        try? pool.close()
    }
}
