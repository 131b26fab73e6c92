import OyuuRegistry

extension PostgresRegistry {
    public func state() async throws(RegistryError) -> RegistryState {
        try await reading { try Self.state($0) }
    }

    public func changes(
        since state: RegistryState, after place: PhotoChangePage.Place?, limit: Int
    ) async throws(RegistryError) -> PhotoChangePage? {
        let limit = max(limit, 1)
        return try await reading { connection in
            let now = try Self.state(connection)
            // Entries are never changed, so the last one of a state that once was is still there.
            guard state.generation <= now.generation,
                try Self.digest(connection, ofEntry: state.lastEntry) == state.digest
            else { return nil }
            if now.generation == state.generation { return PhotoChangePage(changes: [], next: nil, state: now) }
            let rows = try connection.query(
                """
                SELECT design_photo.id, design, status, fingerprint, fingerprint_version, generation FROM design_photo
                JOIN design ON design.number = design_photo.design
                WHERE (generation, design_photo.id) > ($1, $2) ORDER BY generation, design_photo.id LIMIT $3
                """,
                [.int8(place?.generation ?? state.generation), .int8(place?.photoID ?? .max), .int8(limit)]
            ).rows
            let changes = try rows.map { row in
                PhotoChange(
                    photoID: try row.get("id"),
                    fingerprint: try row.get("status") == DesignStatus.active.rawValue ? StoredFingerprint(row) : nil)
            }
            let last = rows.count < limit ? nil : rows.last
            return PhotoChangePage(
                changes: changes,
                next: try last.map { .init(generation: try $0.get("generation"), photoID: try $0.get("id")) },
                state: now)
        }
    }

    private static func state(_ connection: PostgresConnection) throws -> RegistryState {
        let row = try connection.query(
            "SELECT generation, coalesce((SELECT max(sequence) FROM audit_entry), 0) AS last FROM register"
        ).rows[0]
        let last: Int64 = try row.get("last")
        return RegistryState(
            generation: try row.get("generation"), lastEntry: last, digest: try digest(connection, ofEntry: last))
    }

    private static func digest(_ connection: PostgresConnection, ofEntry sequence: Int64) throws -> [UInt8] {
        let row = try connection.query(
            "SELECT at, actor, act, design, details FROM audit_entry WHERE sequence = $1", [.int8(sequence)]
        ).first
        return AuditText.digest(
            try row.map {
                (
                    at: try $0.get("at"), actor: try $0.get("actor"), act: try $0.get("act"),
                    design: try $0.find("design"), details: try $0.get("details")
                )
            })
    }
}
