/// A cut-out shape: closed polygons, their union filled. Curves are flattened when they are made.
struct Outline: Sendable {
    var contours: [[Point]] = []

    init(_ contours: [[Point]] = []) { self.contours = contours }

    static func + (a: Outline, b: Outline) -> Outline { Outline(a.contours + b.contours) }

    static func += (a: inout Outline, b: Outline) { a.contours += b.contours }

    func mapped(_ map: Affine) -> Outline { Outline(contours.map { $0.map { map($0) } }) }

    /// The smallest upright box around the shape.
    var bounds: (low: Point, high: Point) {
        var low = Point(.infinity, .infinity)
        var high = Point(-.infinity, -.infinity)
        for p in contours.joined() {
            low = Point(min(low.x, p.x), min(low.y, p.y))
            high = Point(max(high.x, p.x), max(high.y, p.y))
        }
        return (low, high)
    }

    /// The shape with its left-right mirror image added.
    var withMirrorImage: Outline { self + mapped(.mirrored) }

    /// `count` copies turned evenly round the origin.
    func repeated(_ count: Int, from start: Double = 0) -> Outline {
        var all = Outline()
        for k in 0..<count { all += mapped(.rotated(start + Double(k) / Double(count))) }
        return all
    }
}

extension Outline {
    static func polygon(_ points: [Point]) -> Outline { Outline([points]) }

    static func rectangle(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> Outline {
        polygon([Point(x0, y0), Point(x1, y0), Point(x1, y1), Point(x0, y1)])
    }

    static func lozenge(_ rx: Double, _ ry: Double) -> Outline {
        polygon([Point(0, -ry), Point(rx, 0), Point(0, ry), Point(-rx, 0)])
    }

    static func circle(_ radius: Double, at center: Point = Point(0, 0)) -> Outline {
        polygon(
            (0..<48).map { k in
                let t = Double(k) / 48
                return center + Turn.heading(t) * radius
            })
    }

    /// `points` tips at radius 1, valleys at `inner`, the first tip up.
    static func star(points: Int, inner: Double) -> Outline {
        polygon(
            (0..<(2 * points)).map { k in
                Turn.heading(Double(k) / Double(2 * points)) * (k % 2 == 0 ? 1 : inner)
            })
    }

    /// A regular polygon with its first corner at `start` turns and corners at radius 1.
    static func regular(_ sides: Int, start: Double = 0) -> Outline {
        polygon((0..<sides).map { k in Turn.heading(start + Double(k) / Double(sides)) })
    }

    /// A pointed leaf from the origin up to (0, -length), `width` across its belly.
    static func leaf(length: Double, width: Double) -> Outline {
        let steps = 14
        let right = (0...steps).map { k -> Point in
            let t = Double(k) / Double(steps)
            return Point(width * 2 * t * (1 - t) * (1.15 - 0.3 * t), -length * t)
        }
        return polygon(right + right.reversed().dropFirst().dropLast().map { Point(-$0.x, $0.y) })
    }

    /// A lozenge whose four sides climb in `steps` stairs.
    static func steppedLozenge(_ rx: Double, _ ry: Double, steps: Int) -> Outline {
        var quarter: [Point] = []
        for k in 0..<steps {
            let (x, y) = (rx * Double(k + 1) / Double(steps), ry * Double(k) / Double(steps))
            quarter.append(Point(x, y - ry))
            quarter.append(Point(x, y + ry / Double(steps) - ry))
        }
        let right = quarter + quarter.reversed().map { Point($0.x, -$0.y) }
        return polygon(right + right.reversed().map { Point(-$0.x, $0.y) })
    }

    /// Four overlapping lobes of a quatrefoil, reaching radius 1.
    static var quatrefoil: Outline {
        circle(0.5, at: Point(0, -0.5)).repeated(4) + rectangle(-0.5, -0.5, 0.5, 0.5)
    }
}
