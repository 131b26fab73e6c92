import Crypto
import Foundation

extension Design {
    /// SHA-256 of all that was filed and shown, 64 hexadecimal digits: the log holds it, so that a later change shows.
    ///
    /// Left out is what may rightly change or go: the contact, the status, disputes, and the fingerprints, which have
    /// digests of their own.
    public var contentDigest: String {
        var hash = SHA256()
        func add(_ name: String, _ value: String?) {
            let text = value.map { "\($0.utf8.count) \($0)" } ?? "-"
            hash.update(data: Data("\(name) \(text)\n".utf8))
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
        return hash.finalize().hexadecimalDigits
    }
}

extension DesignPhoto {
    /// SHA-256 of the fingerprint, 64 hexadecimal digits.
    public var fingerprintDigest: String { SHA256.hash(data: fingerprint).hexadecimalDigits }
}

extension Digest {
    /// The bytes as small hexadecimal digits.
    var hexadecimalDigits: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
