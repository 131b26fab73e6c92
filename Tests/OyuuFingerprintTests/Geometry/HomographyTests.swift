import Foundation
import OyuuFingerprint
import TestSupport
import Testing

@Suite("Homography")
struct HomographyTests {
    /// Slanted views of pictures of many sizes, half of them mirrored.
    private static let views: [(frame: Quadrilateral, seen: Quadrilateral)] = {
        var random = SeededGenerator(seed: 7)
        return (0..<200).map { index in
            let frame = Quadrilateral(width: random.value(in: 40...4000), height: random.value(in: 40...4000))
            let (left, top) = (random.value(in: -500...500), random.value(in: -500...500))
            func near(_ x: Double, _ y: Double) -> Point {
                Point(left + x + random.value(in: 0...140), top + y + random.value(in: 0...140))
            }
            let quad = Quadrilateral(near(0, 0), near(400, 0), near(400, 300), near(0, 300))
            let mirrored = Quadrilateral(quad.topRight, quad.topLeft, quad.bottomLeft, quad.bottomRight)
            return (frame, index % 2 == 0 ? quad : mirrored)
        }
    }()

    @Test("four corners go where they were said to go")
    func corners() throws {
        for (frame, seen) in Self.views {
            let map = try #require(Homography(from: frame, to: seen))
            for (corner, target) in zip(frame.corners, seen.corners) {
                #expect(try #require(map.map(corner)).distance(to: target) < 1e-8)
            }
            #expect((map.determinant < 0) == (seen.signedArea < 0))
        }
    }

    @Test("the map and its inverse make the identity")
    func inverse() throws {
        for (frame, seen) in Self.views {
            let map = try #require(Homography(from: frame, to: seen))
            let back = try #require(map.inverse)
            let none = try #require(map.concatenating(back))
            for (found, expected) in zip(none.rowMajor, Homography.identity.rowMajor) {
                #expect(abs(found - expected) < 1e-7)
            }
            let middle = try #require(map.map(frame.middle))
            #expect(try #require(back.map(middle)).distance(to: frame.middle) < 1e-6)
        }
    }

    @Test("one map after the other is both at once")
    func concatenation() throws {
        let map = try #require(Homography(from: Self.views[0].frame, to: Self.views[0].seen))
        let next = Homography(xx: 0.3, xy: -1.2, yx: 2, yy: 0.4, dx: 9, dy: -70)
        let both = try #require(map.concatenating(next))
        for corner in Self.views[0].frame.corners {
            let expected = try #require(map.map(corner).flatMap { next.map($0) })
            #expect(try #require(both.map(corner)).distance(to: expected) < 1e-8)
        }
    }

    @Test("what lies on the horizon or behind it appears nowhere, from either side")
    func horizon() throws {
        // w = 1 - x / 100: the horizon is the line x = 100.
        let map = try #require(Homography([1, 0, 0, 0, 1, 0, -0.01, 0, 1]))
        #expect(map.map(Point(99, 5)) != nil)
        #expect(map.map(Point(100, 5)) == nil)
        #expect(map.map(Point(101, 5)) == nil)
        // Seen from the other picture, the horizon is x' = -100.
        let back = try #require(map.inverse)
        #expect(back.map(Point(-99, 0)) != nil)
        #expect(back.map(Point(-101, 0)) == nil)
        #expect(map.map(Quadrilateral(width: 120, height: 10)) == nil)
        // The same numbers taken for the other side.
        let other = try #require(Homography([1, 0, 0, 0, 1, 0, -0.01, 0, 1], inFront: Point(200, 0)))
        #expect(other.map(Point(0, 0)) == nil)
        #expect(try #require(other.map(Point(200, 10))) == Point(-200, -10))
        #expect(try #require(other.inverse?.map(Point(-200, -10))).distance(to: Point(200, 10)) < 1e-9)
    }

    @Test("the scale of the nine numbers does not matter")
    func scale() throws {
        let numbers: [Double] = [2, 0.1, 30, -0.2, 1.5, 7, 1e-4, 2e-4, 1]
        let map = try #require(Homography(numbers))
        #expect(Homography(numbers.map { $0 * -4 }) == map)
        #expect(Homography(numbers.map { $0 * 1024 }) == map)
    }

    @Test(
        "no map is made of what is none",
        arguments: [
            [1, 0, 0, 0, 1, 0, 0, 0, Double.nan], [1, 2, 0, 2, 4, 0, 0, 0, 1], [Double](repeating: 0, count: 9),
            [.infinity, 0, 0, 0, 1, 0, 0, 0, 1], [1, 0, 0],
        ])
    func singular(numbers: [Double]) {
        #expect(Homography(numbers) == nil)
    }

    @Test("a folded, flat or infinite quadrilateral is no view of a picture")
    func degenerate() {
        let frame = Quadrilateral(width: 10, height: 10)
        let (a, b, c, d) = (Point(0, 0), Point(9, 0), Point(9, 9), Point(0, 9))
        #expect(Homography(from: frame, to: Quadrilateral(a, c, b, d)) == nil)
        #expect(Homography(from: frame, to: Quadrilateral(a, b, Point(2, 2), d)) == nil)
        #expect(Homography(from: frame, to: Quadrilateral(a, b, Point(18, 0), d)) == nil)
        #expect(Homography(from: frame, to: Quadrilateral(a, a, a, a)) == nil)
        #expect(Homography(from: frame, to: Quadrilateral(a, b, Point(.infinity, 9), d)) == nil)
    }

    @Test("the Jacobian is the slope of the map")
    func jacobian() throws {
        let step = 1e-4
        for (frame, seen) in Self.views.prefix(40) {
            let map = try #require(Homography(from: frame, to: seen))
            let place = frame.middle
            let here = try #require(map.map(place))
            let right = try #require(map.map(place + Point(step, 0)))
            let down = try #require(map.map(place + Point(0, step)))
            let jacobian = try #require(map.jacobian(at: place))
            #expect(abs((right.x - here.x) / step - jacobian.xx) < 1e-3)
            #expect(abs((right.y - here.y) / step - jacobian.yx) < 1e-3)
            #expect(abs((down.x - here.x) / step - jacobian.xy) < 1e-3)
            #expect(abs((down.y - here.y) / step - jacobian.yy) < 1e-3)
            #expect((jacobian.determinant < 0) == (map.determinant < 0))
        }
    }

    @Test("comes back from JSON as it was; a singular one does not")
    func coding() throws {
        let map = try #require(Homography(from: Self.views[3].frame, to: Self.views[3].seen))
        let bytes = try JSONEncoder().encode(map)
        #expect(try JSONDecoder().decode(Homography.self, from: bytes) == map)
        let singular = Data("[1,0,0,0,0,0,0,0,1]".utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Homography.self, from: singular) }
    }
}
