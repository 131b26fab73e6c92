import OyuuImage

/// Everything that decides a carpet's looks, drawn from one number.
struct CarpetDesign: Sendable {
    let seed: UInt64
    let scheme: DyeScheme
    let field: KnotField
    /// Knots across and down.
    let knots: (width: Int, height: Int)

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed, stream: 11)
        self.seed = seed
        scheme = generator.pick(DyeScheme.all)
        field = KnotField.allCases[Int(seed % UInt64(KnotField.allCases.count))]
        let width = generator.integer(in: 54...84) * 2 - 1
        let aspect = generator.pick([1.0, 1.2, 1.35, 1.5, 1.7])
        knots = (width, Int(Double(width) * aspect) | 1)
    }

    /// The carpet, one dye index a knot.
    func knotted() -> KnotGrid {
        var generator = SeededGenerator(seed: seed, stream: 12)
        // Borders recur among villages: a pool of sixteen.
        var tradition = SeededGenerator(seed: UInt64(generator.integer(in: 0...15)), stream: 78)
        var border = KnotBorder(using: &tradition)
        border.trim(to: knots.width / 4)
        var grid = KnotGrid(width: knots.width, height: knots.height, dye: 7)
        let d = border.depth
        field.draw(
            on: &grid, x0: d, y0: d, x1: knots.width - d, y1: knots.height - d, using: &generator)
        border.draw(on: &grid)
        return grid
    }

    /// The finished carpet, its long side near `longSide` pixels: a whole number of pixels a knot, with the shadow
    /// between knots and abrash, the slight change of shade where a new batch of yarn began.
    func drawn(longSide: Int) -> Raster {
        let grid = knotted()
        let p = max(1, Int((Double(longSide) / Double(max(grid.width, grid.height))).rounded()))
        var yarn = SeededGenerator(seed: seed, stream: 13)
        var batches = [Int](repeating: 0, count: grid.height * 8)
        for dye in 0..<8 {
            var shade = 0
            for y in 0..<grid.height {
                if yarn.chance(0.05) { shade = yarn.integer(in: -2...2) * 5 }
                batches[y * 8 + dye] = shade
            }
        }
        let (w, h) = (grid.width * p, grid.height * p)
        var pixels = [UInt8](repeating: 0, count: w * h * 3)
        for y in 0..<h {
            for x in 0..<w {
                let index = Int(grid[x / p, y / p])
                let isSeam = p > 2 && (x % p == p - 1 || y % p == p - 1)
                let dye = scheme.dyes[index].lit(batches[y / p * 8 + index] + (isSeam ? -11 : 0))
                let o = (y * w + x) * 3
                pixels[o] = dye.red
                pixels[o + 1] = dye.green
                pixels[o + 2] = dye.blue
            }
        }
        return Raster(width: w, height: h, channels: 3, pixels: pixels)
    }
}
