import Foundation

/// Where things lie inside a register's folder.
struct RegisterFolder: Sendable {
    let directory: URL

    var path: String { directory.path }
    var database: String { directory.appendingPathComponent("register.sqlite").path }
    var writeAheadLog: String { database + "-wal" }
    var lock: String { directory.appendingPathComponent("register.lock").path }
    var photos: PhotoFolder { PhotoFolder(path: directory.appendingPathComponent("photos").path) }

    /// What is at the place before it is opened.
    enum State: Equatable {
        /// Nothing, or an empty folder.
        case vacant
        /// A creation that did not finish.
        case unfinished
        /// A database.
        case occupied
    }

    /// Looks without changing anything.
    func state() throws(RegistryError) -> State {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return .vacant }
            throw failure(errno, reading: "its folder")
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw RegistryError(.notARegister(reason: "it is a file, not a folder"), at: path)
        }
        let entries = try SystemFile.entries(of: path)
        if entries.isEmpty { return .vacant }
        guard entries.contains("register.sqlite") else {
            // The database is the first thing a creation makes: photos without one are a register that lost it.
            let reason =
                entries.contains("photos")
                ? "register.sqlite is gone" : "the folder holds other things and no register.sqlite"
            throw RegistryError(.notARegister(reason: reason), at: path)
        }
        return try databaseState()
    }

    private func databaseState() throws(RegistryError) -> State {
        let descriptor = Glibc.open(database, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(errno, reading: "register.sqlite") }
        defer { Glibc.close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw RegistryError(.notARegister(reason: "register.sqlite is not a file"), at: path)
        }
        if status.st_size == 0 {
            if try isInUse() { throw RegistryError(.damaged(reason: "register.sqlite is empty"), at: path) }
            return .unfinished
        }
        var header = [UInt8](repeating: 0, count: 100)
        let count = pread(descriptor, &header, header.count, 0)
        guard count == header.count, header.starts(with: Array("SQLite format 3\u{0}".utf8)) else {
            throw RegistryError(.damaged(reason: "register.sqlite does not begin as a database does"), at: path)
        }
        return .occupied
    }

    /// Whether the folder holds what only a finished register has.
    private func isInUse() throws(RegistryError) -> Bool {
        var status = stat()
        if stat(writeAheadLog, &status) == 0, status.st_size > 0 { return true }
        guard access(photos.path, F_OK) == 0 else { return false }
        return try !photos.names().isEmpty
    }

    private func failure(_ code: Int32, reading what: String) -> RegistryError {
        RegistryError(.unreadable(reason: "\(what): \(SystemFile.words(code))"), at: path)
    }

    /// Whether files here can be written and made.
    var isWritable: Bool {
        access(path, W_OK | X_OK) == 0 && (access(database, F_OK) != 0 || access(database, W_OK) == 0)
    }

    /// Makes the folder and an empty database file that nobody else can read, durably.
    func create() throws(RegistryError) {
        let parent = directory.deletingLastPathComponent().path
        if mkdir(path, 0o700) == 0 {
            try SystemFile.syncFolder(parent)
        } else if errno == EEXIST {
            guard chmod(path, 0o700) == 0 else { throw SystemFile.failure("protecting the folder", at: path) }
        } else {
            throw SystemFile.failure("making the folder", at: path)
        }
        let descriptor = Glibc.open(database, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemFile.failure("making register.sqlite", at: path) }
        Glibc.close(descriptor)
        try photos.create()
        try SystemFile.syncFolder(path)
    }
}
