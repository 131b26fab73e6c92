import OyuuFingerprint
import OyuuImage
import TestSupport

extension MotifCode {
    /// With figure and ground exchanged everywhere.
    var counterchanged: MotifCode { MotifCode(high: high, low: low, signs: ~signs) }
}

/// Features of fixture designs, as of registered photos with made-up numbers.
enum RegisteredMotifs {
    static let photos: [(photo: Int64, features: MotifFeatures)] = {
        Pictures.designs.filter { $0.lastPathComponent.hasPrefix("carpet") }.prefix(10).enumerated().map {
            place, file in
            guard let raster = try? Pictures.raster(file),
                let working = try? MotifExtraction.working(raster, profile: nil)
            else { fatalError("a fixture cannot be read") }
            return (Int64(100 + 7 * place), MotifExtraction(working).features(limit: 500))
        }
    }()

    /// Features whose codes, and in a mirror also places and axes, are changed.
    static func changed(
        _ features: MotifFeatures, isMirrored: Bool = false, _ change: (MotifCode) -> MotifCode
    ) -> MotifFeatures {
        MotifFeatures(
            features.features.map {
                .init(
                    x: isMirrored ? .max - $0.x : $0.x, y: $0.y, scale: $0.scale,
                    axis: isMirrored ? 255 - $0.axis : $0.axis, color: $0.color, code: change($0.code))
            })
    }
}
