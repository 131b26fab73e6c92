import OyuuImage

extension Raster {
    /// Every pixel through `change`, which gets its place (0...1 across and down) and colour (0...255).
    func toned(_ change: (_ u: Double, _ v: Double, _ colour: SIMD3<Double>) -> SIMD3<Double>) -> Raster {
        var copy = self
        let (w, h) = (width, height)
        copy.withMutablePixels { pixels in
            for y in 0..<h {
                for x in 0..<w {
                    let o = (y * w + x) * 3
                    let colour = SIMD3(Double(pixels[o]), Double(pixels[o + 1]), Double(pixels[o + 2]))
                    let changed = change((Double(x) + 0.5) / Double(w), (Double(y) + 0.5) / Double(h), colour)
                    for c in 0..<3 { pixels[o + c] = UInt8(min(max(changed[c], 0), 255) + 0.5) }
                }
            }
        }
        return copy
    }

    /// Blurred by a bell-shaped kernel of deviation `sigma` pixels, (1 - d²/9σ²)³: near a Gaussian, without exp.
    func blurred(_ sigma: Double) -> Raster {
        let reach = Int(3 * sigma)
        guard reach >= 1 else { return self }
        let weights = (0...reach).map { d -> Double in
            let t = 1 - Double(d * d) / (9 * sigma * sigma)
            return t * t * t
        }
        let total = weights[0] + 2 * weights.dropFirst().reduce(0, +)
        func pass(_ source: [UInt8], count: Int, step: Int, lines: Int, lineStep: Int) -> [UInt8] {
            var out = source
            // Each line with its ends repeated, so that the kernel needs no bounds.
            var padded = [Double](repeating: 0, count: count + 2 * reach)
            for line in 0..<lines {
                for c in 0..<channels {
                    let start = line * lineStep + c
                    for k in 0..<padded.count {
                        padded[k] = Double(source[start + min(max(k - reach, 0), count - 1) * step])
                    }
                    for k in 0..<count {
                        var sum = weights[0] * padded[k + reach]
                        for d in 1...reach { sum += weights[d] * (padded[k + reach - d] + padded[k + reach + d]) }
                        out[start + k * step] = UInt8(sum / total + 0.5)
                    }
                }
            }
            return out
        }
        let rows = pass(pixels, count: width, step: channels, lines: height, lineStep: width * channels)
        let both = pass(rows, count: height, step: width * channels, lines: width, lineStep: channels)
        return Raster(width: width, height: height, channels: channels, pixels: both)
    }

    /// With normally distributed noise of `deviation` levels on every sample.
    func noisy(_ deviation: Double, using generator: inout SeededGenerator) -> Raster {
        var copy = self
        copy.withMutablePixels { pixels in
            for i in pixels.indices {
                pixels[i] = UInt8(min(max(Double(pixels[i]) + generator.normal() * deviation, 0), 255) + 0.5)
            }
        }
        return copy
    }
}
