import Foundation
import OyuuFingerprint
import OyuuImage
import TestSupport
import Testing

/// A felt of stripes in the given colours, stripe widths in pixels.
private func stripes(_ colors: [(hex: String, width: Int)], height: Int = 120) throws -> Raster {
    let columns = try colors.flatMap { stripe in
        let color = try #require(SRGBColor(hex: stripe.hex))
        return [[UInt8]](repeating: [color.red, color.green, color.blue], count: stripe.width)
    }
    return .drawn(width: columns.count, height: height) { x, _ in columns[x] }
}

@Suite("Palette") struct PaletteTests {
    @Test("flat colours come out exactly, with their shares")
    func flat() throws {
        let palette = Palette(try stripes([("a32a2e", 100), ("27355f", 60), ("f4efdf", 40)]))
        #expect(palette.swatches.map(\.color.hex) == ["#a32a2e", "#27355f", "#f4efdf"])
        for (swatch, share) in zip(palette.swatches, [0.5, 0.3, 0.2]) { #expect(abs(swatch.share - share) < 1e-4) }
        #expect(palette.background == nil)
    }

    @Test("a picture of one or two colours has no more")
    func fewColors() throws {
        #expect(
            Palette(Raster(width: 50, height: 40, filledWith: [200, 10, 30])).swatches.map(\.color.hex) == ["#c80a1e"])
        #expect(Palette(Raster(width: 1, height: 1, filledWith: [7])).swatches.map(\.color.hex) == ["#070707"])
        #expect(Palette(try stripes([("000000", 30), ("ffffff", 30)])).swatches.count == 2)
    }

    @Test(
        "shares always sum to one, the largest first, in one to eight swatches, whatever the picture",
        arguments: UInt64(0)..<20)
    func wellFormed(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let raster = Raster.scene(
            width: .random(in: 1...300, using: &random), height: .random(in: 1...300, using: &random),
            channels: seed % 4 == 0 ? 1 : 3, seed: seed, count: Int(seed))
        let palette = Palette(raster)
        #expect((1...8).contains(palette.swatches.count))
        #expect(palette.swatches.reduce(0) { $0 + Int($1.parts) } == 65_535)
        #expect(palette.swatches.map(\.parts) == palette.swatches.map(\.parts).sorted(by: >))
        #expect(palette == Palette(raster))
    }

    @Test("no two swatches are too alike to tell apart", arguments: UInt64(20)..<32)
    func distinct(seed: UInt64) {
        let swatches = Palette(.scene(width: 240, height: 180, seed: seed, count: 40)).swatches
        for (index, one) in swatches.enumerated() {
            for other in swatches[(index + 1)...] {
                #expect(CIELAB(one.color).difference(to: CIELAB(other.color)) > 2)
            }
        }
    }

    @Test("colours far apart are all kept, up to eight")
    func eight() throws {
        let hexes = ["d81e2c", "f6d02f", "2f8c3f", "2450b4", "141414", "ffffff", "5b2e83", "35b5b2"]
        let palette = Palette(try stripes(hexes.map { ($0, 25) }))
        #expect(Set(palette.swatches.map(\.color.hex)) == Set(hexes.map { "#" + $0 }))
    }

    @Test("shades of one dye become one colour when there are others")
    func shades() throws {
        let palette = Palette(
            try stripes([("a32a2e", 50), ("a83034", 50), ("27355f", 50), ("f4efdf", 50), ("2f8c3f", 50)]))
        #expect(palette.swatches.count == 4)
        #expect(abs((palette.swatches.first?.share ?? 0) - 0.4) < 1e-4)
    }

    @Test("blurred edges between two colours make no third")
    func edges() {
        // Red and white in fine stripes, every fourth column their mean.
        let raster = Raster.drawn(width: 240, height: 200) { x, _ in
            switch x % 24 {
            case 0..<11: [170, 30, 40]
            case 12..<23: [240, 235, 225]
            default: [205, 132, 132]
            }
        }
        let palette = Palette(raster)
        #expect(
            palette.swatches[0].color == SRGBColor(red: 240, green: 235, blue: 225) || palette.swatches[0].share < 0.5)
        #expect(palette.swatches.prefix(2).reduce(0) { $0 + $1.share } > 0.9)
    }

    @Test("a picture of camera size has the palette of its small copy")
    func large() throws {
        let colors = [("a32a2e", 100), ("27355f", 60), ("f4efdf", 40)]
        let large = Palette(try stripes(colors.map { ($0.0, $0.1 * 15) }, height: 1700))
        let small = Palette(try stripes(colors))
        #expect(large.distance(to: small) < 0.7)
        #expect(large.swatches.map(\.color) == small.swatches.map(\.color))
    }

    @Test(
        "long and narrow pictures have a palette",
        arguments: [(2000, 3), (3, 2000), (70_000, 1), (1, 1025), (2049, 300)])
    func narrow(width: Int, height: Int) {
        let palette = Palette(Raster(width: width, height: height, filledWith: [163, 42, 46]))
        #expect(palette.swatches.map(\.color.hex) == ["#a32a2e"])
    }

    @Test("noise of a camera does not shift a palette", arguments: UInt64(1)...4)
    func noise(seed: UInt64) throws {
        let clean = try stripes([("a32a2e", 100), ("27355f", 60), ("f4efdf", 40)])
        var random = SeededGenerator(seed: seed)
        let noisy = Raster(
            width: clean.width, height: clean.height, channels: 3,
            pixels: clean.pixels.map { UInt8(min(max(Int($0) + .random(in: -12...12, using: &random), 0), 255)) })
        #expect(Palette(noisy).distance(to: Palette(clean)) < 3)
    }

    @Test("a plain surround is kept apart, with its share of the picture")
    func background() throws {
        let raster = Raster.drawn(width: 200, height: 160) { x, y in
            guard (50..<150).contains(x), (40..<120).contains(y) else { return [238, 238, 236] }
            return x < 100 ? [163, 42, 46] : (y < 80 ? [39, 53, 95] : [246, 208, 47])
        }
        let palette = Palette(raster)
        #expect(palette.background?.color.hex == "#eeeeec")
        #expect(abs((palette.background?.share ?? 0) - 0.75) < 1e-4)
        #expect(
            palette.swatches.map(\.color.hex) == ["#a32a2e", "#f6d02f", "#27355f"]
                || palette.swatches.map(\.color.hex) == ["#a32a2e", "#27355f", "#f6d02f"])
    }

    @Test("holes of the surround's colour inside the ornament stay in the palette")
    func holes() {
        let raster = Raster.drawn(width: 200, height: 160) { x, y in
            guard (50..<150).contains(x), (40..<120).contains(y) else { return [238, 238, 236] }
            return (90..<110).contains(x) && (70..<90).contains(y) ? [238, 238, 236] : [163, 42, 46]
        }
        let palette = Palette(raster)
        #expect(palette.background != nil)
        #expect(palette.swatches.map(\.color.hex) == ["#a32a2e", "#eeeeec"])
    }

    @Test("a picture that runs to its edges, a blank one and one with a mere frame have no surround")
    func noBackground() throws {
        #expect(Palette(.scene(width: 200, height: 150, seed: 3, count: 60)).background == nil)
        #expect(Palette(Raster(width: 90, height: 90, filledWith: [238, 238, 236])).background == nil)
        let framed = Raster.drawn(width: 250, height: 250) { x, y in
            min(x, y, 249 - x, 249 - y) < 2 ? [255, 255, 255] : [UInt8(x), 90, UInt8(y)]
        }
        #expect(Palette(framed).background == nil)
    }

    @Test("a palette survives JSON, and shares that make no whole are refused")
    func json() throws {
        let palette = Palette(.scene(width: 150, height: 100, seed: 17))
        let data = try JSONEncoder().encode(palette)
        #expect(try JSONDecoder().decode(Palette.self, from: data) == palette)
        for bad in [
            ##"{"swatches":[]}"##, ##"{"swatches":[{"color":"#112233","share":0.5}]}"##,
            ##"{"swatches":[{"color":"#112233","share":-1}]}"##, ##"{"swatches":[{"color":"red","share":1}]}"##,
        ] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(Palette.self, from: Data(bad.utf8)) }
        }
    }

    @Test("a palette must make a whole")
    func validation() {
        let black = SRGBColor(red: 0, green: 0, blue: 0)
        #expect(Palette(swatches: [.init(color: black, parts: 65_535)]) != nil)
        #expect(Palette(swatches: [.init(color: black, parts: 65_534)]) == nil)
        #expect(Palette(swatches: []) == nil)
        #expect(Palette(swatches: (0..<9).map { .init(color: black, parts: $0 == 0 ? 65_527 : 1) }) == nil)
    }
}
