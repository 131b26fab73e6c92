import Foundation
import OyuuRegistry

extension PostgresRegistry {
    public func withdraw(
        _ number: DesignNumber, reason: String, actor: String, at date: Date
    ) async throws(RegistryError) -> Design {
        let (place, showsContacts) = (place, showsContacts)
        var check = FieldCheck()
        let reason = check.reason(reason)
        let actor = check.actor(actor)
        let moment = check.moment(date, .withdrawnAt)
        try check.finish(at: place)
        return try await changing { change in
            let designs = DesignReading(connection: change.connection, showsContacts: showsContacts)
            guard try designs.demand(number).status == .active else {
                throw RegistryError(.alreadyWithdrawn(number), at: place)
            }
            change.advanceGeneration()
            try change.connection.query(
                "UPDATE design SET status = 'withdrawn', withdrawn_at = $1, withdrawal_reason = $2 WHERE number = $3",
                [.text(moment), .text(reason), .int8(number.value)])
            try change.connection.query(
                "UPDATE design_photo SET generation = $1 WHERE design = $2",
                [.int8(change.generation), .int8(number.value)])
            // The reason may be personal and stays with the design, which can be corrected; the trail cannot.
            try change.append(.withdrawn, of: number, actor: actor, at: moment)
            return try designs.demand(number)
        }
    }

    public func replaceFingerprint(
        photoID: Int64, with fingerprint: [UInt8], version: Int, actor: String, at date: Date
    ) async throws(RegistryError) {
        let place = place
        var check = FieldCheck()
        check.fingerprint(fingerprint, version: version)
        let actor = check.actor(actor)
        let moment = check.moment(date, .at)
        try check.finish(at: place)
        try await changing { change in
            change.advanceGeneration()
            let row = try change.connection.query(
                """
                UPDATE design_photo SET fingerprint = $1, fingerprint_version = $2, generation = $3 WHERE id = $4
                RETURNING design, position, sha256
                """, [.bytes(fingerprint), .int8(version), .int8(change.generation), .int8(photoID)]
            ).first
            guard let row else { throw RegistryError(.noSuchPhoto(id: photoID), at: place) }
            try change.append(
                .fingerprintReplaced, of: try DesignReading.number(row, "design"),
                details: [
                    "photo": try row.get("sha256"), "position": String(try row.get("position", as: Int64.self)),
                    "version": String(version), "fingerprint": PhotoFolder.sha256(fingerprint),
                ], actor: actor, at: moment)
        }
    }

    public func record(
        _ act: AuditAct, of number: DesignNumber?, details: [String: String], actor: String, at date: Date
    ) async throws(RegistryError) {
        var check = FieldCheck()
        let actor = check.actor(actor)
        let moment = check.moment(date, .at)
        check.auditDetails(details)
        try check.finish(at: place)
        try await changing { change in
            if let number { try change.demand([number]) }
            try change.append(act, of: number, details: details, actor: actor, at: moment)
        }
    }
}
