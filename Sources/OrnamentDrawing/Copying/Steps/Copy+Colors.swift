import OyuuImage

extension Copy {
    private static let dyes: [Dye] = [
        .madder, .crimson, .apricot, .orange, .onion, .weldGreen, .forest, .emerald, .indigo, .indigoSky, .cobalt,
        .turquoise, .violet, .magenta, .walnut, .camel, .greyWool, .ivory, .blackWool,
    ]

    /// Every dye replaced by another; half of what varies within a dye stays. A careful copyist keeps light and dark
    /// in order, a careless one does not: one in two.
    mutating func recolour(using generator: inout SeededGenerator) {
        let clusters = ColorClusters(image, count: 6, using: &generator)
        var fresh = generator.pick(clusters.centers.count, of: Copy.dyes).map { dye in
            ColorClusters.lumaChroma(SIMD3(Double(dye.red), Double(dye.green), Double(dye.blue)))
        }
        if generator.chance(0.5) {
            fresh.sort { $0.x < $1.x }
            let order = clusters.centers.indices.sorted { clusters.centers[$0].x < clusters.centers[$1].x }
            var placed = fresh
            for (rank, k) in order.enumerated() { placed[k] = fresh[rank] }
            fresh = placed
        }
        image = image.toned { _, _, rgb in
            let colour = ColorClusters.lumaChroma(rgb)
            let k = clusters.nearest(colour)
            return ColorClusters.rgb(fresh[k] + 0.5 * (colour - clusters.centers[k]))
        }
    }

    /// Light and dark exchanged, hues kept or turned to their opposites: the negative a second felt would show.
    mutating func counterchange(using generator: inout SeededGenerator) {
        var histogram = [Int](repeating: 0, count: 256)
        _ = image.toned { _, _, rgb in
            histogram[Int(ColorClusters.lumaChroma(rgb).x)] += 1
            return rgb
        }
        let total = image.width * image.height
        func percentile(_ share: Double) -> Double {
            var sum = 0
            for level in 0..<256 {
                sum += histogram[level]
                if Double(sum) >= share * Double(total) { return Double(level) }
            }
            return 255
        }
        let (low, high) = (percentile(0.02), percentile(0.98))
        let turnsHue = generator.chance(0.5)
        image = image.toned { _, _, rgb in
            var colour = ColorClusters.lumaChroma(rgb)
            colour.x = low + high - colour.x
            if turnsHue {
                colour.y = -colour.y
                colour.z = -colour.z
            }
            return ColorClusters.rgb(colour)
        }
    }

    /// Knotted anew on 90 to 200 knots across with six to ten dyes: stepped edges, pile shading, uneven knots.
    mutating func reweave(using generator: inout SeededGenerator) {
        let (w, h) = (image.width, image.height)
        let across = generator.integer(in: 90...200)
        let kx = w <= h ? across : across * w / h
        let ky = max(8, Int(Double(kx * h / w) * generator.value(in: 0.9...1.1)))
        let small = image.resized(width: kx, height: ky)
        let clusters = ColorClusters(small, count: generator.integer(in: 6...10), using: &generator)
        let dyed = small.toned { _, _, rgb in
            ColorClusters.rgb(clusters.centers[clusters.nearest(ColorClusters.lumaChroma(rgb))])
        }
        let s = max(3, (max(w, h) + max(kx, ky) - 1) / max(kx, ky))
        var pixels = [UInt8](repeating: 0, count: kx * s * ky * s * 3)
        for y in 0..<(ky * s) {
            for x in 0..<(kx * s) {
                let (u, v) = (Double(x % s) + 0.5, Double(y % s) + 0.5)
                // A parabola over each knot: bright on its crown, dark between.
                let crown = 16 * u * (Double(s) - u) * v * (Double(s) - v) / Double(s * s * s * s)
                let pile = (0.82 + 0.18 * crown) * (1 + 0.05 * generator.normal())
                let (i, o) = (dyed.offset(x: x / s, y: y / s), (y * kx * s + x) * 3)
                for c in 0..<3 { pixels[o + c] = UInt8(min(255, max(0, Double(dyed.pixels[i + c]) * pile))) }
            }
        }
        image = Raster(width: kx * s, height: ky * s, channels: 3, pixels: pixels).resized(width: w, height: h)
    }
}
