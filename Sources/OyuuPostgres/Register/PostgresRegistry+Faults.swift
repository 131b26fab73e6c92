import OyuuRegistry

extension PostgresRegistry {
    /// Reads every row of every table, so that what the server finds damaged comes to light, and compares what belongs
    /// together. Photos are hashed in the server and do not travel.
    public func faults() async throws(RegistryError) -> [RegisterFault] {
        var faults: [RegisterFault] = []
        for table in Self.tables where table != "design_contact" || showsContacts {
            // Every value of every row becomes text, whatever is stored outside of the row with it.
            faults += try await found(in: table) {
                try $0.run("SELECT sum(length(\(table)::text)) FROM \(table)")
                return []
            }
        }
        faults += try await found(in: "register") { try Self.disagreements($0) }
        return try await faults + found(in: "kept_photo") { try Self.photoFaults($0) }
    }

    /// What `look` finds, or that the server found its files damaged.
    private func found(
        in table: String, _ look: @escaping @Sendable (PostgresConnection) throws -> [RegisterFault]
    ) async throws(RegistryError) -> [RegisterFault] {
        do throws(RegistryError) {
            return try await reading(look)
        } catch {
            guard case .damaged(let reason) = error.kind else { throw error }
            return [.database("\(table): \(reason)")]
        }
    }

    private static let tables = [
        "register", "design", "design_motif", "design_contact", "design_dispute", "design_photo", "audit_entry",
        "log_leaf", "log_head",
    ]

    private static func disagreements(_ connection: PostgresConnection) throws -> [RegisterFault] {
        var faults: [RegisterFault] = []
        // Constraints forbid it, but a superuser can switch them off.
        for (table, column) in [
            ("design_motif", "design"), ("design_dispute", "earlier"), ("design_dispute", "later"),
            ("design_photo", "design"), ("audit_entry", "design"),
        ] {
            let lost = try connection.query(
                """
                SELECT FROM \(table) WHERE \(column) IS NOT NULL
                AND NOT EXISTS (SELECT FROM design WHERE design.number = \(table).\(column))
                """
            ).count
            faults += Array(repeating: .database("a row of \(table) refers to nothing"), count: lost)
        }
        faults += try connection.query(
            """
            SELECT number FROM design WHERE NOT EXISTS (SELECT FROM design_photo WHERE design = number) ORDER BY number
            """
        ).rows.map { .designWithoutPhoto(try DesignReading.number($0, "number")) }
        faults += try connection.query(
            """
            SELECT sequence FROM (
                SELECT sequence, lag(sequence, 1, 0::int8) OVER (ORDER BY sequence) AS before FROM audit_entry
            ) AS entry WHERE sequence <> before + 1 ORDER BY sequence
            """
        ).rows.map { .auditGap(before: try $0.get("sequence")) }
        let isBehind = try connection.query(
            """
            SELECT last_entry < (SELECT coalesce(max(sequence), 0) FROM audit_entry)
                OR last_number < (SELECT coalesce(max(number), 0) FROM design)
                OR last_photo < (SELECT coalesce(max(id), 0) FROM design_photo) AS is_behind
            FROM register
            """
        ).rows[0].get("is_behind", as: Bool.self)
        if isBehind { faults.append(.database("the register's counters are behind its tables")) }
        return faults
    }

    private static func photoFaults(_ connection: PostgresConnection) throws -> [RegisterFault] {
        try connection.query(
            """
            SELECT sha256, bytes IS NULL AS is_missing FROM (SELECT DISTINCT sha256 FROM design_photo WHERE is_kept) AS photo
            LEFT JOIN kept_photo USING (sha256)
            WHERE bytes IS NULL OR encode(sha256(bytes), 'hex') <> sha256 ORDER BY sha256
            """
        ).rows.map { row in
            let sha256: String = try row.get("sha256")
            return try row.get("is_missing") ? .photoMissing(sha256: sha256) : .photoDamaged(sha256: sha256)
        }
    }
}
