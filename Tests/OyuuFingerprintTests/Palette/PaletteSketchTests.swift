import Foundation
import OyuuFingerprint
import OyuuImage
import TestSupport
import Testing

@Suite("Palette sketches")
struct PaletteSketchTests {
    private let palettes: [Palette]

    init() throws {
        palettes = try Pictures.designs.map { try Palette(Pictures.raster($0)) }
    }

    @Test("no two fixture designs with one colour scheme are passed over")
    func neverMisses() {
        let sketches = palettes.map(PaletteSketch.init)
        var same = 0
        for i in palettes.indices {
            for j in palettes.indices where i < j {
                guard palettes[i].illuminantCompensatedDistance(to: palettes[j]) <= 4 else { continue }
                same += 1
                #expect(sketches[i].separation(from: sketches[j]) <= 5, "\(i) and \(j)")
            }
        }
        #expect(same > 0)
    }

    @Test("most other schemes are passed over")
    func passesOver() {
        let sketches = palettes.map(PaletteSketch.init)
        let pairs = sketches.indices.flatMap { i in sketches.indices.filter { $0 > i }.map { (i, $0) } }
        let kept = pairs.count { sketches[$0.0].separation(from: sketches[$0.1]) <= 5 }
        #expect(Double(kept) < 0.25 * Double(pairs.count))
    }

    @Test("another light moves a sketch less than it moves the palette")
    func light() throws {
        let raster = try Pictures.raster(Pictures.designs[3])
        var lit = raster
        lit.withMutablePixels { pixels in
            for offset in stride(from: 0, to: pixels.count, by: 3) {
                pixels[offset] = UInt8(Double(pixels[offset]) * 0.8)
                pixels[offset + 2] = UInt8(Double(pixels[offset + 2]) * 0.6)
            }
        }
        let (before, after) = (Palette(raster), Palette(lit))
        let separation = PaletteSketch(before).separation(from: PaletteSketch(after))
        #expect(separation < 0.5 * before.distance(to: after))
    }

    @Test("a sketch is at no distance from itself, and distance has no direction")
    func symmetry() {
        let sketches = palettes.prefix(12).map(PaletteSketch.init)
        for one in sketches {
            #expect(one.separation(from: one) == 0)
            for two in sketches {
                #expect(abs(one.separation(from: two) - two.separation(from: one)) < 1e-9)
            }
        }
    }

    @Test("a separation that is asked for up to a limit is the same within it, and infinite beyond")
    func limited() {
        let sketches = palettes.prefix(40).map(PaletteSketch.init)
        var beyond = 0
        for one in sketches {
            for two in sketches {
                let whole = one.separation(from: two)
                for limit in [0.0, 1, 5, 20] {
                    let limited = one.floats.withUnsafeBufferPointer { mine in
                        two.floats.withUnsafeBufferPointer { PaletteSketch.separation(mine, $0, limit: limit) }
                    }
                    #expect(limited == (whole <= limit ? whole : .infinity))
                    if whole > limit { beyond += 1 }
                }
            }
        }
        #expect(beyond > 0)
    }

    @Test("a palette survives its table record, a sketch its plain form")
    func plainForms() {
        #expect(palettes.contains { $0.background != nil } && palettes.contains { $0.background == nil })
        for palette in palettes {
            #expect(palette.record.count == Palette.recordSize)
            #expect(palette.record.withUnsafeBytes { Palette(record: $0) } == palette)
            #expect(PaletteSketch(palette).floats.count == PaletteSketch.floatCount)
        }
        let nonsense = [UInt8](repeating: 0xFF, count: Palette.recordSize)
        #expect(nonsense.withUnsafeBytes { Palette(record: $0) } == nil)
        #expect([UInt8](repeating: 0, count: Palette.recordSize).withUnsafeBytes { Palette(record: $0) } == nil)
    }
}
