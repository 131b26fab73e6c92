import OyuuFingerprint

/// How a line is drawn: dark on a white casing, so that it reads on any ground and in black and white.
struct LineStyle: Sendable {
    /// Width of the dark line and of the casing under it, in pixels.
    var core: Double
    var casing: Double
    var ink: Ink
    /// Lengths drawn and left out by turns, in pixels; empty for an unbroken line. The casing is always unbroken.
    var dash: [Double] = []
    /// How much of what lies under the casing is hidden, 0...1.
    var casingOpacity = 1.0

    func scaled(_ factor: Double) -> LineStyle {
        var style = self
        style.core *= factor
        style.casing *= factor
        style.dash = dash.map { $0 * factor }
        return style
    }

    /// The drawn parts of a path, cut where the pattern leaves out.
    ///
    /// - Parameter pieces: consecutive straight pieces within the picture, each with its distance from the path's start.
    func dashes(of pieces: [(start: Point, end: Point, from: Double)]) -> [(Point, Point)] {
        let period = dash.reduce(0, +)
        guard dash.count > 1, period >= 1 else { return pieces.map { ($0.start, $0.end) } }
        var result: [(Point, Point)] = []
        for piece in pieces {
            let length = piece.start.distance(to: piece.end)
            guard length > 0 else { continue }
            let direction = (piece.end - piece.start) * (1 / length)
            // Where in the pattern this piece starts.
            var phase = piece.from.truncatingRemainder(dividingBy: period)
            var part = 0
            while phase >= dash[part] {
                phase -= dash[part]
                part = (part + 1) % dash.count
            }
            var done = 0.0
            while done < length {
                let next = min(length, done + max(dash[part] - phase, 0.01))
                if part % 2 == 0 { result.append((piece.start + direction * done, piece.start + direction * next)) }
                done = next
                phase = 0
                part = (part + 1) % dash.count
            }
        }
        return result
    }
}

extension Canvas {
    /// Draws a path of straight pieces.
    mutating func line(_ points: [Point], closed: Bool = false, _ style: LineStyle, within rect: PixelRect) {
        var pieces: [(start: Point, end: Point, from: Double)] = []
        var walked = 0.0
        let ends = closed ? Array(points.dropFirst()) + points.prefix(1) : Array(points.dropFirst())
        for (start, end) in zip(points, ends) {
            if let (a, b) = Segment(start, end).clipped(to: rect, reach: style.casing) {
                pieces.append((a, b, walked + start.distance(to: a)))
            }
            walked += start.distance(to: end)
        }
        for piece in pieces {
            segment(
                piece.start, piece.end, width: style.casing, .paper, opacity: style.casingOpacity, within: rect)
        }
        for (start, end) in style.dashes(of: pieces) {
            segment(start, end, width: style.core, style.ink, within: rect)
        }
    }
}
