import OyuuImage
import TestSupport

extension Raster {
    /// A picture of `count` coloured discs and bars on a gradient, from a seed.
    static func scene(width: Int, height: Int, channels: Int = 3, seed: UInt64, count: Int = 24) -> Raster {
        var random = SeededGenerator(seed: seed)
        struct Shape {
            var x, y, radiusX, radiusY: Double
            var color: [UInt8]
        }
        let shapes = (0..<count).map { _ in
            Shape(
                x: .random(in: 0...1, using: &random), y: .random(in: 0...1, using: &random),
                radiusX: .random(in: 0.03...0.25, using: &random), radiusY: .random(in: 0.03...0.25, using: &random),
                color: (0..<channels).map { _ in .random(in: 0...255, using: &random) })
        }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * channels)
        for row in 0..<height {
            for column in 0..<width {
                let (x, y) = ((Double(column) + 0.5) / Double(width), (Double(row) + 0.5) / Double(height))
                var color = (0..<channels).map { UInt8(40 + 90 * x + 80 * y + Double(10 * $0)) }
                for shape in shapes {
                    let (dx, dy) = ((x - shape.x) / shape.radiusX, (y - shape.y) / shape.radiusY)
                    if dx * dx + dy * dy < 1 { color = shape.color }
                }
                pixels += color
            }
        }
        return Raster(width: width, height: height, channels: channels, pixels: pixels)
    }

    /// A picture whose pixel (x, y) is `color(x, y)`.
    static func drawn(width: Int, height: Int, _ color: (Int, Int) -> [UInt8]) -> Raster {
        let pixels = (0..<height).flatMap { y in (0..<width).flatMap { x in color(x, y) } }
        return Raster(width: width, height: height, channels: pixels.count / (width * height), pixels: pixels)
    }
}
