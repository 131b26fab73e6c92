/// A fingerprint of an active design's photo, as an index reads it.
public struct StoredFingerprint: Sendable, Equatable {
    /// Number of the photo; pages follow it.
    public let photoID: Int64
    /// The design.
    public let design: DesignNumber
    /// The fingerprint in its binary form.
    public let bytes: [UInt8]
    /// Version of that form.
    public let version: Int

    /// A stored fingerprint.
    public init(photoID: Int64, design: DesignNumber, bytes: [UInt8], version: Int) {
        self.photoID = photoID
        self.design = design
        self.bytes = bytes
        self.version = version
    }
}
