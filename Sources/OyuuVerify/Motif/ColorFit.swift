import Foundation
import OyuuFingerprint

/// How well a change of light alone turns a design's colours into the photo's, at the places that agree.
package struct ColorFit: Sendable {
    /// Places compared.
    package var places: Int
    /// Root mean square of what is left of the differences of logarithmic colour ratios (red to green, green to blue).
    package var chromaResidual: Double
    /// The same for logarithmic lightness.
    package var lightResidual: Double
    /// Share of the variance of lightness that is explained, 0...1.
    package var lightExplained: Double
    /// Share of the variance of the ratios that is explained, 0...1.
    package var chromaExplained: Double

    init(_ matches: [MotifMatch], view: MotifView, design: MotifView) {
        var rows: [(design: SIMD3<Double>, photo: SIMD3<Double>, place: SIMD2<Double>)] = []
        for match in matches {
            let (d, p) = (
                design.features.features[Int(match.feature)].rgb, view.features.features[Int(match.query)].rgb
            )
            rows.append((Self.logarithms(d), Self.logarithms(p), SIMD2(Double(match.photo.x), Double(match.photo.y))))
        }
        places = rows.count
        let light = Self.residual(rows.map(\.design.x), rows.map(\.photo.x), rows.map(\.place))
        let first = Self.residual(rows.map(\.design.y), rows.map(\.photo.y), rows.map(\.place))
        let second = Self.residual(rows.map(\.design.z), rows.map(\.photo.z), rows.map(\.place))
        lightResidual = light.residual
        lightExplained = light.explained
        chromaResidual = ((first.residual * first.residual + second.residual * second.residual) / 2).squareRoot()
        let total = first.variance + second.variance
        chromaExplained =
            total > 0 ? (first.explained * first.variance + second.explained * second.variance) / total : 1
    }

    /// Logarithmic lightness and two logarithmic ratios, dark colours held away from zero.
    private static func logarithms(_ rgb: SIMD3<Float>) -> SIMD3<Double> {
        let (r, g, b) = (log(Double(rgb.x) + 0.06), log(Double(rgb.y) + 0.06), log(Double(rgb.z) + 0.06))
        return SIMD3((r + g + b) / 3, r - g, g - b)
    }

    /// Least squares of `to` by a constant, `from` and the place; a slope below 0 counts as none.
    private static func residual(
        _ from: [Double], _ to: [Double], _ places: [SIMD2<Double>]
    ) -> (residual: Double, explained: Double, variance: Double) {
        let n = from.count
        guard n >= 6 else { return (0, 1, 0) }
        let scale = places.reduce(1.0) { max($0, abs($1.x), abs($1.y)) }
        let columns = (0..<n).map { [1, from[$0], places[$0].x / scale, places[$0].y / scale] }
        func fit(_ used: [Int]) -> (Double, Double) {
            let m = used.count
            var normal = [Double](repeating: 0, count: m * m)
            var right = [Double](repeating: 0, count: m)
            for i in 0..<n {
                for a in 0..<m {
                    for b in 0..<m { normal[a * m + b] += columns[i][used[a]] * columns[i][used[b]] }
                    right[a] += columns[i][used[a]] * to[i]
                }
            }
            for a in 0..<m { normal[a * m + a] += 1e-6 }
            guard let x = LinearSystem.solve(normal, right) else { return (.infinity, 0) }
            var sum = 0.0
            for i in 0..<n {
                var value = to[i]
                for a in 0..<m { value -= x[a] * columns[i][used[a]] }
                sum += value * value
            }
            return (sum, m > 1 ? x[1] : 0)
        }
        var (sum, slope) = fit([0, 1, 2, 3])
        if slope < 0 { (sum, slope) = fit([0, 2, 3]) }
        let mean = to.reduce(0, +) / Double(n)
        let variance = to.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (
            (sum / Double(n)).squareRoot(), variance > 0 ? max(0, 1 - sum / variance) : 1, variance / Double(n)
        )
    }
}
