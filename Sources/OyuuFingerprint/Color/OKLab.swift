/// A colour in OKLab, where equal steps look about equally large (Björn Ottosson, "A perceptual color space for image
/// processing", 2020): `l` 0 (black) to 1 (white), `a` green to red and `b` blue to yellow, within about ±0.4.
package struct OKLab: Sendable, Equatable {
    package var l: Double
    package var a: Double
    package var b: Double

    package init(l: Double, a: Double, b: Double) {
        self.l = l
        self.a = a
        self.b = b
    }

    package init(_ color: SRGBColor) { self.init(LinearRGB(color)) }

    init(_ rgb: LinearRGB) {
        let (red, green, blue) = (rgb.red, rgb.green, rgb.blue)
        let long = ElementaryFunctions.cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let medium = ElementaryFunctions.cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let short = ElementaryFunctions.cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        l = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
        a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
        b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    }

    /// The colour in linear light.
    var linear: LinearRGB {
        let long = l + 0.3963377774 * a + 0.2158037573 * b
        let medium = l - 0.1055613458 * a - 0.0638541728 * b
        let short = l - 0.0894841775 * a - 1.2914855480 * b
        let (x, y, z) = (long * long * long, medium * medium * medium, short * short * short)
        return LinearRGB(
            red: 4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
            green: -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
            blue: -0.0041960863 * x - 0.7034186147 * y + 1.7076147010 * z)
    }

    /// The nearest 8-bit sRGB colour, clipped to what sRGB can show.
    package var srgb: SRGBColor { SRGBColor(linear) }

    /// The square of the Euclidean distance.
    package func squaredDistance(to other: OKLab) -> Double {
        let (dl, da, db) = (l - other.l, a - other.a, b - other.b)
        return dl * dl + da * da + db * db
    }
}
