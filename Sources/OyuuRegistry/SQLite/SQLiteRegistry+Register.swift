import Foundation
import GRDB

extension SQLiteRegistry {
    public func register(
        _ filing: Filing, ifGeneration expected: Int64?
    ) async throws(RegistryError) -> Design {
        if isReadOnly { throw RegistryError(.readOnly, at: folder.path) }
        let folder = folder
        let (prepared, actor) = try await blocking { () throws(RegistryError) in
            try Self.prepare(filing, in: folder)
        }
        return try await writing { db in
            if let expected {
                let found = try RegisterRow.generation(db)
                if found != expected {
                    throw RegistryError(.generationMoved(expected: expected, found: found), at: folder.path)
                }
            }
            for number in prepared.disputes { try Self.demand(number, db, at: folder.path) }
            guard let number = DesignNumber(try RegisterRow.lastNumber(db) + 1) else {
                throw RegistryError(.numbersExhausted, at: folder.path)
            }
            try RegisterRow.advanceGeneration(db)
            try prepared.write(db, as: number)
            try RegisterRow.raiseLastNumber(db, to: number)
            let photos = prepared.photos.map(\.sha256).joined(separator: " ")
            try AuditTable.append(
                db, .registered, of: try Self.demand(number, db, at: folder.path), details: ["photos": photos],
                actor: actor, at: prepared.registeredAt)
            for other in prepared.disputes {
                for (one, against) in [(number, other), (other, number)] {
                    try AuditTable.append(
                        db, .disputed, of: one, details: ["against": against.description], actor: actor,
                        at: prepared.registeredAt)
                }
            }
            return try Self.demand(number, db, at: folder.path)
        }
    }

    /// The design, or `.noSuchDesign`.
    @discardableResult
    static func demand(_ number: DesignNumber, _ db: Database, at path: String) throws -> Design {
        guard let design = try DesignReading.design(db, number) else {
            throw RegistryError(.noSuchDesign(number), at: path)
        }
        return design
    }

    /// Checks a filing wholly before the first byte is written.
    private static func prepare(
        _ filing: Filing, in folder: RegisterFolder
    ) throws(RegistryError) -> (PreparedDesign, actor: String) {
        var check = FieldCheck()
        let details = check.details(filing.details)
        let actor = check.actor(filing.actor)
        let registeredAt = check.moment(filing.registeredAt, .registeredAt)
        let disputes = check.disputes(filing.disputes)
        check.photoCount(filing.photos.count)
        if filing.photos.reduce(0, { $0 + $1.bytes.count }) > RegisterLimits.photoBytesPerDesign {
            check.report(.photos, .tooLong(limit: RegisterLimits.photoBytesPerDesign))
        }
        try check.finish(at: folder.path)
        var photos: [DesignPhoto] = []
        for photo in filing.photos {
            photos.append(
                check.photo(
                    DesignPhoto(
                        id: 0, sha256: PhotoFolder.sha256(photo.bytes), fileName: photo.fileName, format: photo.format,
                        width: photo.width, height: photo.height, byteCount: photo.bytes.count,
                        isKept: photo.keepBytes, fingerprint: photo.fingerprint,
                        fingerprintVersion: photo.fingerprintVersion, corners: photo.corners)))
        }
        try check.finish(at: folder.path)
        var incoming: [IncomingPhoto] = []
        for (photo, filed) in zip(photos, filing.photos) where photo.isKept {
            incoming.append(
                try IncomingPhoto(filed.bytes, sha256: photo.sha256, format: photo.format, in: folder.photos))
        }
        let prepared = PreparedDesign(
            details: details, photos: photos, incoming: incoming, disputes: disputes, registeredAt: registeredAt)
        return (prepared, actor)
    }
}
