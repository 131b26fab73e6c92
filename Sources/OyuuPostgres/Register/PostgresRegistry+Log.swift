import OyuuLog
import OyuuRegistry

extension PostgresRegistry {
    public func auditTrail(
        of number: DesignNumber?, after sequence: Int64, limit: Int
    ) async throws(RegistryError) -> [AuditEntry] {
        try await reading { connection in
            let limit = PostgresValue.int8(min(max(limit, 1), RegisterLimits.page))
            let rows =
                if let number {
                    try connection.query(
                        """
                        SELECT sequence, at, actor, act, design, details FROM audit_entry
                        WHERE sequence > $1 AND design = $3 ORDER BY sequence LIMIT $2
                        """, [.int8(sequence), limit, .int8(number.value)]
                    ).rows
                } else {
                    try connection.query(
                        """
                        SELECT sequence, at, actor, act, design, details FROM audit_entry
                        WHERE sequence > $1 ORDER BY sequence LIMIT $2
                        """, [.int8(sequence), limit]
                    ).rows
                }
            return try rows.map { try AuditEntry($0) }
        }
    }

    public func logEntries(after sequence: Int64, limit: Int) async throws(RegistryError) -> [LoggedEntry] {
        try await reading { connection in
            // Places where only one of entry and hash is left are of interest most of all.
            let rows = try connection.query(
                """
                SELECT sequence, audit_entry.at IS NOT NULL AS is_there, at, actor, act, design, details, hash
                FROM (
                    (SELECT sequence FROM audit_entry WHERE sequence > $1 ORDER BY sequence LIMIT $2)
                    UNION (SELECT sequence FROM log_leaf WHERE sequence > $1 ORDER BY sequence LIMIT $2)
                ) AS place
                LEFT JOIN audit_entry USING (sequence) LEFT JOIN log_leaf USING (sequence)
                ORDER BY sequence LIMIT $2
                """, [.int8(sequence), .int8(min(max(limit, 1), RegisterLimits.page))]
            ).rows
            return try rows.map { row in
                let hash: [UInt8]? = try row.find("hash")
                return LoggedEntry(
                    sequence: try row.get("sequence"), entry: try row.get("is_there") ? LogEntry(row) : nil,
                    laidDown: hash.flatMap { LogHash(bytes: $0) })
            }
        }
    }

    public func keepLogHead(_ head: LogHead) async throws(RegistryError) {
        let text = head.text
        _ = try await writing { try $0.query("INSERT INTO log_head (text) VALUES ($1)", [.text(text)]) }
    }

    public func logHeads() async throws(RegistryError) -> [String] {
        try await reading { connection in
            try connection.query("SELECT text FROM log_head ORDER BY id").rows.map { try $0.get("text") }
        }
    }
}

extension AuditEntry {
    fileprivate init(_ row: PostgresRow) throws {
        guard let act = AuditAct(rawValue: try row.get("act")) else { throw row.unexpected("act") }
        guard let details = AuditText.details(reading: try row.get("details")) else { throw row.unexpected("details") }
        self.init(
            sequence: try row.get("sequence"), at: try DesignReading.date(row, "at"), actor: try row.get("actor"),
            act: act, design: try row.find("design", as: Int64.self).flatMap { DesignNumber($0) }, details: details)
    }
}

extension LogEntry {
    /// An entry as it stands in the table, whoever wrote it.
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            sequence: try row.get("sequence"), at: try row.get("at"), actor: try row.get("actor"),
            act: try row.get("act"), design: AuditText.design(try row.find("design")),
            details: try row.get("details"))
    }
}
