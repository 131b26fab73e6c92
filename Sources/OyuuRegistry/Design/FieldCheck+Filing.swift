import Foundation

extension FieldCheck {
    /// A date as its stored text.
    package mutating func moment(_ date: Date, _ field: FieldProblem.Field) -> String {
        if let text = CivilDate.text(date) { return text }
        report(field, .malformed("a moment in the years 1 to 9999"))
        return ""
    }

    package mutating func actor(_ actor: String) -> String { required(actor, .actor) }

    package mutating func reason(_ reason: String) -> String {
        required(reason, .reason, limit: RegisterLimits.reason, lines: true)
    }

    /// Particulars of an entry of the audit trail.
    package mutating func auditDetails(_ details: [String: String]) {
        for value in details.values { _ = optional(value, .details, limit: RegisterLimits.reason) }
        if details.count > 16 { report(.details, .tooMany(limit: 16)) }
    }

    package mutating func photoCount(_ count: Int) {
        if count == 0 { report(.photos, .empty) }
        if count > RegisterLimits.photosPerDesign { report(.photos, .tooMany(limit: RegisterLimits.photosPerDesign)) }
    }

    package mutating func disputes(_ numbers: [DesignNumber]) -> [DesignNumber] {
        if numbers.count > RegisterLimits.disputes { report(.disputes, .tooMany(limit: RegisterLimits.disputes)) }
        return Set(numbers).sorted()
    }

    package mutating func fingerprint(_ bytes: [UInt8], version: Int) {
        if bytes.isEmpty { report(.fingerprint, .empty) }
        if bytes.count > RegisterLimits.fingerprintBytes {
            report(.fingerprint, .tooLong(limit: RegisterLimits.fingerprintBytes))
        }
        range(version, .fingerprintVersion, 0...Int(UInt16.max))
    }

    /// Everything about a photo but its bytes.
    package mutating func photo(_ photo: DesignPhoto) -> DesignPhoto {
        let isFormat =
            (1...8).contains(photo.format.utf8.count)
            && photo.format.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        if !isFormat { report(.format, .malformed("1 to 8 small letters or digits")) }
        if !PhotoFolder.isSHA256(photo.sha256) { report(.sha256, .malformed("64 small hexadecimal digits")) }
        range(photo.width, .width, 1...RegisterLimits.side)
        range(photo.height, .height, 1...RegisterLimits.side)
        range(photo.byteCount, .photos, 1...RegisterLimits.photoBytes)
        fingerprint(photo.fingerprint, version: photo.fingerprintVersion)
        if let corners = photo.corners { self.corners(corners) }
        return DesignPhoto(
            id: photo.id, sha256: photo.sha256, fileName: Self.fileName(photo.fileName), format: photo.format,
            width: photo.width, height: photo.height, byteCount: photo.byteCount, isKept: photo.isKept,
            fingerprint: photo.fingerprint, fingerprintVersion: photo.fingerprintVersion, corners: photo.corners)
    }

    /// Whether they are a figure one can use is for those to say who know pixels.
    private mutating func corners(_ corners: [Double]) {
        let farthest = Double(2 * RegisterLimits.side)
        if corners.count != 8 || !corners.allSatisfy(\.isFinite) {
            report(.corners, .malformed("eight numbers: x and y of four corners"))
        } else if corners.contains(where: { abs($0) > farthest }) {
            report(.corners, .outsidePhoto)
        }
    }

    /// A photo is not refused for its file's name: folders are dropped, odd characters replaced, the end cut.
    private static func fileName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let scalars = last.precomposedStringWithCanonicalMapping.unicodeScalars.prefix(RegisterLimits.fileName)
            .map { isAllowed($0, lines: false) ? $0 : "\u{FFFD}" }
        return scalars.isEmpty ? "photo" : String(String.UnicodeScalarView(scalars))
    }
}
