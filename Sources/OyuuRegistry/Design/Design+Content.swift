extension Design {
    /// SHA-256 of all that was filed and shown, 64 hexadecimal digits: the log holds it, so that a later change shows.
    ///
    /// Left out is what may rightly change or go: the contact, the status, disputes, and the fingerprints, which have
    /// digests of their own.
    public var contentDigest: String {
        var lines = ""
        func add(_ name: String, _ value: String?) {
            lines += "\(name) \(value.map { "\($0.utf8.count) \($0)" } ?? "-")\n"
        }
        add("design", number.description)
        add("title", details.title)
        add("holder", details.holder)
        add("village", details.village)
        add("cooperative", details.cooperative)
        add("creator", details.creator)
        add("technique", details.technique)
        for motif in details.motifs { add("motif", motif) }
        add("locarno-class", details.locarnoClass)
        add("created-on", details.createdOn)
        add("filed-on", details.filedOn)
        add("notes", details.notes)
        add("registered-at", CivilDate.text(registeredAt))
        add("origin", origin.map { "\($0.register.uuidString) \($0.number)" })
        for photo in photos {
            add("photo", photo.sha256)
            add("file", photo.fileName)
            add("form", "\(photo.format) \(photo.width) \(photo.height) \(photo.byteCount)")
            add("corners", photo.corners.map(CornerText.text))
        }
        return PhotoFolder.sha256(Array(lines.utf8))
    }
}

extension DesignPhoto {
    /// SHA-256 of the fingerprint, 64 hexadecimal digits.
    public var fingerprintDigest: String { PhotoFolder.sha256(fingerprint) }
}
