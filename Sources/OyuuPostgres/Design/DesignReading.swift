import Foundation
import OyuuRegistry

/// Designs as they come out of the tables.
struct DesignReading {
    let connection: PostgresConnection
    /// Whether contacts are read with them.
    let showsContacts: Bool

    func design(_ number: DesignNumber) throws -> Design? {
        try designs("WHERE number = $1", [.int8(number.value)]).first
    }

    /// The design, or `.noSuchDesign`.
    func demand(_ number: DesignNumber) throws -> Design {
        guard let design = try design(number) else {
            throw RegistryError(.noSuchDesign(number), at: connection.place)
        }
        return design
    }

    func page(_ query: DesignQuery) throws -> [Design] {
        let clause = QueryClause(query, paged: true)
        let limit = min(max(query.limit, 1), RegisterLimits.page)
        return try designs(
            "\(clause.sql) \(QueryClause.ordering(query.order)) LIMIT $\(clause.values.count + 1)",
            clause.values + [.int8(limit)])
    }

    func count(_ query: DesignQuery) throws -> Int {
        let clause = QueryClause(query, paged: false)
        return try connection.query("SELECT count(*) AS count FROM design " + clause.sql, clause.values).rows[0]
            .get("count")
    }

    /// A handful of statements for the whole page, whatever its length.
    private func designs(_ sql: String, _ values: [PostgresValue]) throws -> [Design] {
        let rows = try connection.query(
            """
            SELECT number, title, holder, village, cooperative, creator, technique, locarno_class, created_on, filed_on,
                notes, status, registered_at, withdrawn_at, withdrawal_reason, origin_register, origin_number
            FROM design \(sql)
            """, values
        ).rows
        if rows.isEmpty { return [] }
        let numbers = PostgresValue.int8s(try rows.map { try $0.get("number") })
        let motifs: [Int64: [String]] = try grouped(
            "SELECT design, name FROM design_motif WHERE design = ANY ($1) ORDER BY design, position", numbers
        ) { try $0.get("name") }
        let contacts: [Int64: [String]] =
            showsContacts
            ? try grouped("SELECT design, contact FROM design_contact WHERE design = ANY ($1)", numbers) {
                try $0.get("contact")
            } : [:]
        let photos = try grouped(
            """
            SELECT design, id, sha256, file_name, format, width, height, byte_count, is_kept, fingerprint,
                fingerprint_version, corners
            FROM design_photo WHERE design = ANY ($1) ORDER BY design, position
            """, numbers, Self.photo)
        let disputes = try grouped(
            """
            SELECT later AS design, earlier AS other FROM design_dispute WHERE later = ANY ($1)
            UNION SELECT earlier, later FROM design_dispute WHERE earlier = ANY ($1) ORDER BY 1, 2
            """, numbers
        ) { try Self.number($0, "other") }
        return try rows.map { row in
            let key: Int64 = try row.get("number")
            return try Self.design(
                row, motifs: motifs[key] ?? [], contact: contacts[key]?.first, disputes: disputes[key] ?? [],
                photos: photos[key] ?? [])
        }
    }

    private func grouped<Value>(
        _ sql: String, _ numbers: PostgresValue, _ value: (PostgresRow) throws -> Value
    ) throws -> [Int64: [Value]] {
        var groups: [Int64: [Value]] = [:]
        for row in try connection.query(sql, [numbers]).rows {
            groups[try row.get("design"), default: []].append(try value(row))
        }
        return groups
    }

    private static func design(
        _ row: PostgresRow, motifs: [String], contact: String?, disputes: [DesignNumber], photos: [DesignPhoto]
    ) throws -> Design {
        let details = DesignDetails(
            title: try row.get("title"), holder: try row.get("holder"), holderContact: contact,
            village: try row.find("village"), cooperative: try row.find("cooperative"),
            creator: try row.find("creator"), technique: try row.find("technique"), motifs: motifs,
            locarnoClass: try row.find("locarno_class"), createdOn: try row.find("created_on"),
            filedOn: try row.find("filed_on"), notes: try row.find("notes"))
        let origin = try row.find("origin_register", as: UUID.self).map {
            DesignOrigin(register: $0, number: try number(row, "origin_number"))
        }
        guard let status = DesignStatus(rawValue: try row.get("status")) else { throw row.unexpected("status") }
        return Design(
            number: try number(row, "number"), details: details, status: status, disputes: disputes,
            registeredAt: try date(row, "registered_at"),
            withdrawnAt: try row.find("withdrawn_at", as: String.self) == nil ? nil : date(row, "withdrawn_at"),
            withdrawalReason: try row.find("withdrawal_reason"), origin: origin, photos: photos)
    }

    private static func photo(_ row: PostgresRow) throws -> DesignPhoto {
        let text: String? = try row.find("corners")
        let corners = text.flatMap(CornerText.corners)
        if text != nil, corners == nil { throw row.unexpected("corners") }
        return DesignPhoto(
            id: try row.get("id"), sha256: try row.get("sha256"), fileName: try row.get("file_name"),
            format: try row.get("format"), width: try row.get("width"), height: try row.get("height"),
            byteCount: try row.get("byte_count"), isKept: try row.get("is_kept"),
            fingerprint: try row.get("fingerprint"), fingerprintVersion: try row.get("fingerprint_version"),
            corners: corners)
    }

    static func number(_ row: PostgresRow, _ column: String) throws -> DesignNumber {
        guard let number = DesignNumber(try row.get(column, as: Int64.self)) else { throw row.unexpected(column) }
        return number
    }

    static func date(_ row: PostgresRow, _ column: String) throws -> Date {
        guard let date = CivilDate.date(try row.get(column)) else { throw row.unexpected(column) }
        return date
    }
}
