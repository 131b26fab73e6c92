extension CIELAB {
    /// The CIEDE2000 colour difference: about 1 is just noticeable side by side, 100 is black against white.
    ///
    /// CIE 142-2001, with the hue conventions of Sharma, Wu and Dalal, "The CIEDE2000
    /// Color-Difference Formula: Implementation Notes, Supplementary Test Data, and Mathematical Observations" (2005).
    /// Symmetric and zero only for equal colours, but not a metric: it breaks the triangle inequality.
    ///
    /// - Parameter lightnessFactor: the parametric factor kL by which steps in lightness count less. 1 is the reference
    ///   condition; textiles are often judged with 2, because relief and lighting change lightness first.
    public func difference(to other: CIELAB, lightnessFactor: Double = 1) -> Double {
        let meanChroma = (chroma + other.chroma) / 2
        let stretch = 1 + 0.5 * (1 - Self.seventhPowerShare(meanChroma))
        let (a1, a2) = (stretch * a, stretch * other.a)
        let (c1, c2) = ((a1 * a1 + b * b).squareRoot(), (a2 * a2 + other.b * other.b).squareRoot())
        let h1 = ElementaryFunctions.angle(y: b, x: a1)
        let h2 = ElementaryFunctions.angle(y: other.b, x: a2)
        let (hueStep, meanHue) = Self.hues(h1, h2, achromatic: c1 * c2 == 0)

        let deltaL = other.l - l
        let deltaC = c2 - c1
        let deltaH = 2 * (c1 * c2).squareRoot() * ElementaryFunctions.sine(degrees: hueStep / 2)

        let lightness = ((l + other.l) / 2 - 50) * ((l + other.l) / 2 - 50)
        let meanC = (c1 + c2) / 2
        let weightL = 1 + 0.015 * lightness / (20 + lightness).squareRoot()
        let weightC = 1 + 0.045 * meanC
        let weightH = 1 + 0.015 * meanC * Self.hueDependence(meanHue)

        let fromBlue = (meanHue - 275) / 25
        let rotation = 30 * ElementaryFunctions.exponential(-fromBlue * fromBlue)
        let turn = -ElementaryFunctions.sine(degrees: 2 * rotation) * 2 * Self.seventhPowerShare(meanC)

        let (x, y, z) = (deltaL / (lightnessFactor * weightL), deltaC / weightC, deltaH / weightH)
        return max(x * x + y * y + z * z + turn * y * z, 0).squareRoot()
    }

    private var chroma: Double { (a * a + b * b).squareRoot() }

    /// √(c⁷ / (c⁷ + 25⁷))
    private static func seventhPowerShare(_ chroma: Double) -> Double {
        let cube = chroma * chroma * chroma
        let seventh = cube * cube * chroma
        return (seventh / (seventh + 6_103_515_625)).squareRoot()
    }

    /// The signed step from one hue to the other the short way round, and the hue half-way; degrees.
    private static func hues(_ h1: Double, _ h2: Double, achromatic: Bool) -> (step: Double, mean: Double) {
        guard !achromatic else { return (0, h1 + h2) }
        let (difference, sum) = (h2 - h1, h1 + h2)
        // Exactly opposite hues may come out a rounding error beyond 180°.
        if difference.magnitude <= 180 + 1e-9 { return (difference, sum / 2) }
        return (difference > 180 ? difference - 360 : difference + 360, sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2)
    }

    /// The factor T of the hue weight.
    private static func hueDependence(_ hue: Double) -> Double {
        let first = 1 - 0.17 * ElementaryFunctions.cosine(degrees: hue - 30)
        let second = 0.24 * ElementaryFunctions.cosine(degrees: 2 * hue)
        let third = 0.32 * ElementaryFunctions.cosine(degrees: 3 * hue + 6)
        return first + second + third - 0.20 * ElementaryFunctions.cosine(degrees: 4 * hue - 63)
    }
}
