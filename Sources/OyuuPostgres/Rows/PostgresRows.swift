import OyuuRegistry

/// Rows as they come out of PostgreSQL's tables and go into them, in the form that every store has.
enum PostgresRows {
    static func page(
        _ connection: PostgresConnection, _ table: RegisterTable, after key: [RowValue]?, limit: Int
    ) throws -> [[RowValue]] {
        // It is the one row of its table.
        if table == .register, key != nil { return [] }
        let columns = table.columns.map { "\(read($0.name, $0.kind)) AS \"\($0.name)\"" }.joined(separator: ", ")
        let order = table.key.map(name).joined(separator: ", ")
        let marks = (1...table.keyLength).map { "$\($0 + 1)" }.joined(separator: ", ")
        // Photos that no design refers to, as a killed registration may leave, are no part of the register.
        let isKept = "EXISTS (SELECT FROM design_photo WHERE design_photo.sha256 = kept_photo.sha256 AND is_kept)"
        let conditions = [
            table == .photoBytes ? isKept : nil, key == nil ? nil : "(\(order)) > (\(marks))",
        ].compactMap { $0 }.joined(separator: " AND ")
        let rows = try connection.query(
            """
            SELECT \(columns) FROM \(self.table(table)) \(conditions.isEmpty ? "" : "WHERE " + conditions)
            ORDER BY \(order) LIMIT $1
            """, [.int8(max(limit, 1))] + (key ?? []).map(value)
        ).rows
        return try rows.map { row in try table.columns.map { try value(row, $0.name, $0.kind) } }
    }

    /// A photo that is said to be kept and is not; nil where all are.
    static func missingPhoto(_ connection: PostgresConnection) throws -> String? {
        try connection.query(
            """
            SELECT sha256 FROM design_photo WHERE is_kept
            AND NOT EXISTS (SELECT FROM kept_photo WHERE kept_photo.sha256 = design_photo.sha256) ORDER BY sha256 LIMIT 1
            """
        ).first?.get("sha256")
    }

    static func table(_ table: RegisterTable) -> String { table == .photoBytes ? "kept_photo" : table.rawValue }

    /// `createdAt` as SQL's own case has it: `created_at`.
    static func name(_ column: String) -> String {
        column.reduce(into: "") { name, letter in
            if letter.isUppercase { name.append("_") }
            name.append(letter.lowercased())
        }
    }

    /// The column as a value of its kind; what tells registers apart is written in capitals.
    private static func read(_ column: String, _ kind: RegisterTable.Kind) -> String {
        switch kind {
        case .integer: column == "isKept" ? "is_kept::int4::int8" : "\(name(column))::int8"
        case .text: isUUID(column) ? "upper(\(name(column))::text)" : name(column)
        case .bytes: name(column)
        }
    }

    static func isUUID(_ column: String) -> Bool { column == "identity" || column == "originRegister" }

    private static func value(
        _ row: PostgresRow, _ column: String, _ kind: RegisterTable.Kind
    ) throws -> RowValue {
        switch kind {
        case .integer: try row.find(column, as: Int64.self).map { .integer($0) } ?? .null
        case .text: try row.find(column, as: String.self).map { .text($0) } ?? .null
        case .bytes: try row.find(column, as: [UInt8].self).map { .bytes($0) } ?? .null
        }
    }

    private static func value(_ value: RowValue) -> PostgresValue {
        switch value {
        case .null: .null
        case .integer(let number): .int8(number)
        case .text(let text): .text(text)
        case .bytes(let bytes): .bytes(bytes)
        }
    }
}
