/// How rarely unrelated features look as much alike.
package enum MotifRarity {
    /// Minus the decimal logarithm of the share of unrelated pairs within `distance`, 0...224.
    package static func of(distance: Int) -> Float { Float(MotifModel.rarity[distance]) / 100 }
}

/// Logarithms from exact operations alone.
package enum ElementaryLogarithm {
    /// The decimal logarithm of a positive number, good to 0.0001.
    package static func base10(_ x: Float) -> Float {
        // Exponent and mantissa in 0.75..<1.5, then the series of the inverse hyperbolic tangent.
        var exponent = Int(x.exponent)
        var mantissa = x.significand
        if mantissa >= 1.5 {
            mantissa /= 2
            exponent += 1
        }
        let t = (mantissa - 1) / (mantissa + 1)
        let s = t * t
        let natural = 2 * t * (1 + s * (1.0 / 3 + s * (0.2 + s / 7)))
        return Float(exponent) * 0.301_030 + natural * 0.434_294_5
    }
}
