import OyuuImage

/// A colour profile's effect on a lattice of 18×18×18 colours, to convert colours between 8-bit steps.
///
/// Converting 8-bit colours one by one would round what is left of a pale picture's contrast; between lattice points
/// the conversion is linear in each channel and keeps it.
struct ProfileLattice {
    /// Lattice points along each channel: the codes 0, 15, 30 … 255.
    private static let points = 18
    private static let step: Float = 15

    /// Red, green and blue in sRGB, 0...255, at each point, blue running fastest.
    private let colors: [SIMD4<Float>]

    init(_ profile: ColorProfile) throws(FingerprintError) {
        let codes = (0..<Self.points).map { UInt8($0 * 15) }
        let pixels = codes.flatMap { red in codes.flatMap { green in codes.flatMap { [red, green, $0] } } }
        let lattice = Raster(width: Self.points * Self.points, height: Self.points, channels: 3, pixels: pixels)
        let converted = try lattice.inSRGB(profile).pixels
        colors = stride(from: 0, to: converted.count, by: 3).map {
            SIMD4(Float(converted[$0]), Float(converted[$0 + 1]), Float(converted[$0 + 2]), 0)
        }
    }

    /// The sRGB of an encoded colour, both 0...255 a channel.
    func converted(red: Float, green: Float, blue: Float) -> SIMD4<Float> {
        let (r, g, b) = (Self.place(red), Self.place(green), Self.place(blue))
        var result = SIMD4<Float>.zero
        for corner in 0..<8 {
            let (dr, dg, db) = (corner >> 2, corner >> 1 & 1, corner & 1)
            let weight =
                (dr == 1 ? r.part : 1 - r.part) * (dg == 1 ? g.part : 1 - g.part) * (db == 1 ? b.part : 1 - b.part)
            result += weight * colors[((r.point + dr) * Self.points + g.point + dg) * Self.points + b.point + db]
        }
        return result
    }

    /// The lattice point at or below a code, and how far it is to the next, 0...1.
    private static func place(_ code: Float) -> (point: Int, part: Float) {
        let position = min(max(code, 0), 255) / step
        let point = min(Int(position), points - 2)
        return (point, position - Float(point))
    }
}

extension Raster {
    /// The raster in sRGB; where there is no profile, or it is luma, as it is.
    func inSRGB(_ profile: ColorProfile?) throws(FingerprintError) -> Raster {
        guard let profile, channels == 3 else { return self }
        do {
            return try profile.convertedToSRGB(self)
        } catch {
            throw .colorProfile(reason: error.whatHappened)
        }
    }
}
