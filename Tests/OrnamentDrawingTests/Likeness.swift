import OyuuImage

/// How alike two pictures are in light and dark, coarsely.
enum Likeness {
    /// Correlation (-1...1) of the lumas at 24 x 24.
    static func correlation(_ a: Raster, _ b: Raster) -> Double {
        let (x, y) = (levels(a), levels(b))
        let (mx, my) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
        var (xy, xx, yy) = (0.0, 0.0, 0.0)
        for (p, q) in zip(x, y) {
            xy += (p - mx) * (q - my)
            xx += (p - mx) * (p - mx)
            yy += (q - my) * (q - my)
        }
        return xy / (xx * yy).squareRoot()
    }

    private static func levels(_ raster: Raster) -> [Double] {
        raster.luma().resized(width: 24, height: 24).pixels.map { Double($0) }
    }
}
