/// The difference between two lights as one factor a channel (von Kries' rule in linear sRGB), at most `limit`-fold.
///
/// It is split evenly: one palette is multiplied and the other divided by the factor's root,
/// so that which palette comes first does not matter.
struct ChannelGain: Equatable {
    /// The largest factor, and its inverse the smallest: about what is left between two cameras' white balances and
    /// exposures. More would turn any colour into any other.
    static let limit = 2.0
    /// No difference.
    static let none = ChannelGain(red: 1, green: 1, blue: 1)

    /// The square roots of the factors.
    private let root: SIMD3<Double>

    /// Factors are clipped to 1/`limit`...`limit`.
    init(red: Double, green: Double, blue: Double) {
        let factors = SIMD3(red, green, blue).clamped(
            lowerBound: SIMD3(repeating: 1 / Self.limit), upperBound: SIMD3(repeating: Self.limit))
        root = factors.squareRoot()
    }

    func brightened(_ color: LinearRGB) -> LinearRGB {
        LinearRGB(red: color.red * root.x, green: color.green * root.y, blue: color.blue * root.z)
    }

    func dimmed(_ color: LinearRGB) -> LinearRGB {
        LinearRGB(red: color.red / root.x, green: color.green / root.y, blue: color.blue / root.z)
    }

    /// The factor that best takes the first colours to the second, where `plan` says how much of which goes to which.
    ///
    /// A channel's factor is √(Σ w y² / Σ w x²), the geometric mean of the two regression slopes. Only the better part of
    /// the plan is used: its dearest moves are colours that the other palette lacks.
    init(from one: PaletteReading, to other: PaletteReading, problem: TransportationProblem, plan: [Double]) {
        let columns = other.colors.count
        let entries = plan.indices.filter { plan[$0] > 0 }.sorted {
            (problem.costs[$0], $0) < (problem.costs[$1], $1)
        }
        var (before, after) = (SIMD3<Double>.zero, SIMD3<Double>.zero)
        var used = 0.0
        for entry in entries where used < Self.usedPart {
            let weight = min(plan[entry], Self.usedPart - used)
            used += weight
            let (x, y) = (one.colors[entry / columns], other.colors[entry % columns])
            before += weight * SIMD3(x.red * x.red, x.green * x.green, x.blue * x.blue)
            after += weight * SIMD3(y.red * y.red, y.green * y.green, y.blue * y.blue)
        }
        // A hundredth of white keeps black palettes from asking for anything.
        let floor = SIMD3<Double>(repeating: 1e-4)
        let factor = ((after + floor) / (before + floor)).squareRoot()
        self.init(red: factor.x, green: factor.y, blue: factor.z)
    }

    /// The part of the plan that the fit uses.
    private static let usedPart = 0.7
}
