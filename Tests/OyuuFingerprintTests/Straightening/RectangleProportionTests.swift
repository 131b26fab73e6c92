import Foundation
import OyuuFingerprint
import Testing

@Suite("Proportion of a rectangle seen at a slant")
struct RectangleProportionTests {
    /// Where a camera of focal length `focal` (long sides) over a floor sees a rectangle of that width and height 1.
    private func seen(
        proportion: Double, tilt: Double, spin: Double, focal: Double, distance: Double = 3, width: Double = 1600,
        height: Double = 1200
    ) -> DesignCorners {
        let corners = [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)].map { (x, y) -> SIMD2<Double> in
            let (x, y) = (x * proportion, y)
            let turned = (x * cos(spin) - y * sin(spin), x * sin(spin) + y * cos(spin))
            let depth = distance - turned.1 * sin(tilt)
            let scale = focal * max(width, height) / depth
            return SIMD2(turned.0 * scale + width / 2, turned.1 * cos(tilt) * scale + height / 2)
        }
        return DesignCorners(
            topLeft: corners[0], topRight: corners[1], bottomRight: corners[2], bottomLeft: corners[3])
    }

    @Test("is found exactly, whatever camera and slant", arguments: [0.45, 0.8, 1, 1.6, 2.9])
    func metrology(proportion: Double) {
        for (tilt, spin, focal) in [(0.5, 0.4, 0.8), (0.9, -0.3, 1.1), (0.8, 0.7, 2.0)] {
            let corners = seen(proportion: proportion, tilt: tilt, spin: spin, focal: focal)
            let found = RectangleProportion.ofRectangle(at: corners, width: 1600, height: 1200)
            #expect(abs(found / proportion - 1) < 1e-6, "tilt \(tilt) spin \(spin): \(found)")
            // The lengths of the sides alone would be far off.
            #expect(abs(RectangleProportion.sideLengths(corners) / proportion - 1) > 0.05)
        }
    }

    @Test("is that of the sides where nothing converges")
    func frontal() {
        let corners = seen(proportion: 1.4, tilt: 0, spin: 0.3, focal: 1)
        #expect(abs(RectangleProportion.ofRectangle(at: corners, width: 1600, height: 1200) - 1.4) < 1e-6)
    }

    @Test("stays sane where two sides stay parallel, so that no focal length follows")
    func oneVanishingPoint() {
        let corners = DesignCorners(
            topLeft: SIMD2(400, 300), topRight: SIMD2(1200, 300), bottomRight: SIMD2(1400, 900),
            bottomLeft: SIMD2(200, 900))
        let found = RectangleProportion.ofRectangle(at: corners, width: 1600, height: 1200)
        #expect(found == RectangleProportion.sideLengths(corners))
        #expect((1...2).contains(found))
    }
}
