import OyuuRegistry

/// The fingerprinted views of all batches up to one, as a set that never changes; a submission's number stands for that of
/// a design.
///
/// Sets grow by whole batches, so the index of one serves as the beginning of the next one's.
struct FrozenSubmissions: IndexedStore {
    let store: SubmissionStore
    /// Number of the last batch's set.
    let number: Int64

    var identity: RegistryIdentity { store.identity }

    func generation() async throws(RegistryError) -> Int64 { number }

    /// Of a set's views, those that can be compared with.
    private static let members = """
        FROM view JOIN submission ON submission.id = view.submission JOIN batch ON batch.id = submission.batch
        WHERE batch.frozen <= ? AND submission.stage >= 2 AND view.fingerprint IS NOT NULL
        """
    private static let columns = "view.id, submission.id AS design, view.fingerprint, view.version, batch.frozen"

    func fingerprints(after photoID: Int64, limit: Int) async throws(RegistryError) -> [StoredFingerprint] {
        let number = number
        return try await reading { database in
            try database.rows(
                "SELECT \(Self.columns) \(Self.members) AND view.id > ? ORDER BY view.id LIMIT ?",
                [.integer(number), .integer(photoID), .integer(limit)]
            ).compactMap(Self.stored)
        }
    }

    func fingerprints(ids: [Int64]) async throws(RegistryError) -> [StoredFingerprint] {
        guard !ids.isEmpty else { return [] }
        let number = number
        let list = SQLList(ids.prefix(RegisterLimits.page))
        return try await reading { database in
            try database.rows(
                "SELECT \(Self.columns) \(Self.members) AND view.id IN (\(list.places)) ORDER BY view.id",
                [.integer(number)] + list.values
            ).compactMap(Self.stored)
        }
    }

    func state() async throws(RegistryError) -> RegistryState {
        let number = number
        return try await reading { try Self.state(number, $0) }
    }

    func changes(
        since state: RegistryState, after place: PhotoChangePage.Place?, limit: Int
    ) async throws(RegistryError) -> PhotoChangePage? {
        let number = number
        return try await reading { database in
            let now = try Self.state(number, database)
            guard state.generation <= number, try Self.state(state.generation, database) == state else { return nil }
            let after = place ?? PhotoChangePage.Place(generation: state.generation, photoID: .max)
            let rows = try database.rows(
                """
                SELECT \(Self.columns) \(Self.members)
                    AND (batch.frozen > ? OR (batch.frozen = ? AND view.id > ?))
                ORDER BY batch.frozen, view.id LIMIT ?
                """,
                [
                    .integer(number), .integer(after.generation), .integer(after.generation),
                    .integer(after.photoID), .integer(max(1, limit)),
                ])
            let last = rows.count < max(1, limit) ? nil : rows.last
            return PhotoChangePage(
                changes: try rows.compactMap { row in
                    PhotoChange(photoID: try row.number("id"), fingerprint: try Self.stored(row))
                },
                next: try last.map { .init(generation: try $0.number("frozen"), photoID: try $0.number("id")) },
                state: now)
        }
    }

    /// How many views the sets above `number` up to this one have.
    func count(above number: Int64) async throws(SubmissionError) -> Int {
        let last = self.number
        return try await store.database.read { database in
            try database.row(
                "SELECT count(*) AS views \(Self.members) AND batch.frozen > ?", [.integer(last), .integer(number)]
            )?.count("views") ?? 0
        }
    }

    /// A set's moment; one of a store that was put back to a backup and went on from there is another.
    private static func state(_ number: Int64, _ database: any SQLConnection) throws -> RegistryState {
        let row = try database.row("SELECT digest FROM batch WHERE frozen = ?", [.integer(number)])
        return RegistryState(generation: number, lastEntry: number, digest: try row?.data("digest") ?? [])
    }

    private static func stored(_ row: any SQLRow) throws -> StoredFingerprint? {
        guard let design = DesignNumber(try row.number("design")) else { return nil }
        return StoredFingerprint(
            photoID: try row.number("id"), design: design, bytes: try row.data("fingerprint"),
            version: try row.count("version"))
    }

    private func reading<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(RegistryError) -> Value {
        do { return try await store.database.read(body) } catch {
            throw RegistryError(.database(reason: error.description), at: store.place)
        }
    }
}
