import Foundation
import GRDB

extension SQLiteRegistry: Registry {
    public func take(_ arrival: ArrivingDesign) async throws(RegistryError) -> ArrivalOutcome {
        if isReadOnly { throw RegistryError(.readOnly, at: folder.path) }
        let folder = folder
        let identity = identity
        if let number = try await reading({ try Self.present(arrival.origin, $0, identity) }) {
            return .alreadyHere(number)
        }
        let prepared = try await blocking { () throws(RegistryError) in
            try Self.prepare(arrival, in: folder, identity)
        }
        var check = FieldCheck()
        let actor = check.actor(arrival.actor)
        let moment = check.moment(arrival.at, .at)
        try check.finish(at: folder.path)
        return try await writing { db in
            if let number = try Self.present(arrival.origin, db, identity) { return .alreadyHere(number) }
            let number = try Self.number(for: arrival.design.number, db, at: folder.path)
            for other in prepared.disputes { try Self.demand(other, db, at: folder.path) }
            try RegisterRow.advanceGeneration(db)
            try prepared.write(db, as: number)
            try RegisterRow.raiseLastNumber(db, to: number)
            let origin = [
                "register": arrival.origin.register.uuidString, "number": arrival.origin.number.description,
                "status": prepared.status.rawValue,
            ]
            try AuditTable.append(
                db, .imported, of: try Self.demand(number, db, at: folder.path), details: origin, actor: actor,
                at: moment)
            return .taken(number)
        }
    }

    /// The number under which a design from `origin` is here already.
    private static func present(
        _ origin: DesignOrigin, _ db: Database, _ identity: RegistryIdentity
    ) throws -> DesignNumber? {
        let sql =
            origin.register == identity.uuid
            ? "SELECT number FROM design WHERE number = ?1 AND originRegister IS NULL"
            : "SELECT number FROM design WHERE originNumber = ?1 AND originRegister = ?2"
        let arguments: StatementArguments =
            origin.register == identity.uuid
            ? [origin.number.value] : [origin.number.value, origin.register.uuidString]
        return try Row.fetchOne(db, sql: sql, arguments: arguments).map { try DesignReading.number($0, "number") }
    }

    /// The wanted number where it is free, else the next one. A number far beyond the last is not kept, so that a forged
    /// archive cannot use all numbers up.
    private static func number(for wanted: DesignNumber, _ db: Database, at path: String) throws -> DesignNumber {
        let last = try RegisterRow.lastNumber(db)
        let taken = try Row.fetchOne(db, sql: "SELECT 1 FROM design WHERE number = ?", arguments: [wanted.value])
        if taken == nil, wanted.value <= last + 1_000_000 { return wanted }
        guard let next = DesignNumber(last + 1) else { throw RegistryError(.numbersExhausted, at: path) }
        return next
    }

    private static func prepare(
        _ arrival: ArrivingDesign, in folder: RegisterFolder, _ identity: RegistryIdentity
    ) throws(RegistryError) -> PreparedDesign {
        let design = arrival.design
        var check = FieldCheck()
        let details = check.details(design.details)
        check.photoCount(design.photos.count)
        let photos = design.photos.prefix(RegisterLimits.photosPerDesign).map { check.photo($0) }
        let registeredAt = check.moment(design.registeredAt, .registeredAt)
        let withdrawnAt = design.withdrawnAt.map { check.moment($0, .withdrawnAt) }
        if (withdrawnAt != nil) != (design.status == .withdrawn) {
            check.report(.withdrawnAt, .malformed("there exactly when the design is withdrawn"))
        }
        let reason = design.status == .withdrawn ? check.reason(design.withdrawalReason ?? "") : nil
        let disputes = check.disputes(arrival.disputes)
        try check.finish(at: folder.path)
        var incoming: [IncomingPhoto] = []
        var stored: [DesignPhoto] = []
        for photo in photos {
            let bytes = arrival.photoBytes[photo.sha256]
            if let bytes {
                guard PhotoFolder.sha256(bytes) == photo.sha256, bytes.count == photo.byteCount else {
                    throw RegistryError(.photoDamaged(sha256: photo.sha256), at: folder.path)
                }
                incoming.append(
                    try IncomingPhoto(bytes, sha256: photo.sha256, format: photo.format, in: folder.photos))
            }
            stored.append(photo.keeping(bytes != nil))
        }
        return PreparedDesign(
            details: details, photos: stored, incoming: incoming, disputes: disputes, status: design.status,
            registeredAt: registeredAt, withdrawnAt: withdrawnAt, withdrawalReason: reason,
            origin: arrival.origin.register == identity.uuid ? nil : arrival.origin)
    }
}

extension DesignPhoto {
    /// The same photo, with its original bytes kept or not.
    func keeping(_ isKept: Bool) -> DesignPhoto {
        DesignPhoto(
            id: id, sha256: sha256, fileName: fileName, format: format, width: width, height: height,
            byteCount: byteCount, isKept: isKept, fingerprint: fingerprint, fingerprintVersion: fingerprintVersion,
            corners: corners)
    }
}
