import OyuuImage

extension FeltDesign {
    /// Samples a pixel side: edges are averaged over 3 x 3.
    private static let oversampling = 3

    /// Width and height of the picture whose long side is `longSide` pixels.
    func size(longSide: Int) -> (width: Int, height: Int) {
        let width = aspect > 1 ? Int((Double(longSide) / aspect).rounded()) : longSide
        let n = FeltDesign.oversampling
        return (width, Int((Double(width * n) * aspect).rounded()) / n)
    }

    /// The finished rug, its long side `longSide` pixels.
    func drawn(longSide: Int) -> Raster {
        let n = FeltDesign.oversampling
        let width = size(longSide: longSide).width
        let cloth = cut(scale: width * n)
        let (w, h) = (width, cloth.figure.height / n)
        let sources = isPressed ? wavering(cloth) : nil
        let figureEdge = cloth.figure.distanceToEdge(limit: 60 * n)
        let regionEdge = cloth.region.distanceToEdge(limit: 60 * n)
        // Everything below is in thirds of an oversampled pixel, the unit of the distance transform.
        let unit = Double(width * n) * 3
        let cordHalf = isPressed ? 0 : UInt16(unit * 0.0030)
        let quilt = Int(unit * 0.021)
        let mottle = SmoothNoise(seed: seed, spacing: Double(width) / 16)
        var pixels = [UInt8](repeating: 0, count: w * h * 3)
        for y in 0..<h {
            for x in 0..<w {
                var sum = (0, 0, 0)
                let wool = mottle(Double(x), Double(y))
                let tone = wool > 0.25 ? 5 : wool < -0.25 ? -5 : 0
                for sy in 0..<n {
                    for sx in 0..<n {
                        let at = (y * n + sy) * cloth.figure.width + x * n + sx
                        let i = sources.map { $0[at] } ?? at
                        let pair = pairs[Int(cloth.region.cells[i])]
                        var dye = cloth.figure.cells[i] == 1 ? pair.figure : pair.ground
                        let d = min(figureEdge[i], regionEdge[i])
                        if d <= cordHalf {
                            let twist = (x + y) % 4 < 2
                            dye = twist ? scheme.cord.light : scheme.cord.dark
                        } else if !isPressed, Int(d) % quilt < n + 1, Int(d) > quilt / 2 {
                            dye = dye.lit(-14 + tone)
                        } else {
                            dye = dye.lit(tone)
                        }
                        sum.0 += Int(dye.red)
                        sum.1 += Int(dye.green)
                        sum.2 += Int(dye.blue)
                    }
                }
                let o = (y * w + x) * 3
                let half = n * n / 2
                pixels[o] = UInt8((sum.0 + half) / (n * n))
                pixels[o + 1] = UInt8((sum.1 + half) / (n * n))
                pixels[o + 2] = UInt8((sum.2 + half) / (n * n))
            }
        }
        return Raster(width: w, height: h, channels: 3, pixels: pixels)
    }

    /// For every sample, where its wool lay before rolling moved it: pressed felt has soft, wandering edges.
    private func wavering(_ cloth: FeltCloth) -> [Int] {
        let mask = cloth.figure
        let reach = cloth.scale * 0.006
        let (slowX, slowY) = (
            SmoothNoise(seed: seed &+ 1, spacing: cloth.scale / 22),
            SmoothNoise(seed: seed &+ 2, spacing: cloth.scale / 22)
        )
        let fast = SmoothNoise(seed: seed &+ 3, spacing: cloth.scale / 150)
        var sources = [Int](repeating: 0, count: mask.cells.count)
        for y in 0..<mask.height {
            for x in 0..<mask.width {
                let (fx, fy) = (Double(x), Double(y))
                let fuzz = fast(fx, fy) * reach * 0.6
                let sx = Int((fx + slowX(fx, fy) * reach + fuzz).rounded())
                let sy = Int((fy + slowY(fx, fy) * reach - fuzz).rounded())
                sources[y * mask.width + x] =
                    min(max(sy, 0), mask.height - 1) * mask.width + min(max(sx, 0), mask.width - 1)
            }
        }
        return sources
    }
}
