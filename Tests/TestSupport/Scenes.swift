import OyuuImage

/// Photographs of a design laid on a floor, drawn so that its corners are known.
public enum Scenes {
    /// `design` with its corners at `corners` (top left, top right, bottom right, bottom left; x, y pairs) on a floor of
    /// even colour with a little grain.
    public static func floor(
        _ design: Raster, corners: [SIMD2<Double>], width: Int, height: Int, color: [UInt8] = [176, 160, 138]
    ) -> Raster {
        var state: UInt32 = 7
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for _ in 0..<(width * height) {
            state = state &* 1_664_525 &+ 1_013_904_223
            let grain = Int(state >> 24) % 9 - 4
            for channel in color { pixels.append(UInt8(max(0, min(255, Int(channel) + grain)))) }
        }
        var scene = Raster(width: width, height: height, channels: 3, pixels: pixels)
        // Heckbert's map from the unit square, sampled densely enough to leave no hole.
        let c = corners
        let (d1, d2, s) = (c[1] - c[2], c[3] - c[2], c[0] - c[1] + c[2] - c[3])
        let determinant = d1.x * d2.y - d2.x * d1.y
        let g = (s.x * d2.y - d2.x * s.y) / determinant
        let h = (d1.x * s.y - s.x * d1.y) / determinant
        let steps = 3 * max(width, height)
        scene.withMutablePixels { target in
            for row in 0..<steps {
                for column in 0..<steps {
                    let (u, v) = ((Double(column) + 0.5) / Double(steps), (Double(row) + 0.5) / Double(steps))
                    let w = g * u + h * v + 1
                    let x = ((c[1].x - c[0].x + g * c[1].x) * u + (c[3].x - c[0].x + h * c[3].x) * v + c[0].x) / w
                    let y = ((c[1].y - c[0].y + g * c[1].y) * u + (c[3].y - c[0].y + h * c[3].y) * v + c[0].y) / w
                    guard x >= 0, y >= 0, x < Double(width), y < Double(height) else { continue }
                    let from = design.offset(x: Int(u * Double(design.width)), y: Int(v * Double(design.height)))
                    let to = (Int(y) * width + Int(x)) * 3
                    for channel in 0..<3 { target[to + channel] = design.pixels[from + channel] }
                }
            }
        }
        return scene
    }
}
