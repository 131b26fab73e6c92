import Foundation

/// Light (0...1) as sRGB encodes it (IEC 61966-2-1), 0...1.
func sRGBEncoded(_ light: Double) -> Double {
    let light = min(max(light, 0), 1)
    return light <= 0.003_130_8 ? 12.92 * light : 1.055 * Foundation.pow(light, 1 / 2.4) - 0.055
}

/// The light an sRGB value (0...1) stands for, 0...1.
func sRGBDecoded(_ value: Double) -> Double {
    value <= 0.040_45 ? value / 12.92 : Foundation.pow((value + 0.055) / 1.055, 2.4)
}

/// Powers as the C library has them.
func pow(_ base: Double, _ exponent: Double) -> Double { Foundation.pow(base, exponent) }
