import Foundation
import GRDB
import OyuuAccounts

/// Accounts in a folder of a test's own, removed when the test lets go of them.
final class TemporaryAccounts: Sendable {
    /// When tests begin.
    static let start = Date(timeIntervalSince1970: 1_790_000_000)
    static let password = "four words of felt"

    let folder: URL
    let store: AccountStore
    var file: URL { folder.appendingPathComponent("accounts.sqlite") }

    init(hashing: PasswordHashing = .quick) async throws {
        folder = try Self.makeFolder()
        store = try await AccountStore.open(at: folder.appendingPathComponent("accounts.sqlite"), hashing: hashing)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static func makeFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oyuu-accounts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Another store on the same file.
    func another(hashing: PasswordHashing = .quick) async throws -> AccountStore {
        try await AccountStore.open(at: file, hashing: hashing)
    }

    /// A person with ``password``; the first one is an administrator whatever is asked.
    @discardableResult
    func person(_ name: String, _ role: Role = .weaver) async throws -> Account {
        let code = try await store.invite(as: role, by: "test", at: Self.start).code
        return try await store.join(code: code, name: name, password: Self.password, from: "local", at: Self.start)
    }

    /// Signs in, by default rightly, `seconds` after ``start``.
    func signIn(
        _ name: String, _ password: String = TemporaryAccounts.password, from address: String = "192.0.2.1",
        after seconds: TimeInterval = 0
    ) async throws -> Session {
        try await store.signIn(name: name, password: password, from: address, at: Self.start + seconds)
    }

    /// Lets `body` at the database itself, as a person with an SQLite tool could.
    func tamper<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let queue = try DatabaseQueue(path: file.path)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction(body)
    }
}
