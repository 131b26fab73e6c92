import Foundation
import OyuuImage

/// A photo read in one process and used in another. What is decoded is checked like anything from outside: the process
/// that read the photo may have been led astray by it.
extension FingerprintedPhoto: Codable {
    private enum CodingKeys: String, CodingKey {
        case fingerprint, quality, coefficients, working, motifs, format, isTruncated, width, height, straightening,
            measures
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Data(fingerprint.encoded), forKey: .fingerprint)
        try container.encode(analysis.quality, forKey: .quality)
        try container.encode(analysis.coefficients, forKey: .coefficients)
        try container.encode(working, forKey: .working)
        try container.encode(Data(motifs.encoded), forKey: .motifs)
        try container.encode(format, forKey: .format)
        try container.encode(isTruncated, forKey: .isTruncated)
        try container.encode(width, forKey: .width)
        try container.encode(height, forKey: .height)
        try container.encode(straightening, forKey: .straightening)
        try container.encodeIfPresent(measures, forKey: .measures)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func damaged(_ key: CodingKeys, _ reason: String) -> DecodingError {
            .dataCorruptedError(forKey: key, in: container, debugDescription: reason)
        }
        fingerprint = try Fingerprint(encoded: [UInt8](container.decode(Data.self, forKey: .fingerprint)))
        let quality = try container.decode(Int.self, forKey: .quality)
        guard quality == fingerprint.quality else { throw damaged(.quality, "not that of the fingerprint") }
        let coefficients = try container.decode([Double].self, forKey: .coefficients)
        guard coefficients.count == PerceptualHash.bitCount, coefficients.allSatisfy(\.isFinite) else {
            throw damaged(.coefficients, "not 256 finite numbers")
        }
        analysis = PerceptualHashAnalysis(quality: quality, coefficients: coefficients)
        guard analysis.hash == fingerprint.hash else { throw damaged(.coefficients, "not those of the hash") }
        working = try container.decode(Raster.self, forKey: .working)
        var reader = LittleEndianReader([UInt8](try container.decode(Data.self, forKey: .motifs))[...])
        motifs = try MotifFeatures(from: &reader, limit: 2 * MotifFeatures.photoLimit)
        format = try container.decode(ImageFormat.self, forKey: .format)
        isTruncated = try container.decode(Bool.self, forKey: .isTruncated)
        width = try container.decode(Int.self, forKey: .width)
        height = try container.decode(Int.self, forKey: .height)
        guard width > 0, height > 0 else { throw damaged(.width, "a photo without pixels") }
        straightening = try container.decode(StraighteningOutcome.self, forKey: .straightening)
        if let problem = straightening.corners?.problem(width: width, height: height) {
            throw damaged(.straightening, problem)
        }
        measures = try container.decodeIfPresent(PhotoMeasures.self, forKey: .measures)
    }
}
