import OyuuRegistry

extension CheckedDesign {
    /// Puts the kept photos' bytes into the register, before anybody is kept waiting for numbers.
    ///
    /// They go in the order of their SHA-256, so that those who bring the same photos at once wait for each other in one
    /// direction only. What is there already is written again where it was damaged.
    func keepPhotos(_ connection: PostgresConnection) throws {
        if bytes.isEmpty { return }
        try connection.query("SELECT pg_advisory_xact_lock_shared($1)", [.int8(RegisterSchema.photoLock)])
        let kept = Set(photos.filter(\.isKept).map(\.sha256))
        for (sha256, bytes) in bytes.sorted(by: { $0.key < $1.key }) where kept.contains(sha256) {
            try connection.query(
                """
                INSERT INTO kept_photo (sha256, bytes) VALUES ($1, $2)
                ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes WHERE kept_photo.bytes <> excluded.bytes
                """, [.text(sha256), .bytes(bytes)])
        }
    }

    /// Writes the rows of the design under `number`; the generation is advanced before.
    ///
    /// - Returns: the design as it is registered now.
    func write(_ change: inout RegisterChange, as number: DesignNumber) throws -> Design {
        let connection = change.connection
        try connection.query(
            """
            INSERT INTO design (number, title, holder, village, cooperative, creator, technique, locarno_class, created_on,
                filed_on, notes, status, registered_at, withdrawn_at, withdrawal_reason, origin_register, origin_number,
                holder_folded, search_text, sound_text, title_order, holder_order)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
            """, row(number))
        if !details.motifs.isEmpty {
            try connection.query(
                "INSERT INTO design_motif (design, position, name) SELECT $1, * FROM unnest($2::int8[], $3::text[])",
                [.int8(number.value), .int8s(details.motifs.indices.map(Int64.init)), .texts(details.motifs)])
        }
        if let contact = details.holderContact {
            try connection.query(
                "INSERT INTO design_contact (design, contact) VALUES ($1, $2)", [.int8(number.value), .text(contact)])
        }
        if !disputes.isEmpty {
            try connection.query(
                """
                INSERT INTO design_dispute (earlier, later) SELECT least($1, other), greatest($1, other)
                FROM unnest($2::int8[]) AS other ON CONFLICT DO NOTHING
                """, [.int8(number.value), .int8s(disputes.map(\.value))])
        }
        let photos = try writePhotos(&change, of: number)
        guard let registered = CivilDate.date(registeredAt) else {
            throw PostgresError(.unexpectedValue(column: "registered_at"), at: connection.place)
        }
        return Design(
            number: number, details: details, status: status, disputes: disputes, registeredAt: registered,
            withdrawnAt: withdrawnAt.flatMap(CivilDate.date), withdrawalReason: withdrawalReason, origin: origin,
            photos: photos)
    }

    private func row(_ number: DesignNumber) -> [PostgresValue] {
        let search = SearchText.of(details, number: number)
        return [
            .int8(number.value), .text(details.title), .text(details.holder), .text(details.village),
            .text(details.cooperative), .text(details.creator), .text(details.technique), .text(details.locarnoClass),
            .text(details.createdOn), .text(details.filedOn), .text(details.notes), .text(status.rawValue),
            .text(registeredAt), .text(withdrawnAt), .text(withdrawalReason), .text(origin?.register.uuidString),
            .int8(origin?.number.value), .text(SearchText.folded(details.holder)), .text(search),
            .text(SoundText.of(search)), .text(AlphabetOrder.key(details.title)),
            .text(AlphabetOrder.key(details.holder)),
        ]
    }

    private func writePhotos(_ change: inout RegisterChange, of number: DesignNumber) throws -> [DesignPhoto] {
        let ids = change.takePhotoNumbers(photos.count)
        try change.connection.query(
            """
            INSERT INTO design_photo (id, design, position, sha256, file_name, format, width, height, byte_count, is_kept,
                fingerprint, fingerprint_version, corners, generation)
            SELECT id, $1, position, sha256, file_name, format, width, height, byte_count, is_kept = 1, fingerprint,
                fingerprint_version, corners, $2
            FROM unnest($3::int8[], $4::int8[], $5::text[], $6::text[], $7::text[], $8::int8[], $9::int8[], $10::int8[],
                $11::int8[], $12::bytea[], $13::int8[], $14::text[])
                AS photo (id, position, sha256, file_name, format, width, height, byte_count, is_kept, fingerprint,
                    fingerprint_version, corners)
            """,
            [
                .int8(number.value), .int8(change.generation), .int8s(ids), .int8s(photos.indices.map(Int64.init)),
                .texts(photos.map(\.sha256)), .texts(photos.map(\.fileName)), .texts(photos.map(\.format)),
                .int8s(photos.map { Int64($0.width) }), .int8s(photos.map { Int64($0.height) }),
                .int8s(photos.map { Int64($0.byteCount) }), .int8s(photos.map { $0.isKept ? 1 : 0 }),
                .byteStrings(photos.map(\.fingerprint)), .int8s(photos.map { Int64($0.fingerprintVersion) }),
                .texts(photos.map { $0.corners.map(CornerText.text) }),
            ])
        return zip(photos, ids).map { $0.numbered($1) }
    }
}

extension DesignPhoto {
    fileprivate func numbered(_ id: Int64) -> DesignPhoto {
        DesignPhoto(
            id: id, sha256: sha256, fileName: fileName, format: format, width: width, height: height,
            byteCount: byteCount, isKept: isKept, fingerprint: fingerprint, fingerprintVersion: fingerprintVersion,
            corners: corners)
    }
}
