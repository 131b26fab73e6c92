import Foundation
import OyuuFingerprint
import OyuuImage
import TestSupport
import Testing

/// A palette of random colours and shares; one in three has a background.
private func palette(_ random: inout SeededGenerator) -> Palette? {
    func color() -> SRGBColor {
        SRGBColor(
            red: .random(in: 0...255, using: &random), green: .random(in: 0...255, using: &random),
            blue: .random(in: 0...255, using: &random))
    }
    var left = 65_535
    let count = Int.random(in: 1...8, using: &random)
    var swatches: [Palette.Swatch] = []
    for index in 0..<count {
        let parts = index == count - 1 ? left : Int.random(in: 1...(left - (count - index)), using: &random)
        left -= parts
        swatches.append(.init(color: color(), parts: UInt16(parts)))
    }
    let hasBackground = Int.random(in: 0..<3, using: &random) == 0
    return Palette(
        swatches: swatches,
        background: hasBackground ? .init(color: color(), parts: .random(in: 4000...60_000, using: &random)) : nil)
}

@Suite("Palette distance") struct PaletteDistanceTests {
    @Test("both distances are symmetric to the last bit, zero for equal palettes and finite; compensation never adds")
    func properties() throws {
        var random = SeededGenerator(seed: 70)
        for _ in 0..<150 {
            let (one, other) = (try #require(palette(&random)), try #require(palette(&random)))
            let distance = one.distance(to: other)
            let compensated = one.illuminantCompensatedDistance(to: other)
            #expect(distance == other.distance(to: one))
            #expect(compensated == other.illuminantCompensatedDistance(to: one))
            #expect(one.distance(to: one) < 1e-9)
            #expect(one.illuminantCompensatedDistance(to: one) < 1e-9)
            #expect(compensated <= distance)
            #expect(distance.isFinite && distance > 0 && distance < 130)
        }
    }

    @Test("between single colours the distance is their CIEDE2000 difference")
    func singleColors() throws {
        let (red, blue) = (SRGBColor(red: 170, green: 30, blue: 40), SRGBColor(red: 40, green: 60, blue: 140))
        let one = try #require(Palette(swatches: [.init(color: red, parts: 65_535)]))
        let other = try #require(Palette(swatches: [.init(color: blue, parts: 65_535)]))
        #expect(abs(one.distance(to: other) - CIELAB(red).difference(to: CIELAB(blue))) < 1e-9)
    }

    @Test("black against white is 100")
    func blackAndWhite() {
        let black = Palette(Raster(width: 9, height: 9, filledWith: [0]))
        let white = Palette(Raster(width: 9, height: 9, filledWith: [255]))
        #expect(abs(black.distance(to: white) - 100) < 1e-6)
    }

    @Test(
        "another light on the same dyes is taken out altogether",
        arguments: [
            (1.3, 1.0, 0.7), (0.8, 0.85, 1.1), (0.6, 0.6, 0.6), (1.1, 0.95, 0.55),
        ])
    func illuminant(red: Double, green: Double, blue: Double) throws {
        let dyes = ["#a32a2e", "#27355f", "#c9a227", "#2f6c3f", "#7b6350"].compactMap(SRGBColor.init(hex:))
        let parts: [UInt16] = [25_535, 16_000, 12_000, 8_000, 4_000]
        let lit = dyes.map {
            SRGBColor(red: scaled($0.red, by: red), green: scaled($0.green, by: green), blue: scaled($0.blue, by: blue))
        }
        let one = try #require(Palette(swatches: zip(dyes, parts).map { .init(color: $0, parts: $1) }))
        let other = try #require(Palette(swatches: zip(lit, parts).map { .init(color: $0, parts: $1) }))
        #expect(one.distance(to: other) > 3)
        #expect(one.illuminantCompensatedDistance(to: other) < 1.5)
    }

    @Test("another light on a photographed scene is mostly taken out")
    func photographedIlluminant() {
        let scene = Raster.scene(width: 200, height: 150, seed: 91, count: 40)
        let gains = [1.2, 1.0, 0.7]
        let lit = Raster(
            width: 200, height: 150, channels: 3,
            pixels: scene.pixels.enumerated().map { scaled($1, by: gains[$0 % 3]) })
        let (one, other) = (Palette(scene), Palette(lit))
        #expect(one.illuminantCompensatedDistance(to: other) < 0.8 * one.distance(to: other))
    }

    /// An 8-bit sRGB code after its light is multiplied.
    private func scaled(_ code: UInt8, by gain: Double) -> UInt8 {
        let encoded = Double(code) / 255
        let light = gain * (encoded <= 0.04045 ? encoded / 12.92 : pow((encoded + 0.055) / 1.055, 2.4))
        let back = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
        return UInt8(min((back * 255).rounded(), 255))
    }

    @Test("no light turns red felt into blue")
    func boundedGain() throws {
        let red = try #require(
            Palette(swatches: [.init(color: SRGBColor(red: 170, green: 30, blue: 40), parts: 65_535)]))
        let blue = try #require(
            Palette(swatches: [.init(color: SRGBColor(red: 40, green: 60, blue: 140), parts: 65_535)]))
        #expect(red.illuminantCompensatedDistance(to: blue) > 20)
    }

    @Test("the same ornament on a wall and cut out is near; without the surround's reading it would be far")
    func surround() {
        func ornament(_ x: Int, _ y: Int) -> [UInt8] {
            x < 50 ? [163, 42, 46] : (y < 40 ? [39, 53, 95] : [246, 208, 47])
        }
        let cutOut = Palette(Raster.drawn(width: 100, height: 80, ornament))
        let onWall = Palette(
            Raster.drawn(width: 200, height: 160) { x, y in
                (50..<150).contains(x) && (40..<120).contains(y) ? ornament(x - 50, y - 40) : [238, 238, 236]
            })
        #expect(cutOut.background == nil && onWall.background != nil)
        #expect(cutOut.distance(to: onWall) < 0.5)
    }

    @Test("a ground that runs to the edges still counts when the other picture shows it inside")
    func ground() {
        let ornament: (Int, Int) -> [UInt8] = { x, y in
            (30..<170).contains(x) && (30..<130).contains(y) ? [246, 208, 47] : [39, 53, 95]
        }
        let drawing = Palette(Raster.drawn(width: 200, height: 160, ornament))
        let photo = Palette(
            Raster.drawn(width: 240, height: 200) { x, y in
                (20..<220).contains(x) && (20..<180).contains(y) ? ornament(x - 20, y - 20) : [230, 226, 220]
            })
        #expect(drawing.background?.color.hex == "#27355f")
        #expect(photo.background?.color.hex == "#e6e2dc")
        #expect(drawing.distance(to: photo) < 0.5)
    }
}
