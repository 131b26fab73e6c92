import OyuuRegistry
import Synchronization

/// A register in PostgreSQL that comes into being by rows, in one transaction.
package final class PostgresRowWriter: RegisterRowWriter {
    private let connection: PostgresConnection
    private let isCommitted = Atomic(false)

    private init(_ connection: PostgresConnection) { self.connection = connection }

    /// Begins a register in a database that has none, or one in which nothing was ever done.
    ///
    /// - Throws: `.exists` where there is a register; `.notARegister` where other things are; `.readOnly` on a replica or with
    ///   a role that may not make tables.
    package static func begin(
        _ url: PostgresURL, identity: RegistryIdentity
    ) async throws(RegistryError) -> PostgresRowWriter {
        let place = url.description
        return try await PostgresRowReader.working(at: place, writing: true) {
            let connection = try PostgresConnection(url, session: PostgresRowReader.session)
            let probe = try RegisterProbe(connection)
            if probe.isReplica { throw RegistryError(.readOnly, at: place) }
            if probe.holdsOthers {
                throw RegistryError(
                    .notARegister(reason: "the database holds other things and no register"), at: place)
            }
            let schema = RegisterSchema.current
            if let found = probe.register?.version, found > schema.version {
                throw RegistryError(.newerSchema(found: found, known: schema.version), at: place)
            }
            try connection.run("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
            try schema.migrate(connection, creating: identity)
            let isEmpty = try connection.query(
                """
                SELECT generation + last_number + last_photo + last_entry = 0
                    AND NOT EXISTS (SELECT FROM log_head) AS is_empty FROM register FOR UPDATE
                """
            ).first?.get("is_empty", as: Bool.self)
            guard isEmpty == true else { throw RegistryError(.exists, at: place) }
            return PostgresRowWriter(connection)
        }
    }

    package func write(_ rows: [[RowValue]], to table: RegisterTable) async throws(RegistryError) {
        let connection = connection
        try await PostgresRowReader.working(at: connection.place, writing: true) {
            let columns = Self.columns(rows, of: table)
            let names = columns.map(\.name).joined(separator: ", ")
            let values = columns.map(\.value).joined(separator: ", ")
            let arrays = columns.indices.map { "$\($0 + 1)::\(columns[$0].type)[]" }.joined(separator: ", ")
            let given = "SELECT \(values) FROM unnest(\(arrays)) AS given (\(names))"
            let sql =
                table == .register
                // The row is there since the tables are.
                ? "UPDATE register SET (\(names)) = (\(given))"
                : "INSERT INTO \(PostgresRows.table(table)) (\(names)) OVERRIDING SYSTEM VALUE \(given)"
            try connection.query(sql, columns.map(\.values))
        }
    }

    package func rows(
        of table: RegisterTable, after key: [RowValue]?, limit: Int
    ) async throws(RegistryError) -> [[RowValue]] {
        let connection = connection
        return try await PostgresRowReader.working(at: connection.place) {
            try PostgresRows.page(connection, table, after: key, limit: limit)
        }
    }

    /// Runs `body` in the transaction that the register is written in: what it does happens with the register or not at all.
    package func alongside<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws(RegistryError) -> Value {
        let connection = connection
        return try await PostgresRowReader.working(at: connection.place, writing: true) {
            let value = try body(connection)
            try connection.run("SET LOCAL search_path TO \(RegisterSchema.name)")
            return value
        }
    }

    package func commit() async throws(RegistryError) {
        let connection = connection
        try await PostgresRowReader.working(at: connection.place, writing: true) {
            try connection.run(
                """
                UPDATE register SET last_photo = (SELECT coalesce(max(id), 0) FROM design_photo),
                    last_entry = (SELECT greatest(max(audit_entry.sequence), max(log_leaf.sequence), 0)
                        FROM audit_entry FULL JOIN log_leaf USING (sequence));
                SELECT setval(pg_get_serial_sequence('log_head', 'id'), greatest(max(id), 1), max(id) IS NOT NULL)
                FROM log_head;
                SELECT pg_notify('\(PostgresRegistry.changeChannel)', generation::text) FROM register
                """)
            try connection.run("COMMIT")
        }
        isCommitted.store(true, ordering: .releasing)
    }

    package func close() async {
        if isCommitted.load(ordering: .acquiring) { return }
        let connection = connection
        // A connection that broke has undone it by itself.
        _ = try? await PostgresRowReader.working(at: connection.place) { _ = try connection.run("ROLLBACK") }
    }
}

extension PostgresRowWriter {
    /// A column of many rows on its way into a table.
    private struct Column {
        let name: String
        /// How it is sent.
        let type: String
        /// The column's value, of what was sent under its name.
        let value: String
        let values: PostgresValue
    }

    /// Rows as columns, with those that this store adds for itself.
    private static func columns(_ rows: [[RowValue]], of table: RegisterTable) -> [Column] {
        var columns = table.columns.enumerated().map { place, column in
            let name = PostgresRows.name(column.name)
            let values = rows.map { $0[place] }
            return switch column.kind {
            case .bytes: Column(name: name, type: "bytea", value: name, values: .byteStrings(values.map(bytes)))
            case .text:
                Column(
                    name: name, type: "text", value: PostgresRows.isUUID(column.name) ? "\(name)::uuid" : name,
                    values: .texts(values.map(text)))
            case .integer:
                Column(
                    name: name, type: "text", value: column.name == "isKept" ? "\(name) = '1'" : "\(name)::int8",
                    values: .texts(values.map(text)))
            }
        }
        if table == .design {
            func added(_ name: String, _ column: String, _ make: (String) -> String) -> Column {
                let place = table.columns.firstIndex { $0.name == column } ?? 0
                return Column(
                    name: name, type: "text", value: name, values: .texts(rows.map { make(text($0[place]) ?? "") }))
            }
            columns.append(added("sound_text", "searchText", SoundText.of))
            columns.append(added("title_order", "title", AlphabetOrder.key))
            columns.append(added("holder_order", "holder", AlphabetOrder.key))
        }
        return columns
    }

    private static func text(_ value: RowValue) -> String? {
        switch value {
        case .text(let text): text
        case .integer(let number): String(number)
        case .null, .bytes: nil
        }
    }

    private static func bytes(_ value: RowValue) -> [UInt8] {
        if case .bytes(let bytes) = value { return bytes }
        return []
    }
}
