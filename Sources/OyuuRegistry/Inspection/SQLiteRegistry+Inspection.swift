import Foundation
import GRDB

extension SQLiteRegistry: InspectableRegistry {
    public func storeFacts() async throws(RegistryError) -> StoreFacts {
        try await reading { db in
            StoreFacts(
                database: "SQLite", version: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "?",
                schema: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0, knownSchema: RegisterSchema.version,
                bytes: try Self.bytes(db))
        }
    }

    public func databaseFaults(upTo bytes: Int) async throws(RegistryError) -> [RegisterFault]? {
        try await reading { db in
            guard try Self.bytes(db) <= bytes else { return nil }
            return try String.fetchAll(db, sql: "PRAGMA quick_check(20)").filter { $0 != "ok" }
                .map { RegisterFault.database($0) }
        }
    }

    private static func bytes(_ db: Database) throws -> Int {
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        return pages * (try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }

    public func photoCensus() async throws(RegistryError) -> PhotoCensus {
        let photos = folder.photos
        let kept = try await keptNames()
        let found = Set(try await blocking { () throws(RegistryError) in try photos.names() })
        let missing = kept.subtracting(found)
        // A photo takes its name before its design can be seen, and others may have come between the two readings.
        let late = found.subtracting(kept)
        let orphans = late.isEmpty ? late : late.subtracting(try await keptNames())
        return PhotoCensus(kept: kept.count, missing: missing.count, orphans: orphans.count)
    }

    private func keptNames() async throws(RegistryError) -> Set<String> {
        try await reading { db in
            var names: Set<String> = []
            let rows = try Row.fetchCursor(db, sql: "SELECT DISTINCT sha256, format FROM design_photo WHERE isKept")
            while let row = try rows.next() {
                names.insert(PhotoFolder.name(sha256: row["sha256"], format: row["format"]))
            }
            return names
        }
    }
}
