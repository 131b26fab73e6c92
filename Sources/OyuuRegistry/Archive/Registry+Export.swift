import Foundation

extension Registry {
    /// Writes an archive of the register, as of one moment, into the new folder `directory`.
    ///
    /// The archive is `register.jsonl`, a header line and then one design a line, and the kept photos under `photos`,
    /// named by their SHA-256. It appears whole or not at all. The audit trail notes the export, unless the register is
    /// open read-only.
    ///
    /// - Throws: `.exists` where something is at the place already; `.photoMissing` or `.photoDamaged` where a kept photo
    ///   is not what it was; what the disk brings.
    @discardableResult
    public func export(
        to directory: URL, options: ExportOptions = ExportOptions(), actor: String, at date: Date
    ) async throws(RegistryError) -> ExportSummary {
        var check = FieldCheck()
        _ = check.actor(actor)
        let moment = check.moment(date, .at)
        try check.finish(at: directory.path)

        let writer = try ArchiveWriter(target: directory)
        let identity = identity
        let header: @Sendable (Int) -> ArchiveHeader = { designs in
            ArchiveHeader(
                register: identity.uuid, exportedAt: moment, designs: designs, includesPhotos: options.includePhotos,
                includesContacts: options.includeContacts, includesWithdrawn: options.includeWithdrawn)
        }
        let query = DesignQuery(status: options.includeWithdrawn ? nil : .active)
        try await visitDesigns(matching: query) { (design, count) throws(RegistryError) in
            if writer.designs.isEmpty { try writer.appendLine(header(count)) }
            try writer.append(ArchivedDesign(design, of: identity, options: options, after: writer.designs))
        }
        let designs = writer.designs.count
        if designs == 0 { try writer.appendLine(header(0)) }
        // Kept photos are never removed, so they may be fetched after the moment of the lines.
        let photos = writer.photos
        for photo in photos {
            guard let bytes = try await photoBytes(sha256: photo.sha256) else {
                throw RegistryError(.photoMissing(sha256: photo.sha256), at: directory.path)
            }
            try await blocking { () throws(RegistryError) in try writer.write(bytes, as: photo) }
        }
        do {
            let contents = ["designs": String(designs), "contacts": options.includeContacts ? "yes" : "no"]
            try await record(.exported, of: nil, details: contents, actor: actor, at: date)
        } catch  where error.kind == .readOnly {}
        try await blocking { () throws(RegistryError) in try writer.finish() }
        return ExportSummary(designs: designs, photos: photos.count)
    }
}
