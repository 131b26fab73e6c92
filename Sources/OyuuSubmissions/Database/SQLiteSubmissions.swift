import Foundation
import GRDB

/// Submissions in an SQLite file of their own in a register's folder, and their pictures in a folder beside it.
struct SQLiteSubmissions: SubmissionDatabase {
    /// The database's file in a register's folder.
    static let fileName = "submissions.sqlite"
    /// The folder of pictures and indexes beside it.
    static let folderName = "submissions"
    /// `OySu`: marks the file as a store of submissions.
    static let applicationID = 0x4F79_5375

    let place: String
    private let pool: DatabasePool
    private let photos: URL
    private let now: @Sendable () -> Date

    /// Opens the store in a register's folder, and makes it where there is none.
    init(in register: URL, now: @escaping @Sendable () -> Date) throws(SubmissionError) {
        let path = register.appendingPathComponent(Self.fileName).path
        place = path
        photos = register.appendingPathComponent(Self.folderName).appendingPathComponent("photos")
        self.now = now
        do {
            try FileManager.default.createDirectory(
                at: photos, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            var configuration = Configuration()
            configuration.label = "Oyuu.submissions"
            configuration.foreignKeysEnabled = true
            configuration.busyMode = .timeout(30)
            configuration.prepareDatabase { db in
                try db.execute(
                    sql: "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
            }
            // SQLite gives the files of its log the mode of the database.
            let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if descriptor >= 0 { Glibc.close(descriptor) }
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.write { try Self.bringUpToDate($0, now()) }
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch {
            throw Self.error(error, at: path)
        }
    }

    /// The store that is in a register's folder; nil where there is none, and none is made.
    static func existing(
        in register: URL, now: @escaping @Sendable () -> Date = { Date() }
    ) throws(SubmissionError) -> SQLiteSubmissions? {
        let path = register.appendingPathComponent(fileName).path
        return FileManager.default.fileExists(atPath: path) ? try SQLiteSubmissions(in: register, now: now) : nil
    }

    /// Lets go of the file, so that its folder can be given another name.
    func close() throws(SubmissionError) {
        do { try pool.close() } catch { throw Self.error(error, at: place) }
    }

    private static func bringUpToDate(_ db: Database, _ now: Date) throws {
        let steps = SubmissionSchema.sqlite.steps
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard (0...steps.count).contains(found) else {
            throw SubmissionError.newerSchema(found: found, known: steps.count)
        }
        guard found < steps.count else { return }
        for statement in steps[found...].joined() { try db.execute(sql: statement) }
        if found == 0 {
            try db.execute(
                sql: "INSERT INTO store (id, uuid, created_at) VALUES (1, ?, ?)",
                arguments: [UUID().uuidString, SubmissionTime.milliseconds(now)])
        }
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(steps.count)")
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(SubmissionError) -> Value {
        do { return try await pool.write { [now] db in try body(SQLiteTransaction(db: db, clock: now)) } } catch {
            throw Self.error(error, at: place)
        }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(SubmissionError) -> Value {
        do { return try await pool.read { [now] db in try body(SQLiteTransaction(db: db, clock: now)) } } catch {
            throw Self.error(error, at: place)
        }
    }

    private static func error(_ error: any Error, at place: String) -> SubmissionError {
        switch error {
        case let error as SubmissionError: error
        case is CancellationError: .unreachable(place: place, reason: "it was cancelled")
        case let error as DatabaseError where error.resultCode == .SQLITE_FULL: .diskFull(place: place)
        case let error as DatabaseError where error.resultCode == .SQLITE_BUSY:
            .unreachable(place: place, reason: "another program keeps it busy")
        case let error as DatabaseError: .store(place: place, reason: error.message ?? "\(error.resultCode)")
        default: .store(place: place, reason: "\(error)")
        }
    }

    // MARK: - Pictures

    private func file(_ sha256: String) -> URL {
        photos.appendingPathComponent(String(sha256.prefix(2))).appendingPathComponent(sha256)
    }

    func keep(_ bytes: [UInt8], sha256: String) async throws(SubmissionError) {
        let file = file(sha256)
        if (try? FileManager.default.attributesOfItem(atPath: file.path))?[.size] as? Int == bytes.count { return }
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            let part = file.appendingPathExtension("\(getpid())-\(UUID().uuidString).part")
            guard
                FileManager.default.createFile(
                    atPath: part.path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw CocoaError(.fileWriteUnknown) }
            let handle = try FileHandle(forWritingTo: part)
            try handle.write(contentsOf: Data(bytes))
            try handle.synchronize()
            try handle.close()
            guard rename(part.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            throw .store(place: file.path, reason: "it cannot be written")
        }
    }

    func kept(sha256: String, limit: Int) async throws(SubmissionError) -> [UInt8]? {
        let file = file(sha256)
        let descriptor = Glibc.open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            // Too many open files, a disk that fails: it is not said that the picture is gone.
            throw .store(place: file.path, reason: "it cannot be read")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        defer { try? handle.close() }
        do { return try handle.read(upToCount: limit + 1).map { [UInt8]($0) } } catch {
            throw .store(place: file.path, reason: "it cannot be read")
        }
    }
}

extension SQLiteSubmissions {
    func keptNames() async throws(SubmissionError) -> [String] {
        let folder = photos
        guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
            throw .store(place: folder.path, reason: "it cannot be read")
        }
        // Parts of a picture that an import was killed over have longer names.
        return files.allObjects.compactMap { ($0 as? URL)?.lastPathComponent }.filter { $0.utf8.count == 64 }.sorted()
    }
}

/// A transaction of SQLite; only one writes at a time, so nothing needs to be locked.
private struct SQLiteTransaction: SQLConnection {
    let db: Database
    let clock: @Sendable () -> Date

    var skippingLocked: String { "" }
    var locking: String { "" }
    var withNumbers: String { "" }

    /// SQLite sees to it by itself.
    func goOn(after table: String) throws {}

    func now() throws -> Int64 { SubmissionTime.milliseconds(clock()) }

    func rows(_ sql: String, _ values: [SQLValue]) throws -> [any SQLRow] {
        try Row.fetchAll(db, sql: sql, arguments: StatementArguments(values.map(\.databaseValue)))
            .map { SQLiteRow(row: $0) }
    }

    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        try db.execute(sql: sql, arguments: StatementArguments(values.map(\.databaseValue)))
        return db.changesCount
    }
}

private struct SQLiteRow: SQLRow {
    let row: Row

    func integer(_ column: String) throws -> Int64? { try row.decode(Int64?.self, forColumn: column) }
    func real(_ column: String) throws -> Double? { try row.decode(Double?.self, forColumn: column) }
    func text(_ column: String) throws -> String? { try row.decode(String?.self, forColumn: column) }
    func bytes(_ column: String) throws -> [UInt8]? {
        try row.decode(Data?.self, forColumn: column).map { [UInt8]($0) }
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .bytes(let value): Data(value).databaseValue
        }
    }
}
