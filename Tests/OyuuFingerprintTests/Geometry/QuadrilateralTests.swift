import OyuuFingerprint
import Testing

@Suite("Quadrilateral")
struct QuadrilateralTests {
    private static let square = Quadrilateral(width: 10, height: 10)

    private static func moved(_ quad: Quadrilateral, _ x: Double, _ y: Double) -> Quadrilateral {
        let step = Point(x, y)
        return Quadrilateral(
            quad.topLeft + step, quad.topRight + step, quad.bottomRight + step, quad.bottomLeft + step)
    }

    private static func mirrored(_ quad: Quadrilateral) -> Quadrilateral {
        Quadrilateral(quad.topRight, quad.topLeft, quad.bottomLeft, quad.bottomRight)
    }

    private static let shapes: [Quadrilateral] = [
        square, mirrored(square), moved(square, 1e6, -1e6), Quadrilateral(width: 3, height: 40),
        Quadrilateral(Point(0, 0), Point(30, 4), Point(26, 31), Point(-3, 18)),
        // A dart: re-entrant at the last corner.
        Quadrilateral(Point(0, 0), Point(20, 10), Point(0, 20), Point(8, 10)),
    ]

    @Test("overlap with itself is whole, whichever way the corners run", arguments: shapes)
    func itself(quad: Quadrilateral) {
        #expect(abs(quad.intersectionOverUnion(with: quad) - 1) < 1e-9)
        #expect(abs(quad.intersectionOverUnion(with: Self.mirrored(quad)) - 1) < 1e-9)
    }

    @Test("overlap is the same from both sides, and 0...1")
    func symmetric() {
        for a in Self.shapes {
            for b in Self.shapes {
                let overlap = a.intersectionOverUnion(with: b)
                #expect(abs(overlap - b.intersectionOverUnion(with: a)) < 1e-12)
                #expect((0...1).contains(overlap))
            }
        }
    }

    private static let overlaps: [(x: Double, y: Double, share: Double)] = [
        (5, 0, 1.0 / 3), (5, 5, 25.0 / 175), (10, 0, 0), (11, 3, 0), (-9, 0, 10.0 / 190), (0, 2.5, 0.6),
    ]

    @Test("known overlaps", arguments: overlaps)
    func known(x: Double, y: Double, share: Double) {
        let overlap = Self.square.intersectionOverUnion(with: Self.moved(Self.square, x, y))
        #expect(abs(overlap - share) < 1e-12)
    }

    @Test("a square and itself turned by an eighth: a regular octagon")
    func octagon() {
        let r = 5 * 2.0.squareRoot()
        let turned = Quadrilateral(Point(5, 5 - r), Point(5 + r, 5), Point(5, 5 + r), Point(5 - r, 5))
        let octagon = 100 * 2 * (2.0.squareRoot() - 1)
        #expect(abs(Self.square.intersectionOverUnion(with: turned) - octagon / (200 - octagon)) < 1e-12)
    }

    @Test("the dent of a re-entrant shape does not count")
    func dent() {
        let dart = Quadrilateral(Point(0, 0), Point(20, 10), Point(0, 20), Point(8, 10))
        #expect(abs(dart.area - 120) < 1e-12)
        let inDent = Quadrilateral(Point(1, 9), Point(3, 9), Point(3, 11), Point(1, 11))
        #expect(dart.intersectionOverUnion(with: inDent) < 1e-12)
        #expect(!dart.contains(inDent.middle) && dart.contains(Point(12, 10)))
        #expect(!dart.isConvex && !dart.crossesItself)
    }

    @Test("a bow tie has no inside to share, and a line none")
    func degenerate() {
        let tie = Quadrilateral(Point(0, 0), Point(10, 10), Point(10, 0), Point(0, 10))
        #expect(tie.crossesItself && !tie.isConvex)
        #expect(tie.intersectionOverUnion(with: Self.square) == 0)
        let line = Quadrilateral(Point(0, 0), Point(10, 0), Point(10, 0), Point(0, 0))
        #expect(line.area == 0 && !line.isConvex)
        #expect(line.intersectionOverUnion(with: line) == 0)
        let nowhere = Quadrilateral(Point(.nan, 0), Point(10, 0), Point(10, 9), Point(0, 9))
        #expect(nowhere.intersectionOverUnion(with: Self.square) == 0)
    }

    @Test("area, convexity and bounds, mirrored too", arguments: shapes.prefix(5))
    func measures(quad: Quadrilateral) {
        #expect(quad.isConvex && Self.mirrored(quad).isConvex)
        #expect(abs(quad.signedArea + Self.mirrored(quad).signedArea) < 1e-6)
        #expect(quad.contains(quad.middle))
        let bounds = quad.bounds
        #expect(quad.corners.allSatisfy { $0.x >= bounds.minX && $0.x <= bounds.maxX })
        #expect(quad.corners.contains { $0.y == bounds.minY } && quad.corners.contains { $0.y == bounds.maxY })
        #expect(!quad.contains(Point(bounds.maxX + 1, quad.middle.y)))
    }
}
