import OyuuImage

extension Raster {
    /// The same picture with at most `limit` colours: the most frequent ones stay, every other becomes the nearest of
    /// them. Three channels.
    public func reduced(toColors limit: Int) -> Raster {
        func code(_ i: Int) -> UInt32 {
            UInt32(pixels[i]) << 16 | UInt32(pixels[i + 1]) << 8 | UInt32(pixels[i + 2])
        }
        var counts: [UInt32: Int] = [:]
        for i in stride(from: 0, to: pixels.count, by: 3) { counts[code(i), default: 0] += 1 }
        guard counts.count > limit else { return self }
        // Ties are broken by the colour itself, so that the dictionary's order plays no part.
        let kept = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
        var nearest: [UInt32: UInt32] = [:]
        for color in kept { nearest[color] = color }
        func distance(_ a: UInt32, _ b: UInt32) -> Int {
            var sum = 0
            for shift in [UInt32(16), 8, 0] {
                let d = Int(a >> shift & 255) - Int(b >> shift & 255)
                sum += d * d
            }
            return sum
        }
        for color in counts.keys where nearest[color] == nil {
            nearest[color] = kept.min { (distance($0, color), $0) < (distance($1, color), $1) }
        }
        var reduced = self
        reduced.withMutablePixels { out in
            for i in stride(from: 0, to: out.count, by: 3) {
                let color = nearest[code(i)] ?? code(i)
                out[i] = UInt8(color >> 16)
                out[i + 1] = UInt8(color >> 8 & 255)
                out[i + 2] = UInt8(color & 255)
            }
        }
        return reduced
    }
}
