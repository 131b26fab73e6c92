import Foundation
import GRDB

/// The file that accounts are kept in, as the system sees it.
///
/// A file that may be open as a database is never opened here by itself: closing it would release the locks that
/// SQLite holds on it in this process (sqlite.org, "How To Corrupt An SQLite Database File", 2.2).
struct AccountFile: Sendable {
    let path: String

    private var folder: String { (path as NSString).deletingLastPathComponent }

    /// Makes an empty file that nobody else can read where there is none, and protects one that others can read.
    func make() throws(AccountError) {
        var status = stat()
        if lstat(path, &status) != 0 {
            guard errno == ENOENT else { throw .system(errno, at: path) }
            return try create()
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .file(.notAccounts(reason: "it is no regular file"), path: path)
        }
        // SQLite gives the files of its log the mode of the database.
        if status.st_mode & 0o7777 != 0o600, chmod(path, 0o600) != 0 { throw .system(errno, at: path) }
        guard access(path, R_OK | W_OK) == 0, access(folder, W_OK | X_OK) == 0 else { throw .system(errno, at: path) }
    }

    private func create() throws(AccountError) {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .system(errno, at: path) }
        let isPrivate = fchmod(descriptor, 0o600) == 0
        let code = errno
        close(descriptor)
        guard isPrivate else { throw .system(code, at: path) }
        let directory = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw .system(errno, at: path) }
        defer { close(directory) }
        // Some file systems cannot sync a folder and need not.
        if fsync(directory) != 0, errno != EINVAL { throw .system(errno, at: path) }
    }

    /// Looks whose database it is, changing nothing.
    ///
    /// - Throws: `.notAccounts`, `.newerSchema`, `.damaged`.
    func probe() throws(AccountError) {
        var status = stat()
        // What was never written is nobody's yet.
        if stat(path, &status) == 0, status.st_size == 0, access(path + "-wal", F_OK) != 0 { return }
        let found: (application: Int, version: Int, isVacant: Bool)
        do {
            var configuration = AccountConnection.configuration
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? queue.close() }
            found = try queue.read { db in
                (
                    try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                    try Int.fetchOne(db, sql: "SELECT 1 FROM sqlite_schema LIMIT 1") == nil
                )
            }
        } catch {
            throw AccountError(error, at: path)
        }
        // A program that was killed while it made the file leaves a database with nothing in it.
        if found == (0, 0, true) { return }
        guard found.application == AccountSchema.applicationID, found.version > 0 else {
            throw .file(.notAccounts(reason: "it is another program's database"), path: path)
        }
        if found.version > AccountSchema.version {
            throw .file(.newerSchema(found: found.version, known: AccountSchema.version), path: path)
        }
    }
}
