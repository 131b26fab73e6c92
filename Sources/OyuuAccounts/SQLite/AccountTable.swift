import Foundation
import GRDB

/// Accounts as they come out of their table.
enum AccountTable {
    /// An account with what only signing in needs.
    struct Stored: Sendable {
        let account: Account
        let nameKey: String
        let password: EncodedPassword
    }

    static func all(_ db: Database) throws -> [Account] {
        try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY id").map(account)
    }

    static func account(_ db: Database, _ id: Int64) throws -> Account? {
        try Row.fetchOne(db, sql: "SELECT * FROM account WHERE id = ?", arguments: [id]).map(account)
    }

    /// - Throws: `AccountError.noSuchAccount`.
    static func demand(_ db: Database, _ id: Int64) throws -> Account {
        guard let account = try account(db, id) else { throw AccountError.noSuchAccount(id) }
        return account
    }

    static func stored(_ db: Database, key: String) throws -> Stored? {
        try Row.fetchOne(db, sql: "SELECT * FROM account WHERE nameKey = ?", arguments: [key]).map(stored)
    }

    static func stored(_ db: Database, id: Int64) throws -> Stored? {
        try Row.fetchOne(db, sql: "SELECT * FROM account WHERE id = ?", arguments: [id]).map(stored)
    }

    static func isEmpty(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "SELECT 1 FROM account LIMIT 1") == nil
    }

    /// Whether an account is the only administrator that can sign in.
    static func isLastAdministrator(_ db: Database, _ account: Account) throws -> Bool {
        guard account.role == .administrator, !account.isDisabled else { return false }
        let count = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM account WHERE role = 'administrator' AND isDisabled = 0")
        return (count ?? 0) <= 1
    }

    static func account(_ row: Row) throws -> Account {
        guard let role = Role(rawValue: try row.decode(String.self, forColumn: "role")) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unexpected role")
        }
        return Account(
            id: try row.decode(Int64.self, forColumn: "id"), name: try row.decode(String.self, forColumn: "name"),
            role: role, createdAt: try row.decode(Moment.self, forColumn: "createdAt").date,
            isDisabled: try row.decode(Bool.self, forColumn: "isDisabled"))
    }

    private static func stored(_ row: Row) throws -> Stored {
        guard let password = EncodedPassword(try row.decode(String.self, forColumn: "password")) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unexpected form of a password")
        }
        return Stored(
            account: try account(row), nameKey: try row.decode(String.self, forColumn: "nameKey"), password: password)
    }
}
