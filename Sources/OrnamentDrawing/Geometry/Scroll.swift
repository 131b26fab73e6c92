/// A band of felt led along a curve: straight, then curling into a spiral. The pen of every horn and scroll.
struct Scroll: Sendable {
    private var spine: [(place: Point, heading: Double, width: Double)]

    /// Starts at `start`, heading `turns` clockwise from up, with a band `width` across.
    init(from start: Point = Point(0, 0), heading turns: Double = 0, width: Double) {
        spine = [(start, turns, width)]
    }

    private var last: (place: Point, heading: Double, width: Double) { spine[spine.count - 1] }

    /// Goes straight on.
    mutating func advance(_ length: Double) {
        let end = last
        spine.append((end.place + Turn.heading(end.heading) * length, end.heading, end.width))
    }

    /// Curls through `turns` (positive is clockwise), its radius going evenly from `from` to `to` and its width to
    /// `width`: an Archimedean spiral, so neighbouring windings keep their distance.
    mutating func curl(_ turns: Double, radius from: Double, to: Double, width: Double? = nil) {
        let steps = max(4, Int((turns.magnitude * 56).rounded(.up)))
        let start = last
        let endWidth = width ?? start.width
        for k in 1...steps {
            let t = Double(k) / Double(steps)
            let middle = (Double(k) - 0.5) / Double(steps)
            let radius = from + (to - from) * middle
            let heading = start.heading + turns * t
            let step = turns.magnitude * 6.283185307179586 / Double(steps) * radius
            let place = last.place + Turn.heading(start.heading + turns * middle) * step
            spine.append((place, heading, start.width + (endWidth - start.width) * t))
        }
    }

    /// The band, with a round knob of `knob` times half the band's width at its end.
    func outline(knob: Double = 1) -> Outline {
        var contours: [[Point]] = []
        // Piece by piece, so that a tight spiral never cancels itself under the winding rule.
        for (a, b) in zip(spine, spine.dropFirst()) {
            let na = Turn.heading(a.heading + 0.25) * (a.width / 2)
            let nb = Turn.heading(b.heading + 0.25) * (b.width / 2)
            contours.append([a.place - na, a.place + na, b.place + nb, b.place - nb])
        }
        return Outline(contours) + .circle(last.width / 2 * knob, at: last.place)
    }

    /// Where the band ends.
    var end: Point { last.place }
}
