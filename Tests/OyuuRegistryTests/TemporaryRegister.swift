import Foundation
import GRDB
import OyuuRegistry

/// A new register in a temporary folder.
final class TemporaryRegister: Sendable {
    let folder: TemporaryFolder
    let registry: SQLiteRegistry
    var directory: URL { folder.appending("register") }

    init(maximumPages: Int? = nil) async throws {
        folder = try TemporaryFolder()
        var options = OpeningOptions(create: true)
        options.maximumPages = maximumPages
        options.identity = RegistryIdentity(uuid: UUID(), createdAt: Sample.date)
        registry = try await SQLiteRegistry.open(at: folder.appending("register"), options: options)
    }

    deinit { registry.close() }

    /// Lets `body` at the database itself, as a person with an SQLite tool could.
    func tamper<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let queue = try DatabaseQueue(path: directory.appendingPathComponent("register.sqlite").path)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction(body)
    }

    /// Runs `body` while somebody else holds the write lock.
    func holdingWriteLock(_ body: () async throws -> Void) async throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(
            path: directory.appendingPathComponent("register.sqlite").path, configuration: configuration)
        try await queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try await body()
        try await queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try queue.close()
    }

    /// Files below `photos`, as `ab/….jpg`, sorted.
    func photoFiles() throws -> [String] {
        let photos = directory.appendingPathComponent("photos").path
        return try FileManager.default.subpathsOfDirectory(atPath: photos).filter {
            $0.contains(".") || $0.contains("incoming/")
        }
        .sorted()
    }
}
