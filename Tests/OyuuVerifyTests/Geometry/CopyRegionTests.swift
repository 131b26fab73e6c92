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
}
