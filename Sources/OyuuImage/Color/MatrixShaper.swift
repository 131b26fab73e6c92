import CLCMS

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The three primaries and curves of a profile that has nothing else (ICC.1, three-component matrix-based).
struct MatrixShaper {
    /// Columns are red, green and blue in XYZ under D50.
    private let primaries: [SIMD3<Double>]
    /// Light of each of `Self.levels`, a row a channel.
    private let light: [[Double]]

    /// Encoded values at which the curves are looked at.
    private static let levels = (0...32).map { Double($0) / 32 }

    /// Nil for a profile with tables, or without all six tags. `profile` must be open.
    init?(_ profile: cmsHPROFILE) {
        let tables = [cmsSigAToB0Tag, cmsSigAToB1Tag, cmsSigDToB0Tag, cmsSigDToB1Tag]
        guard tables.allSatisfy({ cmsIsTag(profile, $0) == 0 }) else { return nil }
        var primaries: [SIMD3<Double>] = []
        for tag in [cmsSigRedColorantTag, cmsSigGreenColorantTag, cmsSigBlueColorantTag] {
            guard let xyz = cmsReadTag(profile, tag)?.assumingMemoryBound(to: cmsCIEXYZ.self) else { return nil }
            primaries.append([xyz.pointee.X, xyz.pointee.Y, xyz.pointee.Z])
        }
        var light: [[Double]] = []
        for tag in [cmsSigRedTRCTag, cmsSigGreenTRCTag, cmsSigBlueTRCTag] {
            guard let curve = cmsReadTag(profile, tag) else { return nil }
            light.append(Self.levels.map { Double(cmsEvalToneCurveFloat(OpaquePointer(curve), Float($0))) })
        }
        self.primaries = primaries
        self.light = light
    }

    /// Within about one 8-bit step of sRGB everywhere.
    var isSRGB: Bool {
        // XYZ under D50 to linear sRGB (IEC 61966-2-1, adapted by Bradford).
        let inverse: [SIMD3<Double>] = [
            [3.1338561, -1.6168667, -0.4906146], [-0.9787684, 1.9161415, 0.0334540],
            [0.0719453, -0.2289914, 1.4052427],
        ]
        for (column, primary) in primaries.enumerated() {
            for row in 0..<3 where abs((inverse[row] * primary).sum() - (row == column ? 1 : 0)) > 0.0006 {
                return false
            }
        }
        return light.allSatisfy { curve in
            zip(Self.levels, curve).allSatisfy { level, light in
                light >= Self.decoded(level - 1 / 255) - 1e-6 && light <= Self.decoded(level + 1 / 255) + 1e-6
            }
        }
    }

    /// sRGB's own curve.
    private static func decoded(_ value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
