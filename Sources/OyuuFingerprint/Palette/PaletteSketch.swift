/// A palette brought to a standard light, for passing over quickly what cannot be the same colour scheme.
///
/// The compensated distance solves several transportation problems; one of these costs a hundredth of it. Every channel
/// is divided by its mean over the picture (the grey-world assumption of Buchsbaum, 1980), so two pictures of one scheme
/// under two lights have nearly the same sketch. Moving colours in OKLab costs at least what moving them along any one of
/// its axes costs, and along an axis the earth mover's distance needs no solver: `separation(from:)` is that lower bound.
public struct PaletteSketch: Sendable {
    /// One reading of the palette: along each axis of OKLab the colours' places, in order, with their shares.
    private let readings: [[Axis]]

    private struct Axis: Sendable {
        var places: [Double]
        var shares: [Double]
    }

    public init(_ palette: Palette) {
        readings = PaletteReading.readings(of: palette).map { reading in
            let colors = Self.inStandardLight(reading)
            return [\OKLab.l, \OKLab.a, \OKLab.b].map { axis in
                let order = colors.indices.sorted { (colors[$0][keyPath: axis], $0) < (colors[$1][keyPath: axis], $1) }
                return Axis(places: order.map { colors[$0][keyPath: axis] }, shares: order.map { reading.shares[$0] })
            }
        }
    }

    /// At least how far apart two schemes are once the light is evened out, in hundredths of OKLab's lightness: about the
    /// scale of CIEDE2000, 0 to about 100. The nearest of all readings with and without background counts.
    public func separation(from other: PaletteSketch) -> Double {
        var least = Double.infinity
        for mine in readings {
            for theirs in other.readings {
                var most = 0.0
                for (one, two) in zip(mine, theirs) { most = max(most, Self.distance(one, two)) }
                least = min(least, most)
            }
        }
        return 100 * least
    }

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
    private static func distance(_ one: Axis, _ two: Axis) -> Double {
        var sum = 0.0
        var (i, j) = (0, 0)
        var (left, right) = (one.shares[0], two.shares[0])
        while true {
            let moved = min(left, right)
            sum += moved * abs(one.places[i] - two.places[j])
            left -= moved
            right -= moved
            if left <= 0 {
                i += 1
                guard i < one.shares.count else { return sum }
                left = one.shares[i]
            }
            if right <= 0 {
                j += 1
                guard j < two.shares.count else { return sum }
                right = two.shares[j]
            }
        }
    }
}
