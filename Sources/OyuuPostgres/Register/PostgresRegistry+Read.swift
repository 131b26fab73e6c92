import OyuuRegistry

extension PostgresRegistry {
    public func generation() async throws(RegistryError) -> Int64 {
        try await reading { try $0.query("SELECT generation FROM register").rows[0].get("generation") }
    }

    public func design(_ number: DesignNumber) async throws(RegistryError) -> Design? {
        let showsContacts = showsContacts
        return try await reading { try DesignReading(connection: $0, showsContacts: showsContacts).design(number) }
    }

    public func designs(matching query: DesignQuery) async throws(RegistryError) -> [Design] {
        let showsContacts = showsContacts
        return try await reading { try DesignReading(connection: $0, showsContacts: showsContacts).page(query) }
    }

    public func count(matching query: DesignQuery) async throws(RegistryError) -> Int {
        try await reading { try DesignReading(connection: $0, showsContacts: false).count(query) }
    }

    public func visitDesigns(
        matching query: DesignQuery,
        _ visit: @escaping @Sendable (_ design: Design, _ count: Int) throws(RegistryError) -> Void
    ) async throws(RegistryError) {
        let showsContacts = showsContacts
        // What was visited cannot be taken back, so a broken connection ends the visit.
        try await reading(repeating: false) { connection in
            let reading = DesignReading(connection: connection, showsContacts: showsContacts)
            let count = try reading.count(query)
            var page = query
            page.after = nil
            page.order = .number
            page.limit = 100
            while true {
                let designs = try reading.page(page)
                for design in designs { try visit(design, count) }
                guard let last = designs.last else { return }
                page.after = last.number
            }
        }
    }

    public func fingerprints(
        after photoID: Int64, limit: Int
    ) async throws(RegistryError) -> [StoredFingerprint] {
        try await reading { connection in
            try connection.query(
                """
                SELECT design_photo.id, design, fingerprint, fingerprint_version FROM design_photo
                JOIN design ON design.number = design_photo.design AND design.status = 'active'
                WHERE design_photo.id > $1 ORDER BY design_photo.id LIMIT $2
                """, [.int8(photoID), .int8(max(limit, 1))]
            ).rows.map { try StoredFingerprint($0) }
        }
    }

    public func fingerprints(ids: [Int64]) async throws(RegistryError) -> [StoredFingerprint] {
        let ids = Array(ids.prefix(RegisterLimits.page))
        return try await reading { connection in
            try connection.query(
                """
                SELECT design_photo.id, design, fingerprint, fingerprint_version FROM design_photo
                JOIN design ON design.number = design_photo.design AND design.status = 'active'
                WHERE design_photo.id = ANY ($1) ORDER BY design_photo.id
                """, [.int8s(ids)]
            ).rows.map { try StoredFingerprint($0) }
        }
    }

    public func photoBytes(sha256: String) async throws(RegistryError) -> [UInt8]? {
        let place = place
        let bytes: [UInt8]? = try await reading { connection in
            let row = try connection.query(
                """
                SELECT bytes FROM (SELECT DISTINCT sha256 FROM design_photo WHERE sha256 = $1 AND is_kept) AS photo
                LEFT JOIN kept_photo USING (sha256)
                """, [.text(sha256)]
            ).first
            guard let row else { return nil }
            guard let bytes: [UInt8] = try row.find("bytes") else {
                throw RegistryError(.photoMissing(sha256: sha256), at: place)
            }
            return bytes
        }
        guard let bytes else { return nil }
        return try await blocking { () throws(RegistryError) in
            guard PhotoFolder.sha256(bytes) == sha256 else {
                throw RegistryError(.photoDamaged(sha256: sha256), at: place)
            }
            return bytes
        }
    }
}

extension StoredFingerprint {
    /// A row of `design_photo`.
    init(_ row: PostgresRow) throws {
        self.init(
            photoID: try row.get("id"), design: try DesignReading.number(row, "design"),
            bytes: try row.get("fingerprint"), version: try row.get("fingerprint_version"))
    }
}
