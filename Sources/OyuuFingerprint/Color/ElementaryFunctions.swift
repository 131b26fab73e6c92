/// Roots, angles and logarithms from +, −, ×, ÷ and `squareRoot` alone.
///
/// The mathematical libraries of two systems may differ in the last digit; these give the same bits everywhere.
/// Where nothing else is said, the relative error is below 1e−13 in the ranges that colours use.
package enum ElementaryFunctions {
    /// The cube root of any finite number.
    package static func cubeRoot(_ x: Double) -> Double {
        guard x != 0 else { return 0 }
        let magnitude = x.magnitude
        // A third of the exponent, from the bits, is right within 6 %; Halley's iteration triples the digits each time.
        var root = Double(bitPattern: magnitude.bitPattern / 3 + 0x2A9F_7893_0000_0000)
        for _ in 0..<3 {
            let cube = root * root * root
            root *= (cube + 2 * magnitude) / (2 * cube + magnitude)
        }
        return x < 0 ? -root : root
    }

    /// The fifth root of a number of 0...1, by Newton's iteration from above.
    package static func fifthRoot(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        var root = 1.0
        while true {
            let fourth = root * root * root * root
            let next = (4 * root + x / fourth) / 5
            guard next < root else { return root }
            root = next
        }
    }

    /// The angle of (x, y) from the x axis in degrees, 0..<360; 0 for the origin.
    package static func angle(y: Double, x: Double) -> Double {
        guard x != 0 || y != 0 else { return 0 }
        let (small, large) = (min(x.magnitude, y.magnitude), max(x.magnitude, y.magnitude))
        var degrees = arcTangent(small / large) * degreesInRadian
        if y.magnitude > x.magnitude { degrees = 90 - degrees }
        if x < 0 { degrees = 180 - degrees }
        if y < 0 { degrees = 360 - degrees }
        return degrees < 360 ? degrees : 0
    }

    /// The cosine of an angle in degrees.
    package static func cosine(degrees: Double) -> Double {
        let turn = degrees.magnitude.truncatingRemainder(dividingBy: 360)
        let half = turn > 180 ? 360 - turn : turn
        if half <= 45 { return cosineSeries(half / degreesInRadian) }
        if half < 135 { return sineSeries((90 - half) / degreesInRadian) }
        return -cosineSeries((180 - half) / degreesInRadian)
    }

    /// The sine of an angle in degrees.
    package static func sine(degrees: Double) -> Double { cosine(degrees: degrees - 90) }

    /// e to the power of `x`, for x of −700...0.
    package static func exponential(_ x: Double) -> Double {
        // e^x = (e^(x / 1024))^1024; the series of the small power needs eight terms.
        guard x > -700 else { return 0 }
        let small = x / 1024
        var (term, sum) = (1.0, 0.0)
        for n in 1...8 {
            term *= small / Double(n)
            sum += term
        }
        // Squaring 1 + s as s ← 2s + s² keeps the digits that adding 1 would drop.
        for _ in 0..<10 { sum = sum * (2 + sum) }
        return 1 + sum
    }

    /// The decimal logarithm of a positive number; the error is below 0.00001.
    package static func logarithm10(_ x: Float) -> Float {
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

    private static let degreesInRadian = 57.295_779_513_082_320_876_8

    /// The arc tangent of 0...1: halved twice by tan(a/2) = t / (1 + √(1 + t²)), then its series.
    private static func arcTangent(_ tangent: Double) -> Double {
        var t = tangent
        for _ in 0..<2 { t /= 1 + (1 + t * t).squareRoot() }
        let square = t * t
        var sum = 0.0
        for n in stride(from: 25, through: 1, by: -2) { sum = 1 / Double(n) - square * sum }
        return 4 * t * sum
    }

    private static func cosineSeries(_ x: Double) -> Double {
        var sum = 1.0
        for n in stride(from: 18, through: 2, by: -2) { sum = 1 - x * x / Double(n * (n - 1)) * sum }
        return sum
    }

    private static func sineSeries(_ x: Double) -> Double {
        var sum = 1.0
        for n in stride(from: 19, through: 3, by: -2) { sum = 1 - x * x / Double(n * (n - 1)) * sum }
        return x * sum
    }
}
