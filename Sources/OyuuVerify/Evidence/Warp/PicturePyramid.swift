import OyuuFingerprint
import OyuuImage

/// A picture and its halvings, sampled between pixel middles at any of its sizes.
struct PicturePyramid {
    let width: Int
    let height: Int
    /// Each level's size and where it starts in `samples`.
    private let levels: [(width: Int, height: Int, start: Int)]
    private let samples: [UInt8]

    /// Of a three-channel raster.
    init(_ raster: Raster) {
        width = raster.width
        height = raster.height
        var levels = [(width: raster.width, height: raster.height, start: 0)]
        var samples = raster.pixels
        var level = raster
        while level.width > 1 || level.height > 1 {
            level = level.resized(width: max(1, level.width / 2), height: max(1, level.height / 2))
            levels.append((width: level.width, height: level.height, start: samples.count))
            samples += level.pixels
        }
        self.levels = levels
        self.samples = samples
    }

    /// The mean colour of the pixel-shaped patch that a warp sees, and how much of it is in the picture, 0...1.
    ///
    /// - Parameters:
    ///   - center: the patch's middle, in this picture's pixels.
    ///   - across: its side along the other picture's rows.
    ///   - down: its side along the other picture's columns.
    func mean(around center: Point, across: Point, down: Point) -> (color: SIMD3<Float>, share: Float) {
        // The level's pixels are as wide as the patch's short side, or a fourth of its long one: at most 4 × 4 samples.
        let (wide, high) = (across.length, down.length)
        let fine = max(1, min(wide, high), max(wide, high) / Self.most)
        let index = min(Int(fine.exponent), levels.count - 1)
        let step = Double(1 << index)
        // Two a side at least where the patch may stand over the edge, so that it comes out soft.
        let least = isWithin(center, by: (wide + high) / 2) ? 1.0 : 2
        let columns = Self.count(wide / step, least)
        let rows = Self.count(high / step, least)
        var sum = SIMD3<Float>.zero
        var hits: Float = 0
        samples.withUnsafeBufferPointer { samples in
            for row in 0..<rows {
                let t = (Double(row) + 0.5) / Double(rows) - 0.5
                for column in 0..<columns {
                    let s = (Double(column) + 0.5) / Double(columns) - 0.5
                    let place = center + across * s + down * t
                    guard place.x >= 0, place.y >= 0, place.x < Double(width), place.y < Double(height) else {
                        continue
                    }
                    sum += Self.sample(place, of: levels[index], in: samples, (width, height))
                    hits += 1
                }
            }
        }
        return hits > 0 ? (sum / hits, hits / Float(rows * columns)) : (.zero, 0)
    }

    /// Samples along one side of a patch, at most.
    private static let most = 4.0

    private static func count(_ length: Double, _ least: Double) -> Int {
        Int(min(max(length.rounded(.up), least), most))
    }

    private func isWithin(_ place: Point, by distance: Double) -> Bool {
        place.x >= distance && place.y >= distance && place.x + distance <= Double(width)
            && place.y + distance <= Double(height)
    }

    private static func sample(
        _ place: Point, of level: (width: Int, height: Int, start: Int), in samples: UnsafeBufferPointer<UInt8>,
        _ whole: (width: Int, height: Int)
    ) -> SIMD3<Float> {
        let u = max(place.x * Double(level.width) / Double(whole.width) - 0.5, 0)
        let v = max(place.y * Double(level.height) / Double(whole.height) - 0.5, 0)
        let (x0, y0) = (min(Int(u), level.width - 1), min(Int(v), level.height - 1))
        let (x1, y1) = (min(x0 + 1, level.width - 1), min(y0 + 1, level.height - 1))
        let (a, b) = (Float(u - Double(x0)), Float(v - Double(y0)))
        func pixel(_ x: Int, _ y: Int) -> SIMD3<Float> {
            let at = level.start + 3 * (y * level.width + x)
            return SIMD3(Float(samples[at]), Float(samples[at + 1]), Float(samples[at + 2]))
        }
        let top = pixel(x0, y0) * (1 - a) + pixel(x1, y0) * a
        let bottom = pixel(x0, y1) * (1 - a) + pixel(x1, y1) * a
        return top * (1 - b) + bottom * b
    }
}
