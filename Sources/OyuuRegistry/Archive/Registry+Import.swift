import Foundation

extension Registry {
    /// Takes in the designs of an archive that are not here already.
    ///
    /// Each design is one transaction: an import that was interrupted is simply started again. A design keeps its number
    /// where it is free and otherwise gets the next one; its origin is kept either way. A design that cannot be taken in
    /// is reported and does not stop the others.
    ///
    /// - Throws: `.notAnArchive`, `.newerArchive`, or what ends all work: a full disk, a closed register…
    public func importDesigns(
        from directory: URL, actor: String, at date: Date
    ) async throws(RegistryError) -> ImportSummary {
        var check = FieldCheck()
        _ = check.actor(actor)
        _ = check.moment(date, .at)
        try check.finish(at: directory.path)

        let reader = try ArchiveReader(directory)
        let header = try await blocking { () throws(RegistryError) in try reader.header() }
        var summary = ImportSummary()
        var numbers: [DesignNumber: DesignNumber] = [:]
        var line = 1
        while let next = try await blocking({ () throws(RegistryError) in try reader.next() }) {
            line += 1
            var former: DesignNumber?
            do throws(RegistryError) {
                let archived = try reader.design(next)
                former = archived.number
                let known = numbers
                let arrival = try await blocking { () throws(RegistryError) in
                    try reader.arrival(archived, header: header, numbers: known, actor: actor, at: date)
                }
                switch try await take(arrival) {
                case .taken(let number):
                    numbers[archived.number] = number
                    summary.imported.append(.init(formerNumber: archived.number, number: number))
                case .alreadyHere(let number):
                    numbers[archived.number] = number
                    summary.skipped += 1
                }
            } catch  where error.concernsOneDesign {
                summary.failed.append(.init(line: line, formerNumber: former, reason: error.whatHappened))
            }
        }
        if line - 1 != header.designs {
            let reason = "the archive ends after \(line - 1) of \(header.designs) designs"
            summary.failed.append(.init(line: line + 1, formerNumber: nil, reason: reason))
        }
        return summary
    }
}

extension RegistryError {
    /// Whether other designs of the same archive may still be taken in.
    fileprivate var concernsOneDesign: Bool {
        switch kind {
        case .invalid, .noSuchDesign, .photoMissing, .photoDamaged, .notAnArchive: true
        default: false
        }
    }
}

extension ArchiveReader {
    /// Reads the first line.
    func header() throws(RegistryError) -> ArchiveHeader {
        guard case .whole(let line) = try next() else {
            throw RegistryError(.notAnArchive(reason: "register.jsonl has no header line"), at: path)
        }
        let decoder = JSONDecoder()
        guard let version = try? decoder.decode(ArchiveVersion.self, from: Data(line)),
            version.format == ArchiveHeader.format
        else { throw RegistryError(.notAnArchive(reason: "its header line is not an Oyuu register's"), at: path) }
        if version.version > ArchiveHeader.version {
            throw RegistryError(.newerArchive(found: version.version, known: ArchiveHeader.version), at: path)
        }
        guard version.version >= 1, let header = try? decoder.decode(ArchiveHeader.self, from: Data(line)) else {
            throw RegistryError(.notAnArchive(reason: "its header line is damaged"), at: path)
        }
        return header
    }

    fileprivate func design(_ line: Line) throws(RegistryError) -> ArchivedDesign {
        switch line {
        case .cutShort: throw RegistryError(.notAnArchive(reason: "the line is cut short"), at: path)
        case .tooLong: throw RegistryError(.notAnArchive(reason: "the line is too long"), at: path)
        case .whole(let bytes):
            do {
                return try JSONDecoder().decode(ArchivedDesign.self, from: Data(bytes))
            } catch {
                throw RegistryError(.notAnArchive(reason: "the line is not a design"), at: path)
            }
        }
    }

    /// Fetches the design's photos and translates its disputes into numbers here.
    fileprivate func arrival(
        _ archived: ArchivedDesign, header: ArchiveHeader, numbers: [DesignNumber: DesignNumber], actor: String,
        at date: Date
    ) throws(RegistryError) -> ArrivingDesign {
        guard let design = archived.design(withContact: header.includesContacts) else {
            throw RegistryError(.notAnArchive(reason: "a date is not one"), at: path)
        }
        var check = FieldCheck()
        check.photoCount(design.photos.count)
        for photo in design.photos.prefix(RegisterLimits.photosPerDesign) { _ = check.photo(photo) }
        try check.finish(at: path)
        var photoBytes: [String: [UInt8]] = [:]
        var total = 0
        for photo in design.photos where photo.isKept && header.includesPhotos && photoBytes[photo.sha256] == nil {
            total += photo.byteCount
            if total > RegisterLimits.photoBytesPerDesign {
                let problem = FieldProblem(.photos, .tooLong(limit: RegisterLimits.photoBytesPerDesign))
                throw RegistryError(.invalid([problem]), at: path)
            }
            let name = ArchivedPhotoName(sha256: photo.sha256, format: photo.format)
            guard let bytes = try bytes(of: name) else {
                throw RegistryError(.photoMissing(sha256: photo.sha256), at: path)
            }
            guard bytes.count == photo.byteCount else {
                throw RegistryError(.photoDamaged(sha256: photo.sha256), at: path)
            }
            photoBytes[photo.sha256] = bytes
        }
        return ArrivingDesign(
            design: design, origin: archived.origin, photoBytes: photoBytes,
            disputes: archived.disputes.compactMap { numbers[$0] }, actor: actor, at: date)
    }
}
