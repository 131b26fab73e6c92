import OyuuImage
import Testing

@Suite("Resampling")
struct ResamplingTests {
    @Test(
        "shrinking is the exact average of the area, to the nearest level",
        arguments: [(10, 7, 3, 2), (64, 48, 16, 12), (31, 17, 30, 5), (97, 1, 13, 1), (5, 5, 1, 1)])
    func areaAverage(width: Int, height: Int, toWidth: Int, toHeight: Int) {
        let raster = Raster.sample(width: width, height: height)
        let small = raster.resized(width: toWidth, height: toHeight)
        for y in 0..<toHeight {
            for x in 0..<toWidth {
                for channel in 0..<3 {
                    // By definition: every source pixel weighed by the area it shares with the target pixel.
                    var sum = 0
                    for sy in 0..<height {
                        let rows = overlap(y, sy, height, toHeight)
                        if rows == 0 { continue }
                        for sx in 0..<width {
                            sum +=
                                rows * overlap(x, sx, width, toWidth)
                                * Int(raster.pixels[raster.offset(x: sx, y: sy) + channel])
                        }
                    }
                    let expected = (sum + width * height / 2) / (width * height)
                    #expect(Int(small.pixels[small.offset(x: x, y: y) + channel]) == expected)
                }
            }
        }
    }

    /// Length that target cell `target` and source cell `source` share, times both counts' product.
    private func overlap(_ target: Int, _ source: Int, _ sources: Int, _ targets: Int) -> Int {
        max(0, min((target + 1) * sources, (source + 1) * targets) - max(target * sources, source * targets))
    }

    @Test("enlarging interpolates between centres and keeps the ends")
    func bilinear() {
        let raster = Raster(width: 2, height: 1, channels: 1, pixels: [0, 200])
        #expect(raster.resized(width: 4, height: 1).pixels == [0, 50, 150, 200])
        #expect(raster.resized(width: 2, height: 3).pixels == [0, 200, 0, 200, 0, 200])
        #expect(raster.resized(width: 1, height: 2).pixels == [100, 100])
    }

    @Test("one colour stays one colour at every size")
    func flat() {
        let raster = Raster(width: 37, height: 23, filledWith: [1, 128, 255])
        for (width, height) in [(1, 1), (36, 22), (38, 24), (5, 90), (200, 3)] {
            #expect(
                raster.resized(width: width, height: height)
                    == Raster(width: width, height: height, filledWith: [1, 128, 255]))
        }
    }

    @Test("fitting keeps the proportions and never enlarges")
    func fitted() {
        func size(_ width: Int, _ height: Int, _ side: Int) -> [Int] {
            let raster = Raster(width: width, height: height, filledWith: [0]).fitted(longSide: side)
            return [raster.width, raster.height]
        }
        #expect(size(400, 300, 100) == [100, 75])
        #expect(size(300, 400, 100) == [75, 100])
        #expect(size(400, 300, 1000) == [400, 300])
        #expect(size(1000, 1, 10) == [10, 1])
        #expect(size(3, 2, 2) == [2, 1])
    }

    @Test("luma is BT.601 to the nearest level")
    func luma() {
        for (rgb, expected) in [
            ([255, 0, 0], 76), ([0, 255, 0], 150), ([0, 0, 255], 29), ([255, 255, 255], 255), ([10, 20, 30], 18),
        ] as [([UInt8], UInt8)] {
            #expect(Raster(width: 1, height: 1, filledWith: rgb).luma().pixels == [expected])
        }
    }
}
