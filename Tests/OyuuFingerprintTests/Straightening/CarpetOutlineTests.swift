import OyuuFingerprint
import OyuuImage
import TestSupport
import Testing

@Suite("A carpet's outline")
struct CarpetOutlineTests {
    private static let slanted = [SIMD2(210.0, 130), SIMD2(690, 170), SIMD2(800, 560), SIMD2(95, 500)]

    /// The greatest distance of a corner from where it is, in pixels.
    private func error(_ corners: DesignCorners, _ truth: [SIMD2<Double>]) -> Double {
        zip(corners.points, truth).map { (($0 - $1) * ($0 - $1)).sum().squareRoot() }.max() ?? .infinity
    }

    @Test(
        "on a floor, slanted, is found to a hundredth of the picture, and used where it is sure",
        arguments: [0, 5, 12, 20, 30])
    func found(index: Int) throws {
        let design = try Pictures.raster(Pictures.designs[index])
        let scene = Scenes.floor(design, corners: Self.slanted, width: 900, height: 675)
        let outline = try #require(CarpetOutline.find(in: scene))
        #expect(error(outline.corners, Self.slanted) < 9)
        #expect(outline.confidence >= CarpetOutline.likely)
        let (_, asked) = try Straightening.find.applied(to: scene)
        #expect(asked.corners == outline.corners)
        let (_, unasked) = try Straightening.automatic.applied(to: scene)
        #expect((unasked.corners != nil) == outline.isSure)
    }

    @Test("is not cut out of a design that fills its picture, whatever frames it has within")
    func flat() throws {
        for file in stride(from: 0, to: Pictures.designs.count, by: 5).map({ Pictures.designs[$0] }) {
            let design = try Pictures.raster(file)
            let (raster, outcome) = try Straightening.automatic.applied(to: design)
            #expect(outcome.corners == nil, "\(file.lastPathComponent)")
            #expect(raster.width == design.width && raster.height == design.height)
        }
    }

    @Test("is not cut out of such a design even where one is asked for")
    func flatAsked() throws {
        let cut = try stride(from: 1, to: Pictures.designs.count, by: 4).count { index in
            try Straightening.find.applied(to: Pictures.raster(Pictures.designs[index])).1.corners != nil
        }
        #expect(cut == 0)
    }

    @Test("is not cut within a carpet that is slanted but fills the picture", arguments: [1, 9, 26])
    func close(index: Int) throws {
        let design = try Pictures.raster(Pictures.designs[index])
        let corners = [SIMD2(-240.0, -160), SIMD2(1120, -300), SIMD2(1250, 900), SIMD2(-120, 980)]
        let scene = Scenes.floor(design, corners: corners, width: 900, height: 675)
        #expect(try Straightening.automatic.applied(to: scene).1.corners == nil)
    }

    @Test("of nothing is nothing: plain pictures and slivers")
    func nothing() {
        #expect(CarpetOutline.find(in: Raster(width: 300, height: 200, filledWith: [90, 80, 70])) == nil)
        #expect(CarpetOutline.find(in: Raster(width: 900, height: 3, filledWith: [90])) == nil)
    }

    @Test("is the same every time")
    func deterministic() throws {
        let scene = Scenes.floor(
            try Pictures.raster(Pictures.designs[3]), corners: Self.slanted, width: 640, height: 600)
        #expect(CarpetOutline.find(in: scene) == CarpetOutline.find(in: scene))
    }
}
