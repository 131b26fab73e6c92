import Foundation
import OyuuFingerprint
import OyuuImage
import TestSupport

/// Features of the fixture designs, computed once for all tests.
enum FixtureFeatures {
    static let all: [(name: String, photo: FingerprintedPhoto)] = {
        do {
            return try Pictures.designs.map { file in
                (
                    file.lastPathComponent,
                    try FingerprintedPhoto(bytes: [UInt8](Data(contentsOf: file)), name: "fixture")
                )
            }
        } catch {
            fatalError("a fixture cannot be read: \(error)")
        }
    }()

    /// The features of pixels, at most about `limit`.
    static func of(_ raster: Raster, limit: Int = 760) throws -> MotifFeatures {
        MotifExtraction(try MotifExtraction.working(raster, profile: nil)).features(limit: limit)
    }
}

extension MotifFeatures {
    /// The share of these features that have one among `others` at the same place within half a hundredth of the longer
    /// side, at a scale within a third of an octave, and with a code, axis either way, within `distance`.
    ///
    /// - Parameter mirroredAspect: where not nil, `others` are of the mirror image of a picture of this width, of its
    ///   longer side, and are compared as such.
    func share(foundIn others: MotifFeatures, distance: Int, mirroredAspect: Double? = nil) -> Double {
        let reach = 65_536 / 200
        let found = features.count { feature in
            let code = mirroredAspect == nil ? feature.code : feature.code.mirrored
            let x = mirroredAspect.map { Int($0 * 65_536) - Int(feature.x) } ?? Int(feature.x)
            return others.features.contains { other in
                abs(Int(other.x) - x) <= reach && abs(Int(other.y) - Int(feature.y)) <= reach
                    && abs(Int(other.scale) - Int(feature.scale)) <= 5
                    && min(code.distance(to: other.code), code.turned.distance(to: other.code)) <= distance
            }
        }
        return Double(found) / Double(Swift.max(features.count, 1))
    }
}
