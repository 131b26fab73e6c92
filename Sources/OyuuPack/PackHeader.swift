import Foundation
import OyuuFingerprint

/// How much of the fingerprints a pack keeps.
public enum PackProfile: UInt8, Sendable, CaseIterable {
    /// Fewer and rounded motif features: under 10 kB a photo.
    case small = 0
    /// All of them as they are: verdicts are the register's, bit for bit.
    case whole = 1
}

/// What a pack says of itself.
public struct PackHeader: Sendable, Equatable {
    /// Format this program writes, and the newest it reads.
    public static let currentFormat: UInt16 = 1

    /// The register it was made from.
    public let register: UUID
    /// That register's generation.
    public let generation: Int64
    /// When it was made, in seconds since 1970.
    public let madeAt: Int64
    public let profile: PackProfile
    /// How many designs, photos and motif features it holds.
    public let designs: Int
    public let photos: Int
    public let features: Int
    /// Bytes of all designs together.
    let bodyBytes: Int

    /// First four bytes: `OYPK`.
    static let magic: [UInt8] = [0x4F, 0x59, 0x50, 0x4B]
    static let byteCount = 68

    /// `OYPK`, format (2), 0 for a pack or 1 for a delta (1), profile (1), version of the fingerprints (2), zero (2),
    /// register (16), generation (8), time (8), designs (4), photos (4), features (8), bytes of the designs (8).
    func encoded(isDelta: Bool) -> [UInt8] {
        var bytes = Self.magic
        bytes.append(littleEndian: Self.currentFormat)
        bytes += [isDelta ? 1 : 0, profile.rawValue]
        bytes.append(littleEndian: Fingerprint.currentVersion)
        bytes.append(littleEndian: UInt16(0))
        withUnsafeBytes(of: register.uuid) { bytes.append(contentsOf: $0) }
        bytes.append(littleEndian: generation)
        bytes.append(littleEndian: madeAt)
        bytes.append(littleEndian: UInt32(designs))
        bytes.append(littleEndian: UInt32(photos))
        bytes.append(littleEndian: UInt64(features))
        bytes.append(littleEndian: UInt64(bodyBytes))
        return bytes
    }

    /// Reads what `encoded` gives.
    init(_ reader: inout ByteReader, isDelta: Bool) throws(PackError) {
        guard reader.remaining >= 4, Array(try reader.bytes(4, of: "the header")) == Self.magic else { throw .notAPack }
        let format = try reader.integer(UInt16.self, of: "the header")
        guard format <= Self.currentFormat else { throw .newerFormat(found: format, known: Self.currentFormat) }
        guard format == Self.currentFormat else { throw .damaged(reason: "its format is \(format)") }
        let kind = try reader.count(UInt8.self, upTo: 1, of: "as its kind")
        guard (kind == 1) == isDelta else { throw .wrongKind(isDelta: kind == 1) }
        guard let profile = PackProfile(rawValue: try reader.integer(UInt8.self, of: "the header")) else {
            throw .damaged(reason: "its profile is unknown")
        }
        let version = try reader.integer(UInt16.self, of: "the header")
        guard version == Fingerprint.currentVersion else {
            throw .otherFingerprints(found: version, known: Fingerprint.currentVersion)
        }
        guard try reader.integer(UInt16.self, of: "the header") == 0 else { throw .damaged(reason: "its header") }
        var uuid = UUID().uuid
        let raw = try reader.bytes(16, of: "the header")
        withUnsafeMutableBytes(of: &uuid) { $0.copyBytes(from: raw) }
        let generation = try reader.integer(Int64.self, of: "the header")
        let madeAt = try reader.integer(Int64.self, of: "the header")
        guard generation >= 0, abs(madeAt.clamped) < 1 << 40 else { throw .damaged(reason: "its generation or time") }
        let designs = try reader.count(UInt32.self, upTo: PackLimits.features, of: "designs")
        let photos = try reader.count(UInt32.self, upTo: PackLimits.features, of: "photos")
        let features = try reader.count(UInt64.self, upTo: PackLimits.features, of: "motif features")
        let bodyBytes = try reader.count(UInt64.self, upTo: PackLimits.fileBytes, of: "bytes of designs")
        self.init(
            register: UUID(uuid: uuid), generation: generation, madeAt: madeAt, profile: profile, designs: designs,
            photos: photos, features: features, bodyBytes: bodyBytes)
    }

    init(
        register: UUID, generation: Int64, madeAt: Int64, profile: PackProfile, designs: Int, photos: Int,
        features: Int, bodyBytes: Int
    ) {
        self.register = register
        self.generation = generation
        self.madeAt = madeAt
        self.profile = profile
        self.designs = designs
        self.photos = photos
        self.features = features
        self.bodyBytes = bodyBytes
    }
}

extension Int64 {
    /// The nearest value that has an absolute one.
    fileprivate var clamped: Int64 { Swift.max(self, -Int64.max) }
}
