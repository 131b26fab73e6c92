import Foundation
import GRDB

/// Programs' tokens as they come out of their table.
enum TokenTable {
    static func all(_ db: Database, of account: Int64) throws -> [APIToken] {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM token WHERE account = ? ORDER BY id", arguments: [account])
        return try rows.map { row in
            APIToken(
                id: try row.decode(Int64.self, forColumn: "id"), label: try row.decode(String.self, forColumn: "label"),
                createdAt: try row.decode(Moment.self, forColumn: "createdAt").date,
                lastUsedAt: try row.decode(Moment?.self, forColumn: "lastUsedAt")?.date,
                expiresAt: try row.decode(Moment?.self, forColumn: "expiresAt")?.date)
        }
    }

    /// Whose token it is and whether its use has to be written; nil where it does not work.
    static func use(_ db: Database, _ digest: Data, at now: Moment) throws -> (account: Account, isStale: Bool)? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT account.*, lastUsedAt FROM token JOIN account ON account.id = token.account
                WHERE digest = ? AND (expiresAt IS NULL OR expiresAt > ?) AND isDisabled = 0
                """,
            arguments: [digest, now])
        guard let row else { return nil }
        let lastUsedAt = try row.decode(Moment?.self, forColumn: "lastUsedAt")
        return (try AccountTable.account(row), lastUsedAt.map { $0 <= now.adding(-SessionTable.grain) } ?? true)
    }
}
