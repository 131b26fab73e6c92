import Foundation
import GRDB

/// Codes that were given out and not used.
enum InvitationTable {
    /// A code that works.
    struct Open: Sendable {
        let role: Role
        /// The account whose password it renews; nil where it makes one.
        let account: Int64?
        /// That account's name as names are compared.
        let nameKey: String?
    }

    /// Keeps the digest of a new code, and removes codes that have expired.
    static func insert(
        _ db: Database, _ role: Role, for account: Int64?, expiresAt: Moment, at now: Moment
    ) throws -> String {
        try db.execute(sql: "DELETE FROM invitation WHERE expiresAt <= ?", arguments: [now])
        let code = InvitationCode.random()
        guard let digest = InvitationCode.digest(code) else {
            throw AccountError.system(operation: "making a code", reason: "it cannot be read")
        }
        try db.execute(
            sql: "INSERT INTO invitation (digest, role, account, expiresAt) VALUES (?, ?, ?, ?)",
            arguments: [digest, role.rawValue, account, expiresAt])
        return code
    }

    /// Looks a code up; nil where it does not work.
    static func open(_ db: Database, _ digest: Data, at now: Moment) throws -> Open? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT invitation.role AS role, account.id AS account, nameKey
                FROM invitation LEFT JOIN account ON account.id = invitation.account
                WHERE digest = ? AND expiresAt > ? AND coalesce(isDisabled, 0) = 0
                """,
            arguments: [digest, now])
        guard let row else { return nil }
        guard let role = Role(rawValue: try row.decode(String.self, forColumn: "role")) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unexpected role")
        }
        return Open(
            role: role, account: try row.decode(Int64?.self, forColumn: "account"),
            nameKey: try row.decode(String?.self, forColumn: "nameKey"))
    }

    /// Uses a code up; nil where it does not work. Of two who use it at once, one does.
    static func use(_ db: Database, _ digest: Data, at now: Moment) throws -> Open? {
        guard let found = try open(db, digest, at: now) else { return nil }
        try db.execute(sql: "DELETE FROM invitation WHERE digest = ?", arguments: [digest])
        return found
    }
}
