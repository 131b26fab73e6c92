import OyuuFingerprint
import OyuuImage
import Testing

/// The filter as PDQ's paper describes it: the whole plane, pass by pass, in double precision.
private enum WholePlaneFilter {
    static func samples(of raster: Raster) -> [Double] {
        var plane = raster.pixels.map(Double.init)
        for _ in 0..<2 {
            for y in 0..<raster.height {
                let row = box((0..<raster.width).map { plane[y * raster.width + $0] })
                for x in 0..<raster.width { plane[y * raster.width + x] = row[x] }
            }
            for x in 0..<raster.width {
                let column = box((0..<raster.height).map { plane[$0 * raster.width + x] })
                for y in 0..<raster.height { plane[y * raster.width + x] = column[y] }
            }
        }
        return (0..<64).flatMap { i in
            (0..<64).map { j in
                let y = Int((Double(i) + 0.5) * Double(raster.height) / 64)
                let x = Int((Double(j) + 0.5) * Double(raster.width) / 64)
                return plane[y * raster.width + x]
            }
        }
    }

    private static func box(_ line: [Double]) -> [Double] {
        let window = (line.count + 127) / 128
        let half = (window + 2) / 2
        return line.indices.map { index in
            let inside = line[max(index + half - window, 0)...min(index + half - 1, line.count - 1)]
            return inside.reduce(0, +) / Double(inside.count)
        }
    }
}

@Suite("JaroszSampling") struct JaroszSamplingTests {
    @Test(
        "the sampled filter is the whole filter at the sample points",
        arguments: [
            (5, 5), (64, 64), (3, 200), (127, 128), (129, 130), (256, 257), (300, 511), (641, 383), (1000, 70),
        ])
    func agreesWithWholePlane(width: Int, height: Int) {
        let raster = Raster.scene(width: width, height: height, channels: 1, seed: UInt64(width))
        let sampled = JaroszSampling.samples(of: raster)
        let whole = WholePlaneFilter.samples(of: raster)
        #expect(sampled.count == 64 * 64)
        for (one, other) in zip(sampled, whole) {
            #expect(abs(Double(one) - other) < 1e-3)
        }
    }

    @Test(
        "weights sum to one and stay inside",
        arguments: [1, 2, 5, 63, 64, 65, 127, 128, 129, 255, 256, 257, 1023, 4000, 9999])
    func weights(length: Int) {
        let samples = JaroszWeights(length: length).samples
        #expect(samples.count == 64)
        for sample in samples {
            #expect(abs(sample.weights.reduce(0, +) - 1) < 1e-5)
            #expect(sample.start >= 0)
            #expect(sample.start + sample.weights.count <= length)
            #expect(sample.weights.allSatisfy { $0 > 0 })
        }
    }

    @Test("colour channels are filtered apart")
    func channels() {
        let raster = Raster.scene(width: 200, height: 150, seed: 4)
        let colored = JaroszSampling.samples(of: raster)
        for channel in 0..<3 {
            let plane = Raster(
                width: 200, height: 150, channels: 1,
                pixels: stride(from: channel, to: raster.pixels.count, by: 3).map { raster.pixels[$0] })
            let single = JaroszSampling.samples(of: plane)
            #expect(single == stride(from: channel, to: colored.count, by: 3).map { colored[$0] })
        }
    }
}
