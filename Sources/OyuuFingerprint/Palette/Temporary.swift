import OyuuImage

// Stands in until OyuuImage's own resampling arrives.
extension Raster {
    func fitted(longSide: Int) -> Raster {
        guard max(width, height) > longSide else { return self }
        let (w, h) =
            width >= height
            ? (longSide, max(1, height * longSide / width)) : (max(1, width * longSide / height), longSide)
        var out: [UInt8] = []
        for y in 0..<h {
            for x in 0..<w {
                for c in 0..<channels {
                    var sum = 0
                    var n = 0
                    for yy in (y * height / h)..<max(y * height / h + 1, (y + 1) * height / h) {
                        for xx in (x * width / w)..<max(x * width / w + 1, (x + 1) * width / w) {
                            sum += Int(pixels[(yy * width + xx) * channels + c])
                            n += 1
                        }
                    }
                    out.append(UInt8((sum + n / 2) / n))
                }
            }
        }
        return Raster(width: w, height: h, channels: channels, pixels: out)
    }
}
