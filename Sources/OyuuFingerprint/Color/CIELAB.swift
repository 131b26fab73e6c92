/// A colour in CIE 1976 L*a*b* under D65: `l` 0...100, `a` green to red and `b` blue to yellow, within about ±130.
public struct CIELAB: Sendable, Equatable {
    /// Lightness, 0...100.
    public var l: Double
    /// Green (negative) to red.
    public var a: Double
    /// Blue (negative) to yellow.
    public var b: Double

    /// A colour from its coordinates.
    public init(l: Double, a: Double, b: Double) {
        self.l = l
        self.a = a
        self.b = b
    }

    /// The coordinates of an sRGB colour, whose white is the reference white: every grey has a = b = 0.
    public init(_ color: SRGBColor) { self.init(LinearRGB(color)) }

    init(_ rgb: LinearRGB) {
        // sRGB's primaries in XYZ, each row divided by its sum, which is the white point.
        let x = Self.compress((0.4124564 * rgb.red + 0.3575761 * rgb.green + 0.1804375 * rgb.blue) / 0.95047)
        let y = Self.compress((0.2126729 * rgb.red + 0.7151522 * rgb.green + 0.0721750 * rgb.blue) / 1.0000001)
        let z = Self.compress((0.0193339 * rgb.red + 0.1191920 * rgb.green + 0.9503041 * rgb.blue) / 1.08883)
        self.init(l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
    }

    private static func compress(_ value: Double) -> Double {
        value > 216.0 / 24389 ? ElementaryFunctions.cubeRoot(value) : (24389.0 / 27 * value + 16) / 116
    }
}
