import OyuuImage

/// What lies behind a photographed rug, drawn: boards, plaster, a stall's tarpaulin, concrete, grass, stacked cloth.
enum Scene: CaseIterable, Sendable {
    case boards, plaster, tarpaulin, concrete, grass, stack

    /// One of the scenes, `width` x `height` pixels.
    static func drawn(width: Int, height: Int, using generator: inout SeededGenerator) -> Raster {
        let scene = generator.pick(allCases)
        let paint = scene.painter(side: Double(max(width, height)), using: &generator)
        var pixels = [UInt8](repeating: 0, count: width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                let colour = paint(Double(x), Double(y))
                let o = (y * width + x) * 3
                for c in 0..<3 { pixels[o + c] = UInt8(min(max(colour[c], 0), 255)) }
            }
        }
        return Raster(width: width, height: height, channels: 3, pixels: pixels)
    }

    /// The colour (0...255) at a pixel.
    private func painter(side: Double, using generator: inout SeededGenerator) -> (Double, Double) -> SIMD3<Double> {
        let coarse = SmoothNoise(seed: generator.next(), spacing: side / 5)
        let middle = SmoothNoise(seed: generator.next(), spacing: side / 28)
        let fine = SmoothNoise(seed: generator.next(), spacing: 2.5)
        let lean = generator.value(in: -0.15...0.15)
        switch self {
        case .boards:
            let wood = generator.pick([SIMD3(150.0, 104, 66), SIMD3(176.0, 134, 90), SIMD3(98.0, 66, 46)])
            let plank = side / generator.value(in: 6...11)
            return { x, y in
                let across = y + x * lean
                let k = (across / plank).rounded(.down)
                let inside = across - k * plank
                let tone = 1 + 0.14 * middle(k * 400, 0)
                let grain = middle(x * 0.16 + k * 97, across * 1.6) * 0.1 + fine(x * 0.3, across) * 0.05
                let joint = inside < 3 ? 0.45 : 1.0
                let along = (x + k * plank * 2.3) / (plank * 4.5)
                let butt = (along - along.rounded(.down)) * plank * 4.5 < 3 ? 0.5 : 1.0
                return wood * (tone + grain) * min(joint, butt)
            }
        case .plaster:
            let wall = generator.pick([SIMD3(214.0, 206, 190), SIMD3(176.0, 190, 188), SIMD3(206.0, 186, 150)])
            let skirting = side * generator.value(in: 0.55...0.95)
            return { x, y in
                let tone = 1 + 0.07 * coarse(x, y) + 0.05 * middle(x, y) + 0.03 * fine(x, y)
                return y > skirting ? wall * 0.55 * tone : wall * tone
            }
        case .tarpaulin:
            let (a, b) = generator.pick([
                (SIMD3(42.0, 92, 168), SIMD3(232.0, 232, 228)), (SIMD3(190.0, 50, 44), SIMD3(236.0, 224, 196)),
                (SIMD3(30.0, 120, 84), SIMD3(226.0, 226, 214)),
            ])
            let stripe = side / generator.value(in: 5...12)
            return { x, y in
                let bent = x + lean * y + coarse(x, y) * stripe * 0.4
                let k = Int((bent / stripe).rounded(.down))
                let folds = 1 + 0.22 * coarse(x * 2.2 + y * 0.5, y * 0.3) + 0.03 * fine(x, y)
                return (k % 2 == 0 ? a : b) * folds
            }
        case .concrete:
            let grey = generator.value(in: 110...170)
            return { x, y in
                let speck = fine(x * 1.3, y * 1.3)
                let crack = abs(middle(x * 0.6, y * 0.6)) < 0.012 ? -34.0 : 0
                let tone = grey + 18 * coarse(x, y) + 12 * middle(x, y) + 16 * speck + crack
                return SIMD3(tone, tone * 0.98, tone * 0.94)
            }
        case .grass:
            return { x, y in
                let blade = fine(x * 1.6 + y * 0.5, y * 0.45)
                let patch = middle(x, y) * 0.25 + coarse(x, y) * 0.2
                let tone = 0.85 + 0.4 * blade + patch
                return SIMD3(96.0 + 22 * coarse(y, x), 124.0, 52.0) * tone
            }
        case .stack:
            let cloths: [Dye] = generator.pick(
                7,
                of: [
                    .madder, .indigoSky, .onion, .forest, .ivory, .walnut, .violet, .apricot, .greyWool, .turquoise,
                ])
            let thickness = side / generator.value(in: 9...16)
            return { x, y in
                let height = y + lean * x + coarse(x, y) * thickness * 0.3
                let k = Int((height / thickness).rounded(.down))
                let inside = height / thickness - Double(k)
                let dye = cloths[((k % 7) + 7) % 7]
                let round = 0.62 + 1.5 * inside * (1 - inside)
                let stripe = Int((x + Double(k) * 61) / 23) % 5 == 0 ? 0.8 : 1.0
                let tone = round * stripe * (1 + 0.05 * fine(x, y))
                return SIMD3(Double(dye.red), Double(dye.green), Double(dye.blue)) * tone
            }
        }
    }
}
