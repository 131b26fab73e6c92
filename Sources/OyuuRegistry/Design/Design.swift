import Foundation

/// Whether a design is protected by its registration.
public enum DesignStatus: String, Sendable, Codable, CaseIterable {
    /// Registered and compared with every photo that is checked.
    case active
    /// Taken back; kept for the record, no longer compared.
    case withdrawn
}

/// The register and number under which an imported design was first registered.
public struct DesignOrigin: Sendable, Codable, Hashable {
    /// Identity of the first register.
    public let register: UUID
    /// The number it gave the design, which may differ from the number here.
    public let number: DesignNumber

    /// An origin.
    public init(register: UUID, number: DesignNumber) {
        self.register = register
        self.number = number
    }
}

/// A photo of a design, without its bytes.
public struct DesignPhoto: Sendable, Equatable {
    /// Number of the photo in its register; later photos have greater numbers.
    public let id: Int64
    /// SHA-256 of the original bytes, 64 small hexadecimal digits.
    public let sha256: String
    /// The file's name as filed, without folders.
    public let fileName: String
    /// `png`, `jpeg`…
    public let format: String
    /// Width in pixels, upright.
    public let width: Int
    /// Height in pixels, upright.
    public let height: Int
    /// Size of the original file.
    public let byteCount: Int
    /// Whether the original bytes are kept; ``Registry/photoBytes(sha256:)`` returns them.
    public let isKept: Bool
    /// The fingerprint in its binary form; the register does not look inside.
    public let fingerprint: [UInt8]
    /// Version of the fingerprint's form.
    public let fingerprintVersion: Int
    /// Where in the upright photo the design lies, in pixels: x and y of its top left, top right, bottom right and bottom
    /// left corner; nil where the whole photo is the design. The fingerprint is that of the straightened design.
    public let corners: [Double]?

    /// A photo of a design.
    public init(
        id: Int64,
        sha256: String,
        fileName: String,
        format: String,
        width: Int,
        height: Int,
        byteCount: Int,
        isKept: Bool,
        fingerprint: [UInt8],
        fingerprintVersion: Int,
        corners: [Double]? = nil
    ) {
        self.id = id
        self.sha256 = sha256
        self.fileName = fileName
        self.format = format
        self.width = width
        self.height = height
        self.byteCount = byteCount
        self.isKept = isKept
        self.fingerprint = fingerprint
        self.fingerprintVersion = fingerprintVersion
        self.corners = corners
    }
}

/// A registered design.
public struct Design: Sendable, Equatable {
    /// Its number (INID 11).
    public let number: DesignNumber
    /// What was filed.
    public let details: DesignDetails
    /// Whether it is protected.
    public let status: DesignStatus
    /// Designs it conflicts with, whichever of the two was registered first, in order.
    public let disputes: [DesignNumber]
    /// Registration date (INID 15), to the millisecond.
    public let registeredAt: Date
    /// When it was withdrawn; nil while active.
    public let withdrawnAt: Date?
    /// Why it was withdrawn; nil while active.
    public let withdrawalReason: String?
    /// Where it was first registered; nil for a design registered here.
    public let origin: DesignOrigin?
    /// Its photos, at least one, in the order filed.
    public let photos: [DesignPhoto]

    /// A registered design.
    public init(
        number: DesignNumber,
        details: DesignDetails,
        status: DesignStatus = .active,
        disputes: [DesignNumber] = [],
        registeredAt: Date,
        withdrawnAt: Date? = nil,
        withdrawalReason: String? = nil,
        origin: DesignOrigin? = nil,
        photos: [DesignPhoto]
    ) {
        self.number = number
        self.details = details
        self.status = status
        self.disputes = disputes
        self.registeredAt = registeredAt
        self.withdrawnAt = withdrawnAt
        self.withdrawalReason = withdrawalReason
        self.origin = origin
        self.photos = photos
    }
}
