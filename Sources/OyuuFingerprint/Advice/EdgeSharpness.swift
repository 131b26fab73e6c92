import OyuuImage

/// How sharp a picture's strong edges are, and over how much of it there are any.
///
/// A photo out of focus is told from soft felt by its *sharpest* strong edges: even ala kiyiz has some clear ones, a
/// blurred photo has none. The blur at an edge follows from how much weaker its gradient gets when it is blurred once
/// more by a known amount (Zhuo and Sim, "Defocus map estimation from a single image", Pattern Recognition 44, 2011).
struct EdgeSharpness {
    /// Standard deviation in pixels; nil where there are hardly any edges.
    let blur: Double?
    /// The part of the picture's cells that hold an edge, 0...1.
    let coverage: Double

    /// The known blur: that of two passes of (1 2 1)/4, √(2 · 0.5) = 1 pixel.
    private static let reblur = 1.0
    /// Cells along the longer side, when counting where there are edges.
    private static let cells = 20
    /// The least rise across an edge, in units of brightness a pixel: about three times what JPEG and sensor leave.
    private static let leastSlope: Float = 3
    private static let fewestEdges = 40

    init(_ luma: Raster) {
        let (width, height) = (luma.width, luma.height)
        let plane = luma.pixels.map(Float.init)
        // A first light smoothing keeps single noisy pixels from counting as sharp edges.
        let once = Self.smoothed(plane, width, height)
        let twice = Self.smoothed(Self.smoothed(once, width, height), width, height)
        let first = Self.slopes(once, width, height)
        blur = Self.blur(first, Self.slopes(twice, width, height), width, height)
        coverage = Self.coverage(first, width, height)
    }

    private static func blur(_ first: [Float], _ second: [Float], _ width: Int, _ height: Int) -> Double? {
        let sorted = stride(from: 0, to: first.count, by: max(1, first.count / 20_000)).map { first[$0] }.sorted()
        let strong = max(leastSlope, 0.4 * sorted[Int(Double(sorted.count - 1) * 0.995)])
        var ratios: [Float] = []
        for y in 1..<max(height - 1, 1) {
            for x in 1..<max(width - 1, 1) {
                let i = y * width + x
                guard first[i] >= strong, second[i] > 0 else { continue }
                let isRidge =
                    (first[i] >= first[i - 1] && first[i] > first[i + 1])
                    || (first[i] >= first[i - width] && first[i] > first[i + width])
                if isRidge { ratios.append(first[i] / second[i]) }
            }
        }
        guard ratios.count >= fewestEdges else { return nil }
        ratios.sort()
        // The sharper quarter of the strong edges.
        let ratio = max(Double(ratios[ratios.count * 3 / 4]), 1.0005)
        // ratio² = (σ² + r₁² + r²) / (σ² + r₁²), r₁ the first smoothing's.
        let variance = reblur * reblur / (ratio * ratio - 1) - 0.5
        return max(variance, 0).squareRoot()
    }

    private static func coverage(_ slopes: [Float], _ width: Int, _ height: Int) -> Double {
        let cell = max(4, max(width, height) / cells)
        let (columns, rows) = ((width + cell - 1) / cell, (height + cell - 1) / cell)
        var edges = [Int](repeating: 0, count: columns * rows)
        for y in 0..<height {
            for x in 0..<width where slopes[y * width + x] >= leastSlope {
                edges[(y / cell) * columns + x / cell] += 1
            }
        }
        return Double(edges.count { $0 * 20 >= cell * cell }) / Double(columns * rows)
    }

    /// (1 2 1)/4 along both axes: variance 0.5.
    private static func smoothed(_ plane: [Float], _ width: Int, _ height: Int) -> [Float] {
        var across = plane
        for y in 0..<height {
            for x in 0..<width {
                let row = y * width
                across[row + x] =
                    (plane[row + max(x - 1, 0)] + 2 * plane[row + x] + plane[row + min(x + 1, width - 1)]) / 4
            }
        }
        var both = across
        for y in 0..<height {
            let (up, row, down) = (max(y - 1, 0) * width, y * width, min(y + 1, height - 1) * width)
            for x in 0..<width { both[row + x] = (across[up + x] + 2 * across[row + x] + across[down + x]) / 4 }
        }
        return both
    }

    /// Length of the gradient by central differences, brightness a pixel.
    private static func slopes(_ plane: [Float], _ width: Int, _ height: Int) -> [Float] {
        var slopes = [Float](repeating: 0, count: plane.count)
        for y in 1..<max(height - 1, 1) {
            for x in 1..<max(width - 1, 1) {
                let i = y * width + x
                let (dx, dy) = ((plane[i + 1] - plane[i - 1]) / 2, (plane[i + width] - plane[i - width]) / 2)
                slopes[i] = (dx * dx + dy * dy).squareRoot()
            }
        }
        return slopes
    }
}
