import Foundation
import GRDB

extension SQLiteRegistry {
    public func faults() async throws(RegistryError) -> [RegisterFault] {
        var faults = try await reading { try Self.databaseFaults($0) }
        let folder = folder
        var last = (sha256: "", format: "")
        while true {
            let after = last
            let kept = try await reading { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT DISTINCT sha256, format FROM design_photo WHERE isKept AND (sha256, format) > (?, ?)
                        ORDER BY sha256, format LIMIT 500
                        """, arguments: [after.sha256, after.format]
                ).map { (sha256: $0["sha256"] as String, format: $0["format"] as String) }
            }
            guard let end = kept.last else { return faults }
            faults += try await blocking { () throws(RegistryError) in
                var found: [RegisterFault] = []
                for photo in kept {
                    if let fault = try folder.photos.fault(sha256: photo.sha256, format: photo.format) {
                        found.append(fault)
                    }
                }
                return found
            }
            last = end
        }
    }

    private static func databaseFaults(_ db: Database) throws -> [RegisterFault] {
        var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            .map { RegisterFault.database($0) }
        faults += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map {
            .database("a row of \($0["table"] as String) refers to nothing")
        }
        let bare = "SELECT number FROM design WHERE number NOT IN (SELECT design FROM design_photo) ORDER BY number"
        faults += try Row.fetchAll(db, sql: bare).map { .designWithoutPhoto(try DesignReading.number($0, "number")) }
        let gaps = """
            SELECT sequence FROM (SELECT sequence, lag(sequence, 1, 0) OVER (ORDER BY sequence) AS before FROM audit_entry)
            WHERE sequence <> before + 1 ORDER BY sequence
            """
        faults += try Int64.fetchAll(db, sql: gaps).map { .auditGap(before: $0) }
        return faults
    }
}

extension PhotoFolder {
    func fault(sha256: String, format: String) throws(RegistryError) -> RegisterFault? {
        do throws(RegistryError) {
            return try bytes(sha256: sha256, format: format) == nil ? .photoMissing(sha256: sha256) : nil
        } catch {
            if case .photoDamaged = error.kind { return .photoDamaged(sha256: sha256) }
            throw error
        }
    }
}
