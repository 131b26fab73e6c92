import Foundation
import GRDB
import OyuuLog

/// The audit trail as a log: each entry's hash, laid down in the transaction that wrote the entry.
enum LogTable {
    /// An entry as it stands in the table, whoever wrote it.
    static func entry(_ row: Row) -> LogEntry {
        let design: Int64? = row["design"]
        return LogEntry(
            sequence: row["sequence"], at: row["at"], actor: row["actor"], act: row["act"],
            design: AuditText.design(design), details: row["details"])
    }

    static func layDown(_ db: Database, _ entry: LogEntry) throws {
        try db.execute(
            sql: "INSERT INTO log_leaf (sequence, hash) VALUES (?, ?)",
            arguments: [entry.sequence, Data(entry.hash.bytes)])
    }

    static func page(_ db: Database, after sequence: Int64, limit: Int) throws -> [LoggedEntry] {
        // Places where only one of entry and hash is left are of interest most of all.
        let places = ["audit_entry", "log_leaf"].map {
            "SELECT sequence FROM (SELECT sequence FROM \($0) WHERE sequence > ?1 ORDER BY sequence LIMIT ?2)"
        }.joined(separator: " UNION ")
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT place.sequence AS sequence, audit_entry.sequence IS NOT NULL AS isThere, at, actor, act, design,
                    details, hash
                FROM (\(places)) AS place
                LEFT JOIN audit_entry ON audit_entry.sequence = place.sequence
                LEFT JOIN log_leaf ON log_leaf.sequence = place.sequence
                ORDER BY place.sequence LIMIT ?2
                """,
            arguments: [sequence, min(max(limit, 1), RegisterLimits.page)])
        return rows.map { row in
            let hash: Data? = row["hash"]
            return LoggedEntry(
                sequence: row["sequence"], entry: row["isThere"] ? entry(row) : nil,
                laidDown: hash.flatMap { LogHash(bytes: $0) })
        }
    }
}

extension SQLiteRegistry {
    public func logEntries(after sequence: Int64, limit: Int) async throws(RegistryError) -> [LoggedEntry] {
        let path = folder.path
        return try await reading { db in
            guard try db.tableExists("log_leaf") else {
                throw RegistryError(
                    .olderSchema(
                        found: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0, known: RegisterSchema.version),
                    at: path)
            }
            return try LogTable.page(db, after: sequence, limit: limit)
        }
    }

    public func keepLogHead(_ head: LogHead) async throws(RegistryError) {
        let text = head.text
        try await writing { try $0.execute(sql: "INSERT INTO log_head (text) VALUES (?)", arguments: [text]) }
    }

    public func logHeads() async throws(RegistryError) -> [String] {
        try await reading { db in
            try db.tableExists("log_head") ? String.fetchAll(db, sql: "SELECT text FROM log_head ORDER BY id") : []
        }
    }
}
