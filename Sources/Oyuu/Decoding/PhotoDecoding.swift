import Foundation
import OyuuFingerprint
import OyuuImage

/// Whoever turns a photo's bytes into pixels and fingerprints.
///
/// Bytes nobody vouches for are best read where they can do no harm: see ``SeparateDecoding``.
public protocol PhotoDecoding: Sendable {
    /// Does what is asked.
    ///
    /// - Throws: `OyuuError.image` or `.fingerprint` where the photo cannot be used, `.unread` where another process says so.
    func answer(to job: DecodingJob) throws(OyuuError) -> DecodingAnswer
}

/// What is asked of a photo's bytes.
public struct DecodingJob: Sendable, Codable {
    public enum Question: Sendable, Codable {
        /// The fingerprint and what was found on the way.
        case fingerprint(straightening: Straightening, measuring: Bool)
        /// The picture in sRGB; where `longSide` is given, a JPEG may come at the smallest fraction that has this many
        /// pixels along its longer side.
        case picture(longSide: Int?)
    }

    /// A whole PNG or JPEG file; as data, which is coded as it is and not number by number.
    public let file: Data
    /// The file's name, for errors.
    public let name: String
    public let limits: ImageLimits
    public let allowTruncated: Bool
    public let question: Question
}

/// What became of it.
public enum DecodingAnswer: Sendable, Codable {
    case photo(FingerprintedPhoto)
    case picture(DecodedPicture)
}

/// A picture out of a photo's bytes: upright, sRGB.
public struct DecodedPicture: Sendable, Codable {
    public let raster: Raster
    /// Size of the whole picture in pixels, of which `raster` may be a smaller version.
    public let width: Int
    public let height: Int
}

/// Reads photos in this process: right for one's own files.
public struct DecodingHere: PhotoDecoding {
    public init() {}

    public func answer(to job: DecodingJob) throws(OyuuError) -> DecodingAnswer {
        let bytes = [UInt8](job.file)
        do {
            switch job.question {
            case .fingerprint(let straightening, let measuring):
                return .photo(
                    try FingerprintedPhoto(
                        bytes: bytes, name: job.name, limits: job.limits, allowTruncated: job.allowTruncated,
                        straightening: straightening, measuring: measuring))
            case .picture(let longSide):
                let options = DecodeOptions(
                    minimumLongSide: longSide, allowTruncated: job.allowTruncated, limits: job.limits)
                let image = try ImageDecoder.decode(bytes, name: job.name, options: options)
                return .picture(DecodedPicture(raster: image.raster, width: image.width, height: image.height))
            }
        } catch {
            throw OyuuError(error, file: job.name)
        }
    }
}

extension ReadingOptions {
    /// The same for files that end early: what was accepted once is shown, whole or not.
    var acceptingTruncated: ReadingOptions {
        var options = self
        options.allowTruncated = true
        return options
    }

    /// The fingerprint of a photo's bytes.
    func photo(
        _ bytes: [UInt8], name: String, straightening: Straightening, measuring: Bool
    ) throws(OyuuError) -> FingerprintedPhoto {
        let job = DecodingJob(
            file: Data(bytes), name: name, limits: limits, allowTruncated: allowTruncated,
            question: .fingerprint(straightening: straightening, measuring: measuring))
        guard case .photo(let photo) = try decoding.answer(to: job) else { throw .unanswered(name) }
        return photo
    }

    /// The picture in a photo's bytes.
    ///
    /// - Parameter longSide: a JPEG may come at the smallest fraction that has this many pixels.
    func picture(_ bytes: [UInt8], name: String, longSide: Int?) throws(OyuuError) -> DecodedPicture {
        let job = DecodingJob(
            file: Data(bytes), name: name, limits: limits, allowTruncated: allowTruncated,
            question: .picture(longSide: longSide))
        guard case .picture(let picture) = try decoding.answer(to: job) else { throw .unanswered(name) }
        return picture
    }
}

extension OyuuError {
    fileprivate static func unanswered(_ file: String) -> OyuuError {
        .unread(code: "decoding", reason: "the program that reads photos answered another question", file: file)
    }
}
