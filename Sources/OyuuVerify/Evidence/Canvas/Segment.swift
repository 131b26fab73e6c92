import OyuuFingerprint

/// A straight piece of line between two places.
struct Segment {
    let start: Point
    let end: Point

    init(_ start: Point, _ end: Point) {
        self.start = start
        self.end = end
    }

    /// The part within `reach` of a rectangle (Liang & Barsky, 1984); nil where there is none or a number is not finite.
    func clipped(to rect: PixelRect, reach: Double) -> (Point, Point)? {
        guard start.isFinite, end.isFinite else { return nil }
        let along = end - start
        guard along.isFinite else { return nil }
        var (from, to) = (0.0, 1.0)
        let bounds = [
            (-along.x, start.x - Double(rect.x) + reach), (along.x, Double(rect.maxX) + reach - start.x),
            (-along.y, start.y - Double(rect.y) + reach), (along.y, Double(rect.maxY) + reach - start.y),
        ]
        for (slope, room) in bounds {
            if slope == 0 {
                if room < 0 { return nil }
            } else if slope < 0 {
                from = max(from, room / slope)
            } else {
                to = min(to, room / slope)
            }
        }
        return from <= to ? (start + along * from, start + along * to) : nil
    }
}
