import Foundation
import GRDB
import OyuuLog

/// The audit trail's table.
enum AuditTable {
    static func append(
        _ db: Database, _ act: AuditAct, of number: DesignNumber?, details: [String: String] = [:], actor: String,
        at date: String
    ) throws {
        let text = try AuditText.details(details)
        try db.execute(
            sql: "INSERT INTO audit_entry (at, actor, act, design, details) VALUES (?, ?, ?, ?, ?)",
            arguments: [date, actor, act.rawValue, number?.value, text])
        try LogTable.layDown(
            db,
            LogEntry(
                sequence: db.lastInsertedRowID, at: date, actor: actor, act: act.rawValue,
                design: number?.description ?? "", details: text))
    }

    /// Notes that a design came, with what it is by digests.
    static func append(
        _ db: Database, _ act: AuditAct, of design: Design, details: [String: String], actor: String, at date: String
    ) throws {
        try append(
            db, act, of: design.number, details: details.merging(AuditText.content(of: design)) { $1 }, actor: actor,
            at: date)
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
            let details = AuditText.details(reading: text)
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unexpected audit entry") }
        let design: Int64? = row["design"]
        return AuditEntry(
            sequence: row["sequence"], at: try DesignReading.date(row["at"]), actor: row["actor"], act: act,
            design: design.flatMap { DesignNumber($0) }, details: details)
    }
}
