import OyuuImage

/// The planes that motif features are computed from.
struct MotifPicture: Sendable {
    /// Lightness, 0…1 (BT.601 luma of the encoded values).
    let lightness: FloatPlane
    /// Two differences of colours, red–green and yellow–blue, at half the resolution (sides rounded up).
    let color: [FloatPlane]

    /// How strongly a difference of colours counts beside one of lightness: chosen, not derived.
    private static let colorWeight: Float = 1.2

    init(_ raster: Raster) {
        let (width, height) = (raster.width, raster.height)
        let channels = raster.channels
        lightness = FloatPlane(width: width, height: height) { target in
            raster.pixels.withUnsafeBufferPointer { pixels in
                if channels == 1 {
                    for i in 0..<(width * height) { target[i] = Float(pixels[i]) * (1 / 255) }
                } else {
                    for i in 0..<(width * height) {
                        let sum =
                            77 &* Int32(pixels[3 * i]) &+ 150 &* Int32(pixels[3 * i + 1])
                            &+ 29 &* Int32(pixels[3 * i + 2])
                        target[i] = Float(sum) * (1 / (255 * 256))
                    }
                }
            }
        }
        color = channels == 1 ? [] : Self.colorDifferences(raster)
    }

    private static func colorDifferences(_ raster: Raster) -> [FloatPlane] {
        let (width, height) = (raster.width, raster.height)
        let (halfWidth, halfHeight) = ((width + 1) / 2, (height + 1) / 2)
        var redGreen = [Float](repeating: 0, count: halfWidth * halfHeight)
        var yellowBlue = redGreen
        raster.pixels.withUnsafeBufferPointer { pixels in
            for y in 0..<halfHeight {
                let upper = 2 * y * width
                let lower = min(2 * y + 1, height - 1) * width
                for x in 0..<halfWidth {
                    let (left, right) = (2 * x, min(2 * x + 1, width - 1))
                    let (a, b) = (3 * (upper + left), 3 * (upper + right))
                    let (c, d) = (3 * (lower + left), 3 * (lower + right))
                    func sum(_ channel: Int) -> Int32 {
                        Int32(pixels[a + channel]) &+ Int32(pixels[b + channel]) &+ Int32(pixels[c + channel])
                            &+ Int32(pixels[d + channel])
                    }
                    let (red, green, blue) = (sum(0), sum(1), sum(2))
                    let i = y * halfWidth + x
                    redGreen[i] = Float(red &- green) * (colorWeight * 0.5 / (4 * 255))
                    yellowBlue[i] = Float(red &+ green &- 2 &* blue) * (colorWeight * 0.25 / (4 * 255))
                }
            }
        }
        return [redGreen, yellowBlue].map { FloatPlane(width: halfWidth, height: halfHeight, values: $0) }
    }
}
