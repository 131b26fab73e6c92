import Foundation
import OyuuFingerprint
import OyuuRegistry

/// A design as JSON.
package struct DesignRecord: Encodable, Sendable {
    let number: String
    let status: String
    let title: String
    let holder: String
    let contact: String?
    let village: String?
    let cooperative: String?
    let creator: String?
    let technique: String?
    let motifs: [String]
    let locarnoClass: String?
    let created: String?
    let filed: String?
    let notes: String?
    let registeredAt: Date
    let withdrawnAt: Date?
    let withdrawalReason: String?
    let disputes: [String]
    let photos: [Photo]

    struct Photo: Encodable, Sendable {
        let id: Int64
        let file: String
        let sha256: String
        let width: Int
        let height: Int
        let isKept: Bool
        /// Where the design lies in the photo; nil where it is the whole photo.
        let corners: DesignCorners?
        let pdq: String?
        let quality: Int?
        let palette: Palette?
        /// What was said while it was registered.
        let remarks: [Remark]?

        private enum CodingKeys: String, CodingKey {
            case id, file, sha256, width, height, corners, pdq, quality, palette, remarks
            case isKept = "is_kept"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case number, status, title, holder, contact, village, cooperative, creator, technique, motifs, created, filed
        case notes, disputes, photos
        case locarnoClass = "locarno_class"
        case registeredAt = "registered_at"
        case withdrawnAt = "withdrawn_at"
        case withdrawalReason = "withdrawal_reason"
    }

    /// A design just registered, with what was said of its photos.
    package init(_ design: Design, verdicts: [Verdict]) {
        self.init(design, withContact: false, remarks: verdicts.map(\.remarks))
    }

    /// - Parameters:
    ///   - forOffice: whether the reader may know notes and the reason of a withdrawal.
    ///   - remarks: of each photo, in their order, or none.
    package init(_ design: Design, withContact: Bool, forOffice: Bool = true, remarks: [[Remark]] = []) {
        let details = design.details
        number = design.number.description
        status = design.status.rawValue
        title = details.title
        holder = details.holder
        contact = withContact ? details.holderContact : nil
        village = details.village
        cooperative = details.cooperative
        creator = details.creator
        technique = details.technique
        motifs = details.motifs
        locarnoClass = details.locarnoClass
        created = details.createdOn
        filed = details.filedOn
        notes = forOffice ? details.notes : nil
        registeredAt = design.registeredAt
        withdrawnAt = design.withdrawnAt
        withdrawalReason = forOffice ? design.withdrawalReason : nil
        disputes = design.disputes.map(\.description)
        photos = design.photos.enumerated().map { index, photo in
            let fingerprint = try? Fingerprint(encoded: photo.fingerprint)
            return Photo(
                id: photo.id, file: photo.fileName, sha256: photo.sha256, width: photo.width, height: photo.height,
                isKept: photo.isKept, corners: photo.corners.flatMap(DesignCorners.init), pdq: fingerprint?.hash.hex,
                quality: fingerprint?.quality,
                palette: fingerprint?.palette, remarks: index < remarks.count ? remarks[index] : nil)
        }
    }
}
