import Foundation
import GRDB

/// The trail's table.
enum ActTable {
    /// Entries that one call gives at most.
    static let page = 1000

    static func append(
        _ db: Database, _ kind: AccountAct.Kind, at now: Moment, by actor: String?, about account: Int64? = nil,
        from address: String? = nil, details: String? = nil
    ) throws {
        try db.execute(
            sql: "INSERT INTO act (at, kind, actor, account, address, details) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [now, kind.rawValue, actor, account, address, details])
    }

    static func page(_ db: Database, after sequence: Int64, limit: Int) throws -> [AccountAct] {
        try acts(
            Row.fetchAll(
                db, sql: "SELECT * FROM act WHERE sequence > ? ORDER BY sequence LIMIT ?",
                arguments: [sequence, min(max(limit, 1), page)]))
    }

    /// The same backwards: those before `sequence`, the latest first.
    static func page(_ db: Database, before sequence: Int64, limit: Int) throws -> [AccountAct] {
        try acts(
            Row.fetchAll(
                db, sql: "SELECT * FROM act WHERE sequence < ? ORDER BY sequence DESC LIMIT ?",
                arguments: [sequence, min(max(limit, 1), page)]))
    }

    private static func acts(_ rows: [Row]) throws -> [AccountAct] {
        try rows.map { row in
            guard let kind = AccountAct.Kind(rawValue: try row.decode(String.self, forColumn: "kind")) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unexpected act")
            }
            return AccountAct(
                sequence: try row.decode(Int64.self, forColumn: "sequence"),
                at: try row.decode(Moment.self, forColumn: "at").date, kind: kind,
                actor: try row.decode(String?.self, forColumn: "actor"),
                account: try row.decode(Int64?.self, forColumn: "account"),
                address: try row.decode(String?.self, forColumn: "address"),
                details: try row.decode(String?.self, forColumn: "details"))
        }
    }
}
