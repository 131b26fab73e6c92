import OyuuImage

/// The few dyes of a picture: k-means over luma and chroma on a sample of its pixels, seeded.
struct ColorClusters: Sendable {
    /// Y, Cb, Cr of each centre, 0...255 and -128...127.
    private(set) var centers: [SIMD3<Double>]

    init(_ image: Raster, count: Int, using generator: inout SeededGenerator) {
        let small = image.resized(width: min(80, image.width), height: min(80, image.height))
        let samples = (0..<(small.width * small.height)).map { k in
            ColorClusters.lumaChroma(SIMD3((0..<3).map { Double(small.pixels[k * 3 + $0]) }))
        }
        // The next first guess is the farthest of a few random samples from those taken.
        centers = [generator.pick(samples)]
        while centers.count < count {
            let tries = (0..<24).map { _ in generator.pick(samples) }
            var best = (tries[0], -1.0)
            for guess in tries {
                let d = centers.map { ColorClusters.distance($0, guess) }.min() ?? 0
                if d > best.1 { best = (guess, d) }
            }
            centers.append(best.0)
        }
        for _ in 0..<12 {
            var sums = [SIMD3<Double>](repeating: .zero, count: count)
            var counts = [Double](repeating: 0, count: count)
            for sample in samples {
                let k = nearest(sample)
                sums[k] += sample
                counts[k] += 1
            }
            for k in 0..<count where counts[k] > 0 { centers[k] = sums[k] / counts[k] }
        }
    }

    /// The index of the centre nearest to a luma-chroma colour.
    func nearest(_ colour: SIMD3<Double>) -> Int {
        var best = (0, Double.infinity)
        for (k, center) in centers.enumerated() {
            let d = ColorClusters.distance(center, colour)
            if d < best.1 { best = (k, d) }
        }
        return best.0
    }

    private static func distance(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double {
        let d = a - b
        return d.x * d.x + 2 * d.y * d.y + 2 * d.z * d.z
    }

    /// BT.601 luma and colour differences of an RGB colour.
    static func lumaChroma(_ rgb: SIMD3<Double>) -> SIMD3<Double> {
        let y = 0.299 * rgb.x + 0.587 * rgb.y + 0.114 * rgb.z
        return SIMD3(y, (rgb.z - y) * 0.564, (rgb.x - y) * 0.713)
    }

    /// Back to RGB.
    static func rgb(_ colour: SIMD3<Double>) -> SIMD3<Double> {
        let (r, b) = (colour.x + colour.z / 0.713, colour.x + colour.y / 0.564)
        return SIMD3(r, (colour.x - 0.299 * r - 0.114 * b) / 0.587, b)
    }
}
