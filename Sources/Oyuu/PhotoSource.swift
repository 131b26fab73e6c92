import OyuuFingerprint
import OyuuImage

/// Where a photo's bytes come from.
public enum PhotoSource: Sendable, Hashable {
    /// A file on this machine.
    case file(String)
    /// Bytes already in memory, with the name to call them by.
    case bytes([UInt8], name: String)

    /// The path or name, for messages and results.
    public var name: String {
        switch self {
        case .file(let path): path
        case .bytes(_, let name): name
        }
    }

    /// Reads the photo and computes its fingerprint.
    public func fingerprinted(_ options: ReadingOptions = ReadingOptions()) throws(OyuuError) -> FingerprintedPhoto {
        try PhotoReading(self, options: options).photo
    }

    /// The bytes, read within `limits`.
    func read(limits: ImageLimits) throws(ImageError) -> [UInt8] {
        switch self {
        case .file(let path): try ImageDecoder.read(path: path, limits: limits)
        case .bytes(let bytes, _): bytes
        }
    }
}
