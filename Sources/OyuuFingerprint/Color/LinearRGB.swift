/// A colour in linear light with sRGB's primaries: 0 is black and 1 is white in each channel; other values are allowed.
struct LinearRGB: Sendable, Equatable {
    var red: Double
    var green: Double
    var blue: Double

    init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    init(_ color: SRGBColor) {
        red = Self.light[Int(color.red)]
        green = Self.light[Int(color.green)]
        blue = Self.light[Int(color.blue)]
    }

    /// The light of each 8-bit sRGB code, 0...1.
    static let light: [Double] = (0...255).map { light(ofCode: Double($0)) }

    /// Light half-way (in code) between each code and the next: at or above it the next code is nearer.
    private static let boundaries: [Double] = (0..<255).map { light(ofCode: Double($0) + 0.5) }

    private static func light(ofCode code: Double) -> Double {
        let encoded = code / 255
        guard encoded > 0.04045 else { return encoded / 12.92 }
        // x^2.4 = x² · (x²)^⅕
        let base = (encoded + 0.055) / 1.055
        return base * base * ElementaryFunctions.fifthRoot(base * base)
    }

    /// The 8-bit sRGB code nearest to a light, clipped to 0...255.
    static func code(ofLight light: Double) -> UInt8 {
        var (low, high) = (0, boundaries.count)
        while low < high {
            let middle = (low + high) / 2
            if light < boundaries[middle] { high = middle } else { low = middle + 1 }
        }
        return UInt8(low)
    }
}

extension SRGBColor {
    /// The nearest 8-bit colour; light outside 0...1 is clipped.
    init(_ linear: LinearRGB) {
        self.init(
            red: LinearRGB.code(ofLight: linear.red), green: LinearRGB.code(ofLight: linear.green),
            blue: LinearRGB.code(ofLight: linear.blue))
    }
}
