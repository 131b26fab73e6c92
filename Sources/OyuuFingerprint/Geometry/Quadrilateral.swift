/// Four corners in a picture: where the top left, top right, bottom right and bottom left of a design lie.
///
/// The corners of a mirrored design run anticlockwise on the screen. Coded as a list of four points.
public struct Quadrilateral: Sendable, Hashable {
    public var topLeft: Point
    public var topRight: Point
    public var bottomRight: Point
    public var bottomLeft: Point

    /// From the design's top left corner clockwise as the design is seen upright.
    public init(_ topLeft: Point, _ topRight: Point, _ bottomRight: Point, _ bottomLeft: Point) {
        self.topLeft = topLeft
        self.topRight = topRight
        self.bottomRight = bottomRight
        self.bottomLeft = bottomLeft
    }

    /// The frame of a picture of `width` × `height` pixels.
    public init(width: Double, height: Double) {
        self.init(Point(0, 0), Point(width, 0), Point(width, height), Point(0, height))
    }

    /// The frame of a picture of `width` × `height` pixels.
    public init(width: Int, height: Int) { self.init(width: Double(width), height: Double(height)) }

    /// Top left, top right, bottom right, bottom left.
    public var corners: [Point] { [topLeft, topRight, bottomRight, bottomLeft] }

    /// Square pixels; above 0 where the corners run clockwise on the screen, below where they run the other way.
    public var signedArea: Double { (bottomRight - topLeft).cross(bottomLeft - topRight) / 2 }

    /// Square pixels. Of a quadrilateral whose sides cross, the difference of its two halves.
    public var area: Double { abs(signedArea) }

    /// Whether every corner turns the same way: true of all that a camera sees of a rectangle in front of it.
    public var isConvex: Bool {
        let (top, right) = (topRight - topLeft, bottomRight - topRight)
        let (bottom, left) = (bottomLeft - bottomRight, topLeft - bottomLeft)
        let (a, b, c, d) = (top.cross(right), right.cross(bottom), bottom.cross(left), left.cross(top))
        return min(a, b, c, d) > 0 || max(a, b, c, d) < 0
    }

    /// Whether two opposite sides cross, as in a bow tie.
    public var crossesItself: Bool {
        Self.cross(topLeft, topRight, bottomRight, bottomLeft) || Self.cross(topRight, bottomRight, bottomLeft, topLeft)
    }

    /// Whether `point` lies inside (even-odd rule).
    public func contains(_ point: Point) -> Bool { Polygon.contains(point, in: corners) }

    /// The smallest upright rectangle around the corners.
    public var bounds: (minX: Double, minY: Double, maxX: Double, maxY: Double) {
        (
            min(topLeft.x, topRight.x, bottomRight.x, bottomLeft.x),
            min(topLeft.y, topRight.y, bottomRight.y, bottomLeft.y),
            max(topLeft.x, topRight.x, bottomRight.x, bottomLeft.x),
            max(topLeft.y, topRight.y, bottomRight.y, bottomLeft.y)
        )
    }

    /// The mean of the corners.
    public var middle: Point { (topLeft + topRight + bottomRight + bottomLeft) * 0.25 }

    /// From the left to the right of the design, summed over top and bottom: twice its middle line.
    package var across: Point {
        Point(
            topRight.x - topLeft.x + bottomRight.x - bottomLeft.x, topRight.y - topLeft.y + bottomRight.y - bottomLeft.y
        )
    }

    /// From the top to the bottom of the design, summed over both sides.
    package var down: Point {
        Point(
            bottomLeft.x - topLeft.x + bottomRight.x - topRight.x, bottomLeft.y - topLeft.y + bottomRight.y - topRight.y
        )
    }

    /// The common area over the joint area, 0...1 (Jaccard), whichever way the corners of either run.
    ///
    /// Right for re-entrant corners too. Where either's sides cross or it has no area, 0.
    public func intersectionOverUnion(with other: Quadrilateral) -> Double {
        guard !crossesItself, !other.crossesItself else { return 0 }
        var common = 0.0
        // Two triangles whose signed areas add up to the quadrilateral, dents included; so do their intersections.
        for mine in triangles {
            for theirs in other.triangles {
                let area = abs(Polygon.signedArea(Polygon.clipped(mine.corners, to: theirs.corners)))
                common += mine.sign * theirs.sign * area
            }
        }
        common = abs(common)
        let joint = area + other.area - common
        return joint > 0 ? min(1, common / joint) : 0
    }

    private var triangles: [(corners: [Point], sign: Double)] {
        [[topLeft, topRight, bottomRight], [topLeft, bottomRight, bottomLeft]].compactMap { corners in
            let area = Polygon.signedArea(corners)
            return area == 0 ? nil : (corners, area < 0 ? -1 : 1)
        }
    }

    /// Whether the segments `a`–`b` and `c`–`d` cross inside both.
    private static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
        (b - a).cross(c - a) * (b - a).cross(d - a) < 0 && (d - c).cross(a - c) * (d - c).cross(b - c) < 0
    }
}

extension Quadrilateral: Codable {
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        topLeft = try container.decode(Point.self)
        topRight = try container.decode(Point.self)
        bottomRight = try container.decode(Point.self)
        bottomLeft = try container.decode(Point.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for corner in corners { try container.encode(corner) }
    }
}
