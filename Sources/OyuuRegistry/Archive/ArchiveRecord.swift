import Foundation

/// The first line of `register.jsonl`.
struct ArchiveHeader: Codable {
    /// Tells the file from every other of JSON lines.
    static let format = "oyuu-register"
    /// The newest form this program knows.
    static let version = 2

    var format = Self.format
    var version = Self.version
    /// The register it was exported from.
    let register: UUID
    let exportedAt: String
    /// Lines that follow.
    let designs: Int
    let includesPhotos: Bool
    let includesContacts: Bool
    let includesWithdrawn: Bool
}

/// The first two values of a header, which every version has.
struct ArchiveVersion: Decodable {
    let format: String
    let version: Int
}

/// A line of `register.jsonl` after the first: one design, with everything needed to register it elsewhere.
struct ArchivedDesign: Codable {
    struct Photo: Codable {
        let sha256: String
        let fileName: String
        let format: String
        let width: Int
        let height: Int
        let byteCount: Int
        /// Whether the archive has the bytes.
        let isKept: Bool
        let fingerprint: Data
        let fingerprintVersion: Int
        /// Where the design lies in the photo; archives of version 1 have none.
        let corners: [Double]?
    }

    let number: DesignNumber
    /// Always there, so that the same design is known again whichever register exported it.
    let origin: DesignOrigin
    let status: DesignStatus
    let details: DesignDetails
    /// Designs on earlier lines of the archive that it conflicts with.
    let disputes: [DesignNumber]
    let registeredAt: String
    let withdrawnAt: String?
    let withdrawalReason: String?
    let photos: [Photo]
}

extension ArchivedDesign {
    /// - Parameter earlier: designs the archive has already.
    init(_ design: Design, of identity: RegistryIdentity, options: ExportOptions, after earlier: Set<DesignNumber>) {
        number = design.number
        origin = design.origin ?? DesignOrigin(register: identity.uuid, number: design.number)
        status = design.status
        var details = design.details
        if !options.includeContacts { details.holderContact = nil }
        self.details = details
        disputes = design.disputes.filter(earlier.contains)
        registeredAt = CivilDate.text(design.registeredAt) ?? ""
        withdrawnAt = design.withdrawnAt.flatMap(CivilDate.text)
        withdrawalReason = design.withdrawalReason
        photos = design.photos.map {
            Photo(
                sha256: $0.sha256, fileName: $0.fileName, format: $0.format, width: $0.width, height: $0.height,
                byteCount: $0.byteCount, isKept: $0.isKept && options.includePhotos, fingerprint: Data($0.fingerprint),
                fingerprintVersion: $0.fingerprintVersion, corners: $0.corners)
        }
    }

    /// The design as a register would tell it; nil where a date is not one.
    func design(withContact: Bool) -> Design? {
        guard let registeredAt = CivilDate.date(registeredAt) else { return nil }
        let withdrawnAt = withdrawnAt.map(CivilDate.date)
        if case .some(.none) = withdrawnAt { return nil }
        var details = details
        if !withContact { details.holderContact = nil }
        return Design(
            number: number, details: details, status: status, registeredAt: registeredAt,
            withdrawnAt: withdrawnAt ?? nil, withdrawalReason: withdrawalReason, origin: origin,
            photos: photos.map {
                DesignPhoto(
                    id: 0, sha256: $0.sha256, fileName: $0.fileName, format: $0.format, width: $0.width,
                    height: $0.height, byteCount: $0.byteCount, isKept: $0.isKept, fingerprint: [UInt8]($0.fingerprint),
                    fingerprintVersion: $0.fingerprintVersion, corners: $0.corners)
            })
    }
}
