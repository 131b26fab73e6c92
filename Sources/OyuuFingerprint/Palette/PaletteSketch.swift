/// A palette brought to a standard light, for passing over quickly what cannot be the same colour scheme.
///
/// The compensated distance solves several transportation problems; one of these costs a hundredth of it. Every channel
/// is divided by its mean over the picture (the grey-world assumption of Buchsbaum, 1980), so two pictures of one scheme
/// under two lights have nearly the same sketch. Moving colours in OKLab costs at least what moving them along any one of
/// its axes costs, and along an axis the earth mover's distance needs no solver: `separation(from:)` is that lower bound.
public struct PaletteSketch: Sendable {
    /// Numbers in a sketch's plain form: how many colours each of two readings has (0: no such reading), then for each
    /// reading and each axis of OKLab nine places, in order, and nine shares.
    package static let floatCount = 2 + 2 * axisSize * 3

    private static let maximumColors = Palette.maximumCount + 1
    private static let axisSize = 2 * maximumColors

    /// The plain form.
    package let floats: [Float]

    public init(_ palette: Palette) {
        var floats = [Float](repeating: 0, count: Self.floatCount)
        for (number, reading) in PaletteReading.readings(of: palette).enumerated() {
            let colors = Self.inStandardLight(reading)
            floats[number] = Float(colors.count)
            for (axis, value) in [\OKLab.l, \OKLab.a, \OKLab.b].enumerated() {
                let order = colors.indices.sorted {
                    (colors[$0][keyPath: value], $0) < (colors[$1][keyPath: value], $1)
                }
                let start = Self.start(reading: number, axis: axis)
                for (place, color) in order.enumerated() {
                    floats[start + place] = Float(colors[color][keyPath: value])
                    floats[start + Self.maximumColors + place] = Float(reading.shares[color])
                }
            }
        }
        self.floats = floats
    }

    /// At least how far apart two schemes are once the light is evened out, in hundredths of OKLab's lightness: about the
    /// scale of CIEDE2000, 0 to about 100. The nearest of all readings with and without background counts.
    public func separation(from other: PaletteSketch) -> Double {
        floats.withUnsafeBufferPointer { mine in other.floats.withUnsafeBufferPointer { Self.separation(mine, $0) } }
    }

    /// The same of two plain forms, each of `floatCount` numbers; where it is more than `limit`, infinity, which is known
    /// sooner.
    package static func separation(
        _ one: UnsafeBufferPointer<Float>, _ two: UnsafeBufferPointer<Float>, limit: Double = .infinity
    ) -> Double {
        precondition(one.count == floatCount && two.count == floatCount, "not a sketch's plain form")
        var least = limit / 100
        var isNear = false
        for i in 0..<2 {
            for j in 0..<2 {
                let (mine, theirs) = (colors(one[i]), colors(two[j]))
                guard mine > 0, theirs > 0 else { continue }
                var most = 0.0
                for axis in 0..<3 where most <= least {
                    most = max(
                        most,
                        distance(one, start(reading: i, axis: axis), mine, two, start(reading: j, axis: axis), theirs))
                }
                guard most <= least else { continue }
                (least, isNear) = (most, true)
            }
        }
        return isNear ? 100 * least : .infinity
    }

    private static func start(reading: Int, axis: Int) -> Int { 2 + (3 * reading + axis) * axisSize }

    private static func colors(_ count: Float) -> Int { count >= 1 && count <= Float(maximumColors) ? Int(count) : 0 }

    private static func inStandardLight(_ reading: PaletteReading) -> [OKLab] {
        var mean = LinearRGB(red: 0, green: 0, blue: 0)
        for (color, share) in zip(reading.colors, reading.shares) {
            mean.red += share * color.red
            mean.green += share * color.green
            mean.blue += share * color.blue
        }
        // A channel that is dark everywhere carries no light to even out.
        let gain = [mean.red, mean.green, mean.blue].map { grey / max($0, grey / 16) }
        return reading.colors.map { color in
            OKLab(LinearRGB(red: gain[0] * color.red, green: gain[1] * color.green, blue: gain[2] * color.blue))
        }
    }

    /// The mean light of every channel in standard light: middle grey.
    private static let grey = 0.18

    /// The earth mover's distance along a line: shares are moved in order.
    private static func distance(
        _ one: UnsafeBufferPointer<Float>, _ first: Int, _ mine: Int, _ two: UnsafeBufferPointer<Float>, _ second: Int,
        _ theirs: Int
    ) -> Double {
        var sum = 0.0
        var (i, j) = (0, 0)
        var (left, right) = (Double(one[first + maximumColors]), Double(two[second + maximumColors]))
        while true {
            let moved = min(left, right)
            sum += moved * abs(Double(one[first + i]) - Double(two[second + j]))
            left -= moved
            right -= moved
            if left <= 0 {
                i += 1
                guard i < mine else { return sum }
                left = Double(one[first + maximumColors + i])
            }
            if right <= 0 {
                j += 1
                guard j < theirs else { return sum }
                right = Double(two[second + maximumColors + j])
            }
        }
    }
}
