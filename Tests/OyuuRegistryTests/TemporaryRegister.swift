import Foundation
import GRDB
import OyuuPostgres
import OyuuRegistry
import TestSupport
import Testing

/// The stores whose registers must all behave alike.
enum RegistryKind: String, CaseIterable, Sendable {
    /// A folder.
    case sqlite
    /// A database of a server.
    case postgres
}

/// A new register in a temporary folder or database.
final class TemporaryRegister: Sendable {
    let kind: RegistryKind
    let folder: TemporaryFolder
    let registry: any Registry
    /// The address of the database, where it is in one.
    let address: String
    var directory: URL { folder.appending("register") }

    init(_ kind: RegistryKind = .sqlite, maximumPages: Int? = nil) async throws {
        self.kind = kind
        folder = try TemporaryFolder()
        let identity = RegistryIdentity(uuid: UUID(), createdAt: Sample.date)
        switch kind {
        case .sqlite:
            address = ""
            var options = OpeningOptions(create: true)
            options.maximumPages = maximumPages
            options.identity = identity
            registry = try await SQLiteRegistry.open(at: folder.appending("register"), options: options)
        case .postgres:
            address = try PostgresServer.shared().newDatabase()
            var options = PostgresOpeningOptions(create: true)
            options.identity = identity
            registry = try await PostgresRegistry.open(PostgresURL(address), options: options)
        }
    }

    /// A copy of `other` as of now, as a backup that was put back is. Nobody may have `other` open.
    init(copyOf other: TemporaryRegister) async throws {
        kind = other.kind
        folder = try TemporaryFolder()
        switch kind {
        case .sqlite:
            address = ""
            try FileManager.default.copyItem(at: other.directory, to: folder.appending("register"))
            registry = try await SQLiteRegistry.open(at: folder.appending("register"), create: false)
        case .postgres:
            let name = try #require(PostgresURL(other.address).database)
            address = try PostgresServer.shared().newDatabase(copyOf: name)
            registry = try await PostgresRegistry.open(PostgresURL(address), create: false)
        }
    }

    deinit { close() }

    func close() { Self.close(registry) }

    static func close(_ registry: any Registry) {
        (registry as? SQLiteRegistry)?.close()
        (registry as? PostgresRegistry)?.close()
    }

    /// Opens the same register once more.
    func openAgain(
        create: Bool = false, readOnly: Bool = false, patience: Double = 60
    ) async throws -> any Registry {
        switch kind {
        case .sqlite:
            var options = OpeningOptions(create: create, readOnly: readOnly)
            options.patience = patience
            return try await SQLiteRegistry.open(at: directory, options: options)
        case .postgres:
            var options = PostgresOpeningOptions(create: create, readOnly: readOnly)
            options.patience = patience
            return try await PostgresRegistry.open(PostgresURL(address), options: options)
        }
    }
}

extension TemporaryRegister {
    /// Lets `body` at the database itself, as a person with an SQLite tool could.
    func tamper<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let queue = try DatabaseQueue(path: directory.appendingPathComponent("register.sqlite").path)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction(body)
    }

    /// Runs SQL in the database itself, as a person with a tool could.
    ///
    /// - Returns: the first value that it brought, as text.
    @discardableResult
    func sql(_ text: String) throws -> String? {
        switch kind {
        case .sqlite: return try tamper { try String.fetchOne($0, sql: text) }
        case .postgres:
            let name = try #require(PostgresURL(address).database)
            let output = try PostgresServer.shared().psql(name, "SET search_path = oyuu; " + text)
            return output.split(separator: "\n").first.map(String.init)
        }
    }

    /// Runs `body` while somebody else keeps others from writing.
    func holdingWriteLock(_ body: () async throws -> Void) async throws {
        if kind == .postgres {
            let connection = try PostgresConnection(PostgresURL(address))
            try connection.run("BEGIN; SELECT FROM oyuu.register FOR UPDATE")
            try await body()
            try connection.run("ROLLBACK")
            return
        }
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(
            path: directory.appendingPathComponent("register.sqlite").path, configuration: configuration)
        try await queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try await body()
        try await queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try queue.close()
    }
}

extension TemporaryRegister {
    /// Kept photos, as `ab/….jpg`, sorted, with what waits to be kept.
    func photoFiles() throws -> [String] {
        if kind == .postgres {
            let name = try #require(PostgresURL(address).database)
            return try PostgresServer.shared()
                .psql(name, "SELECT sha256 FROM oyuu.kept_photo ORDER BY sha256").split(separator: "\n")
                .map { "\($0.prefix(2))/\($0).jpg" }
        }
        let photos = directory.appendingPathComponent("photos").path
        return try FileManager.default.subpathsOfDirectory(atPath: photos).filter {
            $0.contains(".") || $0.contains("incoming/")
        }
        .sorted()
    }

    /// Changes a kept photo behind the register's back.
    func damagePhoto(_ sha256: String) throws {
        switch kind {
        case .sqlite: try Data("something else".utf8).write(to: photo(sha256))
        case .postgres:
            try sql("ALTER TABLE kept_photo DROP CONSTRAINT kept_photo_is_its_sha256")
            try sql("UPDATE kept_photo SET bytes = 'something else' WHERE sha256 = '\(sha256)'")
        }
    }

    /// Removes a kept photo behind the register's back.
    func removePhoto(_ sha256: String) throws {
        switch kind {
        case .sqlite: try FileManager.default.removeItem(at: photo(sha256))
        case .postgres: try sql("DELETE FROM kept_photo WHERE sha256 = '\(sha256)'")
        }
    }

    private func photo(_ sha256: String) -> URL {
        directory.appendingPathComponent("photos/\(sha256.prefix(2))/\(sha256).jpg")
    }
}
