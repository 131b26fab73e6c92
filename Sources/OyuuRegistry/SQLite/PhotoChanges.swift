import Foundation
import GRDB

/// What changed for searching, by generation.
enum PhotoChanges {
    /// Notes that some photos changed in the generation that this transaction makes.
    static func mark(_ db: Database, _ condition: String, _ value: Int64) throws {
        try db.execute(
            sql: "UPDATE design_photo SET generation = (SELECT generation FROM register) WHERE " + condition,
            arguments: [value])
    }

    static func state(_ db: Database) throws -> RegistryState {
        let last = try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM audit_entry") ?? 0
        return RegistryState(
            generation: try RegisterRow.generation(db), lastEntry: last, digest: try digest(db, ofEntry: last))
    }

    /// SHA-256 of an entry's columns with their lengths; of nothing where there is no such entry.
    private static func digest(_ db: Database, ofEntry sequence: Int64) throws -> [UInt8] {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT at, actor, act, design, details FROM audit_entry WHERE sequence = ?",
            arguments: [sequence])
        return AuditText.digest(row.map { ($0["at"], $0["actor"], $0["act"], $0["design"], $0["details"]) })
    }

    /// Whether the register was once at `state`: entries are never changed, so its last one is still there.
    private static func isPast(_ db: Database, _ state: RegistryState) throws -> Bool {
        let generation = try RegisterRow.generation(db)
        return try state.generation <= generation && digest(db, ofEntry: state.lastEntry) == state.digest
    }

    static func page(
        _ db: Database, since state: RegistryState, after place: PhotoChangePage.Place?, limit: Int
    ) throws -> PhotoChangePage? {
        guard try isPast(db, state) else { return nil }
        let now = try Self.state(db)
        if now.generation == state.generation { return PhotoChangePage(changes: [], next: nil, state: now) }
        // A register that was not brought up to date, because it is open read-only, does not know.
        guard try db.columns(in: "design_photo").contains(where: { $0.name == "generation" }) else { return nil }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT design_photo.id, design, status, fingerprint, fingerprintVersion, generation FROM design_photo
                JOIN design ON design.number = design_photo.design
                WHERE (generation, design_photo.id) > (?, ?) ORDER BY generation, design_photo.id LIMIT ?
                """,
            arguments: [place?.generation ?? state.generation, place?.photoID ?? .max, max(limit, 1)])
        let changes = try rows.map { row in
            PhotoChange(
                photoID: row["id"], fingerprint: row["status"] == "active" ? try stored(row) : nil)
        }
        let next = rows.count < max(limit, 1) ? nil : rows.last
        return PhotoChangePage(
            changes: changes, next: next.map { .init(generation: $0["generation"], photoID: $0["id"]) }, state: now)
    }

    static func stored(_ row: Row) throws -> StoredFingerprint {
        StoredFingerprint(
            photoID: row["id"], design: try DesignReading.number(row, "design"),
            bytes: [UInt8](row["fingerprint"] as Data), version: row["fingerprintVersion"])
    }
}

extension SQLiteRegistry {
    public func state() async throws(RegistryError) -> RegistryState {
        try await reading { try PhotoChanges.state($0) }
    }

    public func changes(
        since state: RegistryState, after place: PhotoChangePage.Place?, limit: Int
    ) async throws(RegistryError) -> PhotoChangePage? {
        try await reading { try PhotoChanges.page($0, since: state, after: place, limit: limit) }
    }

    public func fingerprints(ids: [Int64]) async throws(RegistryError) -> [StoredFingerprint] {
        let ids = ids.prefix(RegisterLimits.page).map(String.init).joined(separator: ",")
        return try await reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT design_photo.id, design, fingerprint, fingerprintVersion FROM design_photo
                    JOIN design ON design.number = design_photo.design AND design.status = 'active'
                    WHERE design_photo.id IN (\(ids)) ORDER BY design_photo.id
                    """
            ).map { try PhotoChanges.stored($0) }
        }
    }
}
