import Foundation
import OrnamentDrawing
import Testing

@Suite("Geometry of the drawings")
struct GeometryTests {
    @Test("sines without libm agree with libm", arguments: (-120...120).map { Double($0) * 0.0173 })
    func sine(turns: Double) {
        #expect(abs(Turn.sine(turns) - sin(turns * 2 * .pi)) < 1e-10)
        #expect(abs(Turn.cosine(turns) - cos(turns * 2 * .pi)) < 1e-10)
    }

    @Test("a homography takes the corners to their places, and its inverse brings them back")
    func homographyCorners() {
        let quad = [Point(10, 12), Point(310, 40), Point(280, 260), Point(-5, 200)]
        let map = Homography(width: 200, height: 100, to: quad)
        let corners = [Point(0, 0), Point(200, 0), Point(200, 100), Point(0, 100)]
        for (corner, place) in zip(corners, quad) {
            let there = map(corner)
            #expect(abs(there.x - place.x) < 1e-9 && abs(there.y - place.y) < 1e-9)
            let back = map.inverse(there)
            #expect(abs(back.x - corner.x) < 1e-7 && abs(back.y - corner.y) < 1e-7)
        }
        // Straight lines stay straight: the middle lies where the diagonals cross.
        let middle = map(Point(100, 50))
        let a = (quad[2].x - quad[0].x) * (middle.y - quad[0].y) - (quad[2].y - quad[0].y) * (middle.x - quad[0].x)
        #expect(abs(a) < 1e-6)
    }
}
