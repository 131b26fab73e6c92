import Foundation
import GRDB

/// Designs as they come out of the tables.
enum DesignReading {
    static func design(_ db: Database, _ number: DesignNumber) throws -> Design? {
        try designs(db, where: "WHERE number = ?", [number.value]).first
    }

    static func page(_ db: Database, _ query: DesignQuery) throws -> [Design] {
        let clause = QueryClause(query, paged: true)
        let limit = min(max(query.limit, 1), RegisterLimits.page)
        return try designs(
            db, where: "\(clause.sql) \(QueryClause.ordering(query.order)) LIMIT \(limit)", clause.arguments)
    }

    static func count(_ db: Database, _ query: DesignQuery) throws -> Int {
        let clause = QueryClause(query, paged: false)
        return try Int.fetchOne(db, sql: "SELECT count(*) FROM design " + clause.sql, arguments: clause.arguments) ?? 0
    }

    /// A handful of statements for the whole page, whatever its length.
    private static func designs(_ db: Database, where sql: String, _ arguments: StatementArguments) throws -> [Design] {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM design " + sql, arguments: arguments)
        let numbers: [Int64] = rows.map { $0["number"] }
        let within = "IN (" + numbers.map(String.init).joined(separator: ",") + ")"
        let motifs = try grouped(
            db, "SELECT design, name FROM design_motif WHERE design \(within) ORDER BY design, position"
        ) { $0["name"] as String }
        let contacts = try grouped(db, "SELECT design, contact FROM design_contact WHERE design \(within)") {
            $0["contact"] as String
        }
        let photos = try grouped(
            db, "SELECT * FROM design_photo WHERE design \(within) ORDER BY design, position", photo)
        let disputes = try grouped(
            db,
            """
            SELECT later AS design, earlier AS other FROM design_dispute WHERE later \(within)
            UNION SELECT earlier, later FROM design_dispute WHERE earlier \(within) ORDER BY 1, 2
            """
        ) { try number($0, "other") }
        return try rows.map { row in
            let key: Int64 = row["number"]
            return try design(
                row, motifs: motifs[key] ?? [], contact: contacts[key]?.first, disputes: disputes[key] ?? [],
                photos: photos[key] ?? [])
        }
    }

    private static func grouped<Value>(
        _ db: Database, _ sql: String, _ value: (Row) throws -> Value
    ) throws -> [Int64: [Value]] {
        var groups: [Int64: [Value]] = [:]
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() { groups[row["design"], default: []].append(try value(row)) }
        return groups
    }

    private static func design(
        _ row: Row, motifs: [String], contact: String?, disputes: [DesignNumber], photos: [DesignPhoto]
    ) throws -> Design {
        let details = DesignDetails(
            title: row["title"], holder: row["holder"], holderContact: contact, village: row["village"],
            cooperative: row["cooperative"], creator: row["creator"], technique: row["technique"], motifs: motifs,
            locarnoClass: row["locarnoClass"], createdOn: row["createdOn"], filedOn: row["filedOn"],
            notes: row["notes"])
        var origin: DesignOrigin?
        if let text: String = row["originRegister"] {
            guard let register = UUID(uuidString: text) else { throw unexpected("originRegister") }
            origin = DesignOrigin(register: register, number: try number(row, "originNumber"))
        }
        guard let status = DesignStatus(rawValue: row["status"]) else { throw unexpected("status") }
        let withdrawnAt: String? = row["withdrawnAt"]
        return Design(
            number: try number(row, "number"), details: details, status: status, disputes: disputes,
            registeredAt: try date(row["registeredAt"]), withdrawnAt: try withdrawnAt.map(date),
            withdrawalReason: row["withdrawalReason"], origin: origin, photos: photos)
    }

    private static func photo(_ row: Row) throws -> DesignPhoto {
        let text: String? = row["corners"]
        let corners = text.flatMap(CornerText.corners)
        if text != nil, corners == nil { throw unexpected("corners") }
        return DesignPhoto(
            id: row["id"], sha256: row["sha256"], fileName: row["fileName"], format: row["format"], width: row["width"],
            height: row["height"], byteCount: row["byteCount"], isKept: row["isKept"],
            fingerprint: [UInt8](row["fingerprint"] as Data), fingerprintVersion: row["fingerprintVersion"],
            corners: corners)
    }

    static func number(_ row: Row, _ column: String) throws -> DesignNumber {
        guard let number = DesignNumber(row[column] as Int64) else { throw unexpected(column) }
        return number
    }

    static func date(_ text: String) throws -> Date {
        guard let date = CivilDate.date(text) else { throw unexpected("date") }
        return date
    }

    /// Only a hand that edited the database can cause it. The register's place is added where it is caught.
    private static func unexpected(_ column: String) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unexpected value of \(column)")
    }
}
