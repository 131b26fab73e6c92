/// A design that was checked and brought into the form it is stored in, and has no number yet.
package struct CheckedDesign: Sendable {
    package let details: DesignDetails
    /// Their `id` has no meaning yet.
    package let photos: [DesignPhoto]
    /// Original bytes of the photos that are kept, by SHA-256.
    package let bytes: [String: [UInt8]]
    /// In order, each once.
    package let disputes: [DesignNumber]
    package let status: DesignStatus
    /// As ``CivilDate`` writes it.
    package let registeredAt: String
    /// As ``CivilDate`` writes it.
    package let withdrawnAt: String?
    package let withdrawalReason: String?
    package let origin: DesignOrigin?
    /// Who brings it.
    package let actor: String
    /// When, as ``CivilDate`` writes it.
    package let broughtAt: String

    /// Checks a filing.
    ///
    /// - Parameter place: where the register is, for errors.
    /// - Throws: `.invalid` with every problem.
    package init(_ filing: Filing, at place: String) throws(RegistryError) {
        var check = FieldCheck()
        details = check.details(filing.details)
        actor = check.actor(filing.actor)
        registeredAt = check.moment(filing.registeredAt, .registeredAt)
        disputes = check.disputes(filing.disputes)
        check.photoCount(filing.photos.count)
        if filing.photos.reduce(0, { $0 + $1.bytes.count }) > RegisterLimits.photoBytesPerDesign {
            check.report(.photos, .tooLong(limit: RegisterLimits.photoBytesPerDesign))
        }
        // Nothing that was too much is hashed.
        try check.finish(at: place)
        var photos: [DesignPhoto] = []
        var bytes: [String: [UInt8]] = [:]
        for photo in filing.photos {
            let checked = check.photo(
                DesignPhoto(
                    id: 0, sha256: PhotoFolder.sha256(photo.bytes), fileName: photo.fileName, format: photo.format,
                    width: photo.width, height: photo.height, byteCount: photo.bytes.count, isKept: photo.keepBytes,
                    fingerprint: photo.fingerprint, fingerprintVersion: photo.fingerprintVersion,
                    corners: photo.corners))
            if photo.keepBytes { bytes[checked.sha256] = photo.bytes }
            photos.append(checked)
        }
        try check.finish(at: place)
        (self.photos, self.bytes) = (photos, bytes)
        (status, withdrawnAt, withdrawalReason, origin) = (.active, nil, nil, nil)
        broughtAt = registeredAt
    }

    /// Checks a design of an archive.
    ///
    /// - Parameters:
    ///   - register: where it arrives; a design that comes home has no origin.
    ///   - place: where the register is, for errors.
    /// - Throws: `.invalid` with every problem, `.photoDamaged`.
    package init(
        _ arrival: ArrivingDesign, in register: RegistryIdentity, at place: String
    ) throws(RegistryError) {
        let design = arrival.design
        var check = FieldCheck()
        details = check.details(design.details)
        check.photoCount(design.photos.count)
        let photos = design.photos.prefix(RegisterLimits.photosPerDesign).map { check.photo($0) }
        registeredAt = check.moment(design.registeredAt, .registeredAt)
        withdrawnAt = design.withdrawnAt.map { check.moment($0, .withdrawnAt) }
        status = design.status
        if (withdrawnAt != nil) != (status == .withdrawn) {
            check.report(.withdrawnAt, .malformed("there exactly when the design is withdrawn"))
        }
        withdrawalReason = status == .withdrawn ? check.reason(design.withdrawalReason ?? "") : nil
        disputes = check.disputes(arrival.disputes)
        actor = check.actor(arrival.actor)
        broughtAt = check.moment(arrival.at, .at)
        try check.finish(at: place)
        for photo in photos {
            guard let bytes = arrival.photoBytes[photo.sha256] else { continue }
            guard PhotoFolder.sha256(bytes) == photo.sha256, bytes.count == photo.byteCount else {
                throw RegistryError(.photoDamaged(sha256: photo.sha256), at: place)
            }
        }
        let arrived = Set(photos.map(\.sha256))
        bytes = arrival.photoBytes.filter { arrived.contains($0.key) }
        self.photos = photos.map { $0.keeping(arrival.photoBytes[$0.sha256] != nil) }
        origin = arrival.origin.register == register.uuid ? nil : arrival.origin
    }

    /// Particulars of the entry that tells of a registration.
    package var filedDetails: [String: String] { ["photos": photos.map(\.sha256).joined(separator: " ")] }

    /// Particulars of the entry that tells of an import from `origin`.
    package func importedDetails(from origin: DesignOrigin) -> [String: String] {
        [
            "register": origin.register.uuidString, "number": origin.number.description, "status": status.rawValue,
        ]
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
