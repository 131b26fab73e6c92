import OyuuImage

/// A picture's edges and surfaces at working size, as the search for an outline sees them.
struct EdgeMap {
    let width: Int
    let height: Int
    /// Edge strength 0...1, saturating: a weak but clear edge counts nearly as much as a strong one.
    let strength: [Float]
    /// How different the two sides are at a larger scale, 0...1: low within a pattern, high at a surface's end.
    let contrast: [Float]
    let field: ColorGradient
    /// Which kind of surface (colour and liveliness) each pixel belongs to.
    let codes: [UInt8]
    static let codeCount = 16

    init(_ picture: ColorPlanes) {
        let (width, height) = (picture.width, picture.height)
        self.width = width
        self.height = height
        let soft = picture.planes.map { PlaneFilter.blurred($0, width: width, height: height, radius: 1) }
        let fine = ColorGradient(soft, width: width, height: height, reach: 1)
        let sorted = stride(from: 0, to: fine.magnitude.count, by: 7).map { fine.magnitude[$0] }.sorted()
        let half = max(0.012, sorted[sorted.count / 2])
        strength = fine.magnitude.map { $0 / ($0 + half) }
        // Liveliness: how much goes on around a pixel, on a scale like that of lightness.
        let liveliness = PlaneFilter.blurred(
            fine.magnitude.map { min($0, 0.1) * 4 }, width: width, height: height, radius: 4)
        let coarse = soft.map { PlaneFilter.blurred($0, width: width, height: height, radius: 3) }
        let wide = ColorGradient(coarse + [liveliness], width: width, height: height, reach: 6)
        contrast = wide.magnitude.map { value in
            let step = value * 12
            return step / (step + 0.08)
        }
        field = fine
        let surface = soft.map { PlaneFilter.blurred($0, width: width, height: height, radius: 1) } + [liveliness]
        codes = SurfaceCodes.codes(surface, count: Self.codeCount)
    }

    /// How well the edge at a place agrees with a line whose normal has the doubled angle (cosine, sine): 0...1.
    @inline(__always)
    func support(_ pixel: Int, cosine: Float, sine: Float) -> Float {
        let agreement = field.cosine[pixel] * cosine + field.sine[pixel] * sine
        // Full within about 10°, nothing beyond 30°.
        let aligned = min(max((agreement - 0.5) / 0.44, 0), 1)
        return strength[pixel] * aligned
    }
}

/// Puts pixels into a few kinds by k-means over their planes, seeded farthest-first, without chance.
enum SurfaceCodes {
    static func codes(_ planes: [[Float]], count: Int) -> [UInt8] {
        let total = planes[0].count
        func value(_ i: Int) -> SIMD4<Float> { SIMD4(planes[0][i], planes[1][i], planes[2][i], planes[3][i]) }
        let sample = stride(from: 0, to: total, by: max(1, total / 3000)).map(value)
        var centers = [sample.reduce(SIMD4<Float>.zero, +) / Float(sample.count)]
        var distance = [Float](repeating: .infinity, count: sample.count)
        while centers.count < count {
            var farthest = 0
            for i in sample.indices {
                distance[i] = min(distance[i], squared(sample[i] - centers[centers.count - 1]))
                if distance[i] > distance[farthest] { farthest = i }
            }
            centers.append(sample[farthest])
        }
        for _ in 0..<8 {
            var sums = [SIMD4<Float>](repeating: .zero, count: count)
            var counts = [Float](repeating: 0, count: count)
            for point in sample {
                let code = nearest(point, centers)
                sums[code] += point
                counts[code] += 1
            }
            for code in 0..<count where counts[code] > 0 { centers[code] = sums[code] / counts[code] }
        }
        return (0..<total).map { UInt8(nearest(value($0), centers)) }
    }

    private static func squared(_ v: SIMD4<Float>) -> Float { (v * v).sum() }

    private static func nearest(_ point: SIMD4<Float>, _ centers: [SIMD4<Float>]) -> Int {
        var best = 0
        var least = Float.infinity
        for code in centers.indices {
            let d = squared(point - centers[code])
            if d < least { (least, best) = (d, code) }
        }
        return best
    }
}
