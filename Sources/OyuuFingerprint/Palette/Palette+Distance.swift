extension Palette {
    /// How different two colour schemes are: the earth mover's distance over CIEDE2000, from 0 (the same) to about 100.
    ///
    /// It is the mean colour difference over the picture when the one scheme is dyed into the other as cheaply as possible.
    /// Where a palette has a background, it is compared with and without it, and the least of the distances counts.
    /// Symmetric, and 0 for equal palettes.
    public func distance(to other: Palette) -> Double {
        least(other) { mine, theirs in
            let problem = mine.problem(to: theirs)
            return problem.cost(of: problem.cheapestPlan())
        }
    }

    /// The same distance after taking out what another light or white balance does: a factor of ½...2 a channel in linear
    /// light, fitted between the two palettes. Never more than `distance(to:)`. Symmetric, and 0 for equal palettes.
    public func illuminantCompensatedDistance(to other: Palette) -> Double {
        least(other) { mine, theirs in
            var problem = mine.problem(to: theirs)
            var plan = problem.cheapestPlan()
            var best = problem.cost(of: plan)
            // The first fit follows the plan between the colours as they are; each next one follows the compensated plan.
            for _ in 0..<Self.fittingRounds {
                let gain = ChannelGain(from: mine, to: theirs, problem: problem, plan: plan)
                problem = mine.problem(to: theirs, gain: gain)
                plan = problem.cheapestPlan()
                best = min(best, problem.cost(of: plan))
            }
            return best
        }
    }

    private static let fittingRounds = 4

    /// The least of `measure` over the readings of both palettes, always taken in the same order, so that rounding
    /// does not depend on which palette is asked.
    private func least(_ other: Palette, _ measure: (PaletteReading, PaletteReading) -> Double) -> Double {
        let (first, second) = isOrdered(before: other) ? (self, other) : (other, self)
        var least = Double.infinity
        for mine in PaletteReading.readings(of: first) {
            for theirs in PaletteReading.readings(of: second) {
                least = min(least, measure(mine, theirs))
            }
        }
        return least
    }

    private func isOrdered(before other: Palette) -> Bool {
        let (mine, theirs) = (orderingKey, other.orderingKey)
        return mine.lexicographicallyPrecedes(theirs)
    }

    private var orderingKey: [UInt16] {
        (swatches + [background].compactMap(\.self)).flatMap { swatch in
            [UInt16(swatch.color.red) << 8 | UInt16(swatch.color.green), UInt16(swatch.color.blue), swatch.parts]
        }
    }
}
