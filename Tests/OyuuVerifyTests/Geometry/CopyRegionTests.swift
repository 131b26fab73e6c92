import Foundation
import OyuuFingerprint
import OyuuVerify
import Testing

@Suite("Regions of copies")
struct CopyRegionTests {
    @Test("a region comes back from JSON as it was, places as pairs of numbers")
    func coding() throws {
        let seen = Quadrilateral(Point(30, 12), Point(410, 40), Point(395, 330), Point(18, 300))
        let region = CopyRegion(
            placement: try #require(Homography(from: Quadrilateral(width: 640, height: 480), to: seen)), quad: seen,
            outline: seen.corners, share: 0.5, isMirrored: true,
            matches: [PlaceMatch(design: Point(1, 2), photo: Point(3, 4.5))])
        let bytes = try JSONEncoder().encode(region)
        #expect(try JSONDecoder().decode(CopyRegion.self, from: bytes) == region)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"photo\":[3,4.5]"))
    }

    @Test("a region tells by how many degrees the design lies turned, clockwise, and of a mirrored one nothing")
    func turn() throws {
        for degrees in stride(from: -175.0, through: 175, by: 25) {
            let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
            func placed(_ x: Double, _ y: Double) -> Point { Point(500 + c * x - s * y, 400 + s * x + c * y) }
            let seen = Quadrilateral(placed(0, 0), placed(300, 0), placed(300, 200), placed(0, 200))
            var region = CopyRegion(
                placement: try #require(Homography(from: Quadrilateral(width: 640, height: 480), to: seen)),
                quad: seen, outline: seen.corners, share: 1, isMirrored: false, matches: [])
            #expect(abs(try #require(region.turn) - degrees) < 1e-6)
            region.isMirrored = true
            #expect(region.turn == nil)
        }
    }
}
