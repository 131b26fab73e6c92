import Foundation

/// One photo to be filed with a design.
public struct PhotoFiling: Sendable, Equatable {
    /// The original file.
    public var bytes: [UInt8]
    /// Its name; folders are dropped.
    public var fileName: String
    /// `png`, `jpeg`…: 1 to 8 small letters or digits.
    public var format: String
    /// Width in pixels, upright.
    public var width: Int
    /// Height in pixels, upright.
    public var height: Int
    /// The fingerprint in its binary form.
    public var fingerprint: [UInt8]
    /// Version of that form.
    public var fingerprintVersion: Int
    /// Where in the upright photo the design lies, in pixels: x and y of its top left, top right, bottom right and bottom
    /// left corner; nil where the whole photo is the design.
    public var corners: [Double]?
    /// Whether the register keeps the original bytes. The SHA-256 is kept in any case.
    public var keepBytes: Bool

    /// A photo to be filed.
    public init(
        bytes: [UInt8],
        fileName: String,
        format: String,
        width: Int,
        height: Int,
        fingerprint: [UInt8],
        fingerprintVersion: Int,
        corners: [Double]? = nil,
        keepBytes: Bool = true
    ) {
        self.bytes = bytes
        self.fileName = fileName
        self.format = format
        self.width = width
        self.height = height
        self.fingerprint = fingerprint
        self.fingerprintVersion = fingerprintVersion
        self.corners = corners
        self.keepBytes = keepBytes
    }
}

/// Everything needed to register a design.
public struct Filing: Sendable, Equatable {
    /// What is said about it.
    public var details: DesignDetails
    /// Its photos, 1 to ``RegisterLimits/photosPerDesign``.
    public var photos: [PhotoFiling]
    /// Registered designs it is known to conflict with; it is then recorded as disputed.
    public var disputes: [DesignNumber]
    /// Who registers it, for the audit trail: an account or a program, no contact data.
    public var actor: String
    /// Registration date, given by the caller.
    public var registeredAt: Date

    /// A filing.
    public init(
        details: DesignDetails,
        photos: [PhotoFiling],
        disputes: [DesignNumber] = [],
        actor: String,
        registeredAt: Date
    ) {
        self.details = details
        self.photos = photos
        self.disputes = disputes
        self.actor = actor
        self.registeredAt = registeredAt
    }
}
