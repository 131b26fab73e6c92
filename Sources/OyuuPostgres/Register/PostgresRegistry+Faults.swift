import OyuuRegistry

extension PostgresRegistry {
    /// Reads every row of every table, so that what the server finds damaged comes to light, and compares what belongs
    /// together. Photos are hashed in the server and do not travel.
    public func faults() async throws(RegistryError) -> [RegisterFault] {
        var faults: [RegisterFault] = []
        for table in Self.tables where table != "design_contact" || showsContacts {
            do throws(RegistryError) {
                // Every value of every row becomes text, whatever is stored outside of the row with it.
                try await reading { try $0.run("SELECT sum(length(\(table)::text)) FROM \(table)") }
            } catch {
                guard case .damaged(let reason) = error.kind else { throw error }
                faults.append(.database("\(table): \(reason)"))
            }
        }
        return try await faults + reading { try Self.disagreements($0) }
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
        faults += try connection.query(
            """
            SELECT sha256, bytes IS NULL AS is_missing FROM (SELECT DISTINCT sha256 FROM design_photo WHERE is_kept) AS photo
            LEFT JOIN kept_photo USING (sha256)
            WHERE bytes IS NULL OR encode(sha256(bytes), 'hex') <> sha256 ORDER BY sha256
            """
        ).rows.map { row in
            let sha256: String = try row.get("sha256")
            return try row.get("is_missing") ? .photoMissing(sha256: sha256) : .photoDamaged(sha256: sha256)
        }
        return faults
    }
}
