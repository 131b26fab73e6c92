import OyuuFingerprint

extension Canvas {
    /// A filled disc.
    mutating func disc(_ center: Point, radius: Double, _ ink: Ink, within rect: PixelRect) {
        guard center.isFinite else { return }
        let reach = radius + 1
        paint(
            ink, within: rect, rows: (center.y - reach)...(center.y + reach),
            span: { _ in (center.x - reach)...(center.x + reach) },
            inside: { radius - $0.distance(to: center) })
    }

    /// A filled square with sides of twice `radius`, corners a little rounded.
    mutating func square(_ center: Point, radius: Double, _ ink: Ink, within rect: PixelRect) {
        guard center.isFinite else { return }
        let reach = radius + 1
        let rounding = radius * 0.3
        paint(
            ink, within: rect, rows: (center.y - reach)...(center.y + reach),
            span: { _ in (center.x - reach)...(center.x + reach) },
            inside: { place in
                let x = max(abs(place.x - center.x) - radius + rounding, 0)
                let y = max(abs(place.y - center.y) - radius + rounding, 0)
                return rounding - Point(x, y).length
            })
    }

    /// A straight piece of line with round ends.
    mutating func segment(
        _ a: Point, _ b: Point, width: Double, _ ink: Ink, opacity: Double = 1, within rect: PixelRect
    ) {
        guard let (a, b) = Segment(a, b).clipped(to: rect, reach: width) else { return }
        let radius = width / 2
        let reach = radius + 1
        let along = b - a
        let squared = along.dot(along)
        let rise = abs(along.y) > 1e-9 ? 1 / along.y : nil
        paint(
            ink, opacity: opacity, within: rect, rows: (min(a.y, b.y) - reach)...(max(a.y, b.y) + reach),
            span: { y in
                // Only the columns the line crosses near this row, not its whole bounding box.
                guard let rise else { return (min(a.x, b.x) - reach)...(max(a.x, b.x) + reach) }
                let s = min(max((y - reach - a.y) * rise, 0), 1)
                let t = min(max((y + reach - a.y) * rise, 0), 1)
                let (p, q) = (a.x + along.x * s, a.x + along.x * t)
                return (min(p, q) - reach)...(max(p, q) + reach)
            },
            inside: { place in
                let t = squared > 0 ? min(max((place - a).dot(along) / squared, 0), 1) : 0
                return radius - place.distance(to: a + along * t)
            })
    }
}
