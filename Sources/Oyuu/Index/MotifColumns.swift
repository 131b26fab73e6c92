import OyuuFingerprint
import OyuuIndex

/// The motif features of photos, one photo's after the other's.
struct MotifColumns: Sendable {
    /// Where the features of each photo begin, and the end.
    private let starts: MappedColumn<UInt64>
    /// Seven words a feature.
    private let words: MappedColumn<UInt32>

    private static let width = 7

    init(_ file: IndexFile) throws(IndexFileError) {
        starts = try file.column("motif.starts")
        words = try file.column("motif.features")
    }

    static func write(
        _ photos: [Int64], to writer: IndexFileWriter, _ features: (Int64) throws(IndexFileError) -> MotifFeatures
    ) throws(IndexFileError) {
        var starts: [UInt64] = [0]
        try writer.beginSection("motif.features", of: UInt32.self)
        for photo in photos {
            let features = try features(photo).features
            try writer.append(features.flatMap(words))
            starts.append((starts.last ?? 0) + UInt64(features.count))
        }
        try writer.beginSection("motif.starts", of: UInt64.self)
        try writer.append(starts)
    }

    private static func words(_ feature: MotifFeatures.Feature) -> [UInt32] {
        [
            UInt32(feature.x) | UInt32(feature.y) << 16,
            UInt32(feature.scale) | UInt32(feature.axis) << 8 | UInt32(feature.color) << 16,
            UInt32(truncatingIfNeeded: feature.code.high), UInt32(truncatingIfNeeded: feature.code.high >> 32),
            UInt32(truncatingIfNeeded: feature.code.low), UInt32(truncatingIfNeeded: feature.code.low >> 32),
            feature.code.signs,
        ]
    }

    /// How many photos.
    var count: Int { max(starts.count - 1, 0) }

    /// The features of the photo at a place.
    func features(at place: Int) throws(IndexFileError) -> MotifFeatures {
        let (start, end) = (try starts.verified(place), try starts.verified(place + 1))
        guard start <= end, end <= UInt64(words.count / Self.width) else { return .none }
        let rows = try words.verified((Int(start) * Self.width)..<(Int(end) * Self.width))
        return MotifFeatures(
            (0..<Int(end - start)).map { row in
                let w = UnsafeBufferPointer(rebasing: rows[(row * Self.width)..<((row + 1) * Self.width)])
                return MotifFeatures.Feature(
                    x: UInt16(truncatingIfNeeded: w[0]), y: UInt16(truncatingIfNeeded: w[0] >> 16),
                    scale: UInt8(truncatingIfNeeded: w[1]), axis: UInt8(truncatingIfNeeded: w[1] >> 8),
                    color: UInt16(truncatingIfNeeded: w[1] >> 16),
                    code: MotifCode(
                        high: UInt64(w[2]) | UInt64(w[3]) << 32, low: UInt64(w[4]) | UInt64(w[5]) << 32, signs: w[6]))
            })
    }
}
