import Foundation
import GRDB

/// The audit trail's table.
enum AuditTable {
    static func append(
        _ db: Database, _ act: AuditAct, of number: DesignNumber?, details: [String: String] = [:], actor: String,
        at date: String
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try db.execute(
            sql: "INSERT INTO audit_entry (at, actor, act, design, details) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                date, actor, act.rawValue, number?.value, String(decoding: try encoder.encode(details), as: UTF8.self),
            ])
    }

    static func page(
        _ db: Database, of number: DesignNumber?, after sequence: Int64, limit: Int
    ) throws -> [AuditEntry] {
        let ofDesign = number == nil ? "" : "AND design = ?2"
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT * FROM audit_entry WHERE sequence > ?1 \(ofDesign) ORDER BY sequence LIMIT "
                + String(min(max(limit, 1), RegisterLimits.page)),
            arguments: number == nil ? [sequence] : [sequence, number?.value])
        return try rows.map(entry)
    }

    private static func entry(_ row: Row) throws -> AuditEntry {
        let text: String = row["details"]
        guard let act = AuditAct(rawValue: row["act"]),
            let details = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unexpected audit entry") }
        let design: Int64? = row["design"]
        return AuditEntry(
            sequence: row["sequence"], at: try DesignReading.date(row["at"]), actor: row["actor"], act: act,
            design: design.flatMap { DesignNumber($0) }, details: details)
    }
}
