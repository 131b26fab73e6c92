import Foundation
import GRDB

/// Accounts, their sessions and tokens, and the trail of what was done, in one SQLite file.
///
/// Several stores, in one program or in many, may be open on one file. Every change is one transaction and on the disk
/// when the call returns. Dates come from the caller. Whether the caller may ask for a change is the caller's to check
/// (``Role``); who asked is said in `actor`.
///
/// Beside what each call names, all of them throw `AccountError.file` and `.cancelled`.
public final class AccountStore: Sendable {
    package let pool: DatabasePool
    package let hasher: PasswordHasher
    let path: String

    init(pool: DatabasePool, hasher: PasswordHasher, path: String) {
        self.pool = pool
        self.hasher = hasher
        self.path = path
    }

    /// Whether there is no account yet: the first invitation then makes the administrator.
    public func isEmpty() async throws(AccountError) -> Bool {
        try await reading { try AccountTable.isEmpty($0) }
    }

    /// All accounts, in the order they were made.
    public func accounts() async throws(AccountError) -> [Account] {
        try await reading { try AccountTable.all($0) }
    }

    /// An account; nil where there is none of this number.
    public func account(_ id: Int64) async throws(AccountError) -> Account? {
        try await reading { try AccountTable.account($0, id) }
    }

    /// What was done, in order, from after the entry `sequence` on (0: from the first).
    ///
    /// - Parameter limit: entries to give at most, 1 to 1000; what is outside becomes the nearest of these.
    public func acts(after sequence: Int64, limit: Int) async throws(AccountError) -> [AccountAct] {
        try await reading { try ActTable.page($0, after: sequence, limit: limit) }
    }

    /// What was done, the latest first, from before the entry `sequence` on (`.max`: from the last).
    ///
    /// - Parameter limit: entries to give at most, 1 to 1000; what is outside becomes the nearest of these.
    public func acts(before sequence: Int64, limit: Int) async throws(AccountError) -> [AccountAct] {
        try await reading { try ActTable.page($0, before: sequence, limit: limit) }
    }
}

extension AccountStore {
    /// Runs `body` in one transaction that holds the write lock from its beginning.
    func writing<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(AccountError) -> Value {
        do {
            return try await pool.write(body)
        } catch {
            throw AccountError(error, at: path)
        }
    }

    /// Runs `body` on the accounts as of one moment.
    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(AccountError) -> Value {
        do {
            return try await pool.read(body)
        } catch {
            throw AccountError(error, at: path)
        }
    }

    /// As ``writing(_:)``, for work on ``HashingQueue``, whose threads may wait.
    func writingHere<Value>(_ body: (Database) throws -> Value) throws(AccountError) -> Value {
        do {
            return try pool.write(body)
        } catch {
            throw AccountError(error, at: path)
        }
    }
}
