import OyuuFingerprint

/// What a pack tells of a photo of a design.
public struct PackedPhoto: Sendable, Equatable {
    /// The photo's number in the register.
    public let id: Int64
    /// SHA-256 of the original file, 32 bytes.
    public let sha256: [UInt8]
    public let fingerprint: Fingerprint

    public init(id: Int64, sha256: [UInt8], fingerprint: Fingerprint) {
        self.id = id
        self.sha256 = sha256
        self.fingerprint = fingerprint
    }
}

/// What a pack tells of a registered design: enough to recognise it and to name it, and nothing more.
///
/// There is no place in it for contact data, village, notes, file names or pictures.
public struct PackedDesign: Sendable, Equatable {
    /// Numbers a design can have.
    public static let numbers: ClosedRange<Int64> = 1...999_999_999

    /// Its number in the register.
    public let number: Int64
    public let title: String
    /// The holder's name as it is shown to everyone.
    public let holder: String
    /// Day of registration (UTC), in days since 1970-01-01.
    public let registeredOn: Int32
    /// Its photos, at least one, by number.
    public let photos: [PackedPhoto]

    public init(number: Int64, title: String, holder: String, registeredOn: Int32, photos: [PackedPhoto]) {
        self.number = number
        self.title = title
        self.holder = holder
        self.registeredOn = registeredOn
        self.photos = photos
    }

    /// Why this cannot be a design of a pack; nil where it can.
    var problem: String? {
        if !Self.numbers.contains(number) { return "its number is \(number)" }
        for name in [title, holder] {
            if name.isEmpty { return "a name is empty" }
            if name.unicodeScalars.prefix(PackLimits.name + 1).count > PackLimits.name { return "a name is too long" }
            if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
                return "a name holds control characters"
            }
        }
        guard (1...PackLimits.photosPerDesign).contains(photos.count) else { return "it has \(photos.count) photos" }
        if photos.contains(where: { $0.id < 1 || $0.sha256.count != 32 }) { return "a photo has no number or SHA-256" }
        if zip(photos, photos.dropFirst()).contains(where: { $0.id >= $1.id }) { return "its photos are out of order" }
        return nil
    }
}
