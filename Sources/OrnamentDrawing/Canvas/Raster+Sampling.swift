import OyuuImage

extension Raster {
    /// The colour at (x, y) between pixel centres, edges repeated. Three channels.
    func sample(_ x: Double, _ y: Double) -> (Double, Double, Double) {
        let (u, v) = (min(max(x - 0.5, 0), Double(width - 1)), min(max(y - 0.5, 0), Double(height - 1)))
        let (x0, y0) = (Int(u), Int(v))
        let (x1, y1) = (min(x0 + 1, width - 1), min(y0 + 1, height - 1))
        let (a, b) = (u - Double(x0), v - Double(y0))
        let (p, q, r, s) = (offset(x: x0, y: y0), offset(x: x1, y: y0), offset(x: x0, y: y1), offset(x: x1, y: y1))
        func blend(_ c: Int) -> Double {
            let top = Double(pixels[p + c]) * (1 - a) + Double(pixels[q + c]) * a
            let bottom = Double(pixels[r + c]) * (1 - a) + Double(pixels[s + c]) * a
            return top * (1 - b) + bottom * b
        }
        return (blend(0), blend(1), blend(2))
    }

    /// A picture of `width` x `height` whose pixel at `p` shows this one at `source(p)`; one sample a pixel, so keep
    /// the scale near 1.
    func remapped(width: Int, height: Int, source: (Point) -> Point) -> Raster {
        var pixels = [UInt8](repeating: 0, count: width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                let p = source(Point(Double(x) + 0.5, Double(y) + 0.5))
                let colour = sample(p.x, p.y)
                let o = (y * width + x) * 3
                pixels[o] = UInt8(colour.0 + 0.5)
                pixels[o + 1] = UInt8(colour.1 + 0.5)
                pixels[o + 2] = UInt8(colour.2 + 0.5)
            }
        }
        return Raster(width: width, height: height, channels: 3, pixels: pixels)
    }

    /// Paints `picture` where `map` takes it, edges averaged over 3 x 3 samples a pixel.
    mutating func paint(_ picture: Raster, by map: Homography) {
        let corners = picture.corners.map { map($0) }
        let x0 = max(0, Int(corners.map(\.x).min() ?? 0))
        let x1 = min(width, Int(corners.map(\.x).max() ?? 0) + 2)
        let y0 = max(0, Int(corners.map(\.y).min() ?? 0))
        let y1 = min(height, Int(corners.map(\.y).max() ?? 0) + 2)
        guard x0 < x1, y0 < y1 else { return }
        let back = map.inverse
        let (w, h, row) = (Double(picture.width), Double(picture.height), width * 3)
        withMutablePixels { pixels in
            for y in y0..<y1 {
                for x in x0..<x1 {
                    var sum = (0.0, 0.0, 0.0)
                    var hits = 0.0
                    for k in 0..<9 {
                        let at = Point(Double(x) + (Double(k % 3) + 0.5) / 3, Double(y) + (Double(k / 3) + 0.5) / 3)
                        let p = back(at)
                        guard p.x >= 0, p.y >= 0, p.x < w, p.y < h else { continue }
                        let colour = picture.sample(p.x, p.y)
                        sum = (sum.0 + colour.0, sum.1 + colour.1, sum.2 + colour.2)
                        hits += 1
                    }
                    guard hits > 0 else { continue }
                    let o = y * row + x * 3
                    let rest = 9 - hits
                    pixels[o] = UInt8((sum.0 + Double(pixels[o]) * rest) / 9 + 0.5)
                    pixels[o + 1] = UInt8((sum.1 + Double(pixels[o + 1]) * rest) / 9 + 0.5)
                    pixels[o + 2] = UInt8((sum.2 + Double(pixels[o + 2]) * rest) / 9 + 0.5)
                }
            }
        }
    }

    /// The four corners in pixels, from the top left clockwise.
    public var corners: [Point] {
        let (w, h) = (Double(width), Double(height))
        return [Point(0, 0), Point(w, 0), Point(w, h), Point(0, h)]
    }

    /// The box from (x, y), `width` x `height`, which must lie inside.
    func cropped(x: Int, y: Int, width w: Int, height h: Int) -> Raster {
        var out: [UInt8] = []
        out.reserveCapacity(w * h * channels)
        for row in y..<(y + h) {
            let start = offset(x: x, y: row)
            out += pixels[start..<(start + w * channels)]
        }
        return Raster(width: w, height: h, channels: channels, pixels: out)
    }

    /// Puts `other` with its top left corner at (x, y); what falls outside is left out.
    mutating func place(_ other: Raster, x: Int, y: Int) {
        let (w, h) = (width, height)
        withMutablePixels { pixels in
            for j in max(0, -y)..<max(0, -y, min(other.height, h - y)) {
                for i in max(0, -x)..<max(0, -x, min(other.width, w - x)) {
                    let (from, to) = (other.offset(x: i, y: j), ((y + j) * w + x + i) * 3)
                    for c in 0..<3 { pixels[to + c] = other.pixels[from + c] }
                }
            }
        }
    }
}
