import Foundation
import GRDB
import Oyuu

/// What a watch has done, in an SQLite file: no file is done twice, none is lost, however the program ends.
///
/// A file is written down as done in the same transaction that queues what is to be told of it, and the transaction is on
/// the disk when the call returns.
public final class WatchJournal: Sendable {
    let queue: DatabaseQueue
    /// The file.
    public let path: String
    private let lock: OpenFile
    /// How often all was to be checked again.
    let round: Int

    /// The name of the journal in its folder.
    public static let fileName = "watch.sqlite"

    /// Opens the journal in `folder`, and makes both where there are none. It is locked against another watch.
    ///
    /// - Parameters:
    ///   - register: the register's UUID; a journal belongs to one register.
    ///   - recheck: begin another round, in which every file is checked again.
    /// - Throws: `OyuuError.file`.
    public init(in folder: String, register: UUID, recheck: Bool = false) throws(OyuuError) {
        path = folder + "/" + Self.fileName
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .file(path: folder, reason: "the folder for the state of the watch cannot be made; name another one")
        }
        lock = try Self.locked(folder + "/watch.lock")
        let (path, uuid) = (path, register.uuidString)
        do {
            // SQLite gives the files of its log the mode of the database.
            let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if descriptor >= 0 { close(descriptor) }
            var configuration = Configuration()
            configuration.label = "Oyuu.watch"
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { db in
                try db.execute(
                    sql: """
                        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;
                        PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;
                        """)
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            round = try queue.write { db in
                guard try WatchSchema.bringUpToDate(db) else {
                    throw OyuuError.file(
                        path: path, reason: "is no journal of a watch, or a newer program's; name another --state")
                }
                return try Self.round(db, path: path, register: uuid, recheck: recheck)
            }
        } catch {
            throw Self.error(error, path)
        }
    }

    private static func locked(_ path: String) throws(OyuuError) -> OpenFile {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw .file(path: path, reason: "cannot be written (\(String(cString: strerror(errno))))")
        }
        let lock = OpenFile(descriptor)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw .file(path: path, reason: "another watch is using this folder; stop it, or name another --state")
        }
        return lock
    }

    private static func round(_ db: Database, path: String, register: String, recheck: Bool) throws -> Int {
        func fact(_ name: String) throws -> String? {
            try String.fetchOne(db, sql: "SELECT value FROM fact WHERE name = ?", arguments: [name])
        }
        func set(_ name: String, _ value: String) throws {
            try db.execute(sql: "INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", arguments: [name, value])
        }
        if let known = try fact("register"), known != register {
            throw OyuuError.file(path: path, reason: "belongs to another register (\(known)); name another --state")
        }
        try set("register", register)
        let round = (try fact("round").flatMap { Int($0) } ?? 0) + (recheck ? 1 : 0)
        try set("round", String(round))
        return round
    }

    static func error(_ error: any Error, _ path: String) -> OyuuError {
        if let error = error as? OyuuError { return error }
        guard let database = error as? DatabaseError else {
            return .file(path: path, reason: "cannot be written (\(error)); is the disk full?")
        }
        switch database.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return .file(path: path, reason: "is damaged; move it away, and everything is checked anew")
        default:
            return .file(path: path, reason: "cannot be written (\(database.message ?? "?")); is the disk full?")
        }
    }

    /// Writes whatever becomes of the task: a message that was delivered must be written down as such when the watch is
    /// stopped that very moment, and GRDB gives up what a cancelled task asks of it.
    func writing<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(OyuuError) -> Value {
        do { return try await Task { [queue] in try await queue.write(body) }.value } catch {
            throw Self.error(error, path)
        }
    }

    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(OyuuError) -> Value {
        do { return try await Task { [queue] in try await queue.read(body) }.value } catch {
            throw Self.error(error, path)
        }
    }

    static func milliseconds(_ date: Date) -> Int64 {
        Int64(min(max(date.timeIntervalSince1970, 0), 253_402_300_799) * 1000)
    }
}
