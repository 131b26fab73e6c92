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
    /// Who reads them.
    public var decoding: any PhotoDecoding

    public init(
        limits: ImageLimits = .standard, allowTruncated: Bool = false, decoding: any PhotoDecoding = DecodingHere()
    ) {
        self.limits = limits
        self.allowTruncated = allowTruncated
        self.decoding = decoding
    }
}

/// A photo that has been read: its bytes, their SHA-256, and the fingerprint.
struct PhotoReading: Sendable {
    let source: PhotoSource
    let bytes: [UInt8]
    /// 64 lower-case hexadecimal digits.
    let sha256: String
    let photo: FingerprintedPhoto

    /// - Parameters:
    ///   - straightening: where in the photo the design lies.
    ///   - measuring: whether to measure how well the photo shows it.
    init(
        _ source: PhotoSource, options: ReadingOptions, straightening: Straightening = .none, measuring: Bool = false
    ) throws(OyuuError) {
        do {
            bytes = try source.read(limits: options.limits)
            photo = try options.photo(
                bytes, name: source.name, straightening: straightening, measuring: measuring)
        } catch {
            throw OyuuError(error, file: source.name)
        }
        self.source = source
        sha256 = PhotoFolder.sha256(bytes)
    }

    /// What a better photo would do better; empty where the photo was not measured.
    var advice: [PhotoAdvice] {
        guard let measures = photo.measures else { return [] }
        let cutOff = photo.straightening.corners?.advice(width: photo.width, height: photo.height) ?? []
        return measures.advice + cutOff
    }

    /// What became of an outline that was looked for and found.
    private var straighteningRemark: Remark? {
        let outcome = photo.straightening
        guard let outline = outcome.outline else { return outcome.corners.map { .straightened($0, confidence: nil) } }
        if let corners = outcome.corners { return .straightened(corners, confidence: outline.confidence) }
        // Where nothing is slanted nothing is lost but a little floor.
        guard outline.isLikely, outline.slant >= CarpetOutline.leastSlant else { return nil }
        return .perhapsSlanted(outline.corners, confidence: outline.confidence)
    }

    /// Motif features below which a picture whose hash cannot be trusted shows too little to be compared.
    private static let minimumFeatures = 60

    /// Whether the photo shows enough pattern to be compared.
    var hasPattern: Bool {
        photo.fingerprint.quality >= GlobalModel.minimumQuality
            || photo.fingerprint.motifs.features.count >= Self.minimumFeatures
    }

    /// What the person should know before trusting the result.
    var remarks: [Remark] {
        var remarks: [Remark] = []
        if let remark = straighteningRemark { remarks.append(remark) }
        remarks += advice.map(Remark.advice)
        if photo.isTruncated { remarks.append(.truncated) }
        if photo.measures == nil, !hasPattern {
            remarks.append(.tooLittlePattern(quality: photo.fingerprint.quality))
        }
        return remarks
    }
}
