import OyuuImage

/// How alike two pictures are in light and dark, coarsely.
enum Likeness {
    /// Correlation (-1...1) of the lumas at 24 x 24, of the whole pictures or of the middle `share` of each side.
    static func correlation(_ a: Raster, _ b: Raster, share: Double = 1) -> Double {
        let (x, y) = (levels(a, share), levels(b, share))
        let (mx, my) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
        var (xy, xx, yy) = (0.0, 0.0, 0.0)
        for (p, q) in zip(x, y) {
            xy += (p - mx) * (q - my)
            xx += (p - mx) * (p - mx)
            yy += (q - my) * (q - my)
        }
        return xy / (xx * yy).squareRoot()
    }

    private static func levels(_ raster: Raster, _ share: Double) -> [Double] {
        let side = Int(24 / share)
        let small = raster.luma().resized(width: side, height: side)
        let margin = (side - 24) / 2
        return (0..<(24 * 24)).map { Double(small.pixels[($0 / 24 + margin) * side + $0 % 24 + margin]) }
    }
}
