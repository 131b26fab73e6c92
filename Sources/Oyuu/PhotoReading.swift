import OyuuFingerprint
import OyuuImage
import OyuuRegistry
import OyuuVerify

/// How photos are read: what is allowed and how much of the machine one photo may take.
public struct ReadingOptions: Sendable {
    /// Bounds on bytes, pixels and memory.
    public var limits: ImageLimits
    /// Accept a JPEG whose end is missing; the result says so.
    public var allowTruncated: Bool

    public init(limits: ImageLimits = .standard, allowTruncated: Bool = false) {
        self.limits = limits
        self.allowTruncated = allowTruncated
    }
}

/// A photo that has been read: its bytes, their SHA-256, and the fingerprint.
struct PhotoReading: Sendable {
    let source: PhotoSource
    let bytes: [UInt8]
    /// 64 lower-case hexadecimal digits.
    let sha256: String
    let photo: FingerprintedPhoto

    init(_ source: PhotoSource, options: ReadingOptions) throws(OyuuError) {
        do {
            bytes = try source.read(limits: options.limits)
            photo = try FingerprintedPhoto(
                bytes: bytes, name: source.name, limits: options.limits, allowTruncated: options.allowTruncated)
        } catch {
            throw OyuuError(error, file: source.name)
        }
        self.source = source
        sha256 = PhotoFolder.sha256(bytes)
    }

    /// What the person should know before trusting the result.
    var remarks: [Remark] {
        var remarks: [Remark] = []
        if photo.isTruncated { remarks.append(.truncated) }
        if photo.fingerprint.quality < GlobalModel.minimumQuality {
            remarks.append(.tooLittlePattern(quality: photo.fingerprint.quality))
        }
        return remarks
    }
}
