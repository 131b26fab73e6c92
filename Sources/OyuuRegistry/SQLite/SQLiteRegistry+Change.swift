import Foundation
import GRDB

extension SQLiteRegistry {
    public func withdraw(
        _ number: DesignNumber, reason: String, actor: String, at date: Date
    ) async throws(RegistryError) -> Design {
        let path = folder.path
        var check = FieldCheck()
        let reason = check.reason(reason)
        let actor = check.actor(actor)
        let moment = check.moment(date, .withdrawnAt)
        try check.finish(at: path)
        return try await writing { db in
            guard try Self.demand(number, db, at: path).status == .active else {
                throw RegistryError(.alreadyWithdrawn(number), at: path)
            }
            try db.execute(
                sql: "UPDATE design SET status = 'withdrawn', withdrawnAt = ?, withdrawalReason = ? WHERE number = ?",
                arguments: [moment, reason, number.value])
            try RegisterRow.advanceGeneration(db)
            try PhotoChanges.mark(db, "design = ?", number.value)
            // The reason may be personal and stays with the design, which can be corrected; the trail cannot.
            try AuditTable.append(db, .withdrawn, of: number, actor: actor, at: moment)
            return try Self.demand(number, db, at: path)
        }
    }

    public func replaceFingerprint(
        photoID: Int64, with fingerprint: [UInt8], version: Int, actor: String, at date: Date
    ) async throws(RegistryError) {
        let path = folder.path
        var check = FieldCheck()
        check.fingerprint(fingerprint, version: version)
        let actor = check.actor(actor)
        let moment = check.moment(date, .at)
        try check.finish(at: path)
        try await writing { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT design, position, sha256 FROM design_photo WHERE id = ?", arguments: [photoID])
            else { throw RegistryError(.noSuchPhoto(id: photoID), at: path) }
            try db.execute(
                sql: "UPDATE design_photo SET fingerprint = ?, fingerprintVersion = ? WHERE id = ?",
                arguments: [Data(fingerprint), version, photoID])
            try RegisterRow.advanceGeneration(db)
            try PhotoChanges.mark(db, "id = ?", photoID)
            try AuditTable.append(
                db, .fingerprintReplaced, of: try DesignReading.number(row, "design"),
                details: [
                    "photo": row["sha256"], "position": String(row["position"] as Int), "version": String(version),
                    "fingerprint": PhotoFolder.sha256(fingerprint),
                ], actor: actor, at: moment)
        }
    }

    public func auditTrail(
        of number: DesignNumber?, after sequence: Int64, limit: Int
    ) async throws(RegistryError) -> [AuditEntry] {
        try await reading { try AuditTable.page($0, of: number, after: sequence, limit: limit) }
    }

    public func record(
        _ act: AuditAct, of number: DesignNumber?, details: [String: String], actor: String, at date: Date
    ) async throws(RegistryError) {
        let path = folder.path
        var check = FieldCheck()
        let actor = check.actor(actor)
        let moment = check.moment(date, .at)
        check.auditDetails(details)
        try check.finish(at: path)
        try await writing { db in
            if let number { try Self.demand(number, db, at: path) }
            try AuditTable.append(db, act, of: number, details: details, actor: actor, at: moment)
        }
    }
}
