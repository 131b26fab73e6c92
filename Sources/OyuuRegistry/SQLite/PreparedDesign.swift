import Foundation
import GRDB

/// A design checked and ready to be written, its photos waiting under `photos/incoming`.
struct PreparedDesign: Sendable {
    let checked: CheckedDesign
    private let incoming: [IncomingPhoto]

    init(_ checked: CheckedDesign, in folder: PhotoFolder) throws(RegistryError) {
        self.checked = checked
        var incoming: [IncomingPhoto] = []
        for photo in checked.photos where photo.isKept {
            guard let bytes = checked.bytes[photo.sha256] else { continue }
            incoming.append(try IncomingPhoto(bytes, sha256: photo.sha256, format: photo.format, in: folder))
        }
        self.incoming = incoming
    }

    /// Writes the rows of the design under `number` and gives its photos their names; the generation is advanced before.
    func write(_ db: Database, as number: DesignNumber) throws {
        let details = checked.details
        try db.execute(
            sql: """
                INSERT INTO design (number, title, holder, village, cooperative, creator, technique, locarnoClass,
                    createdOn, filedOn, notes, status, registeredAt, withdrawnAt, withdrawalReason, originRegister,
                    originNumber, holderFolded, searchText)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                number.value, details.title, details.holder, details.village, details.cooperative, details.creator,
                details.technique, details.locarnoClass, details.createdOn, details.filedOn, details.notes,
                checked.status.rawValue, checked.registeredAt, checked.withdrawnAt, checked.withdrawalReason,
                checked.origin?.register.uuidString, checked.origin?.number.value, SearchText.folded(details.holder),
                SearchText.of(details, number: number),
            ])
        for (position, name) in details.motifs.enumerated() {
            try db.execute(
                sql: "INSERT INTO design_motif (design, position, name) VALUES (?, ?, ?)",
                arguments: [number.value, position, name])
        }
        if let contact = details.holderContact {
            try db.execute(
                sql: "INSERT INTO design_contact (design, contact) VALUES (?, ?)", arguments: [number.value, contact])
        }
        try writePhotos(db, of: number)
        for other in checked.disputes {
            try db.execute(
                sql: "INSERT OR IGNORE INTO design_dispute (earlier, later) VALUES (?, ?)",
                arguments: [min(number, other).value, max(number, other).value])
        }
    }

    private func writePhotos(_ db: Database, of number: DesignNumber) throws {
        for (position, photo) in checked.photos.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO design_photo (design, position, sha256, fileName, format, width, height, byteCount,
                        isKept, fingerprint, fingerprintVersion, corners, generation)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT generation FROM register))
                    """,
                arguments: [
                    number.value, position, photo.sha256, photo.fileName, photo.format, photo.width, photo.height,
                    photo.byteCount, photo.isKept, Data(photo.fingerprint), photo.fingerprintVersion,
                    photo.corners.map(CornerText.text),
                ])
        }
        for photo in incoming { try photo.place() }
    }
}
