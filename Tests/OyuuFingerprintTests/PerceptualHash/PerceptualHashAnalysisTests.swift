import OyuuFingerprint
import OyuuImage
import Testing

@Suite("PerceptualHashAnalysis") struct PerceptualHashAnalysisTests {
    @Test("a side under five pixels is refused with the size", arguments: [(1, 1), (4, 4), (3, 200), (200, 4)])
    func tooSmall(width: Int, height: Int) {
        let raster = Raster(width: width, height: height, filledWith: [9])
        #expect(throws: FingerprintError.tooSmall(width: width, height: height, minimumSide: 5)) {
            try PerceptualHashAnalysis(raster)
        }
    }

    @Test(
        "the smallest and the narrowest pictures have a hash",
        arguments: [(5, 5), (5, 3000), (3000, 5), (64, 64), (128, 129)])
    func smallest(width: Int, height: Int) throws {
        let analysis = try PerceptualHashAnalysis(Raster.scene(width: width, height: height, seed: 2))
        let set = analysis.hash.words.reduce(0) { $0 + $1.nonzeroBitCount }
        #expect(set > 0 && set <= 128)
        #expect((0...100).contains(analysis.quality))
    }

    @Test("half of the bits are set")
    func median() throws {
        let hash = try PerceptualHashAnalysis(Raster.scene(width: 333, height: 222, seed: 6)).hash
        #expect(hash.words.reduce(0) { $0 + $1.nonzeroBitCount } == 128)
    }

    @Test(
        "a picture of one colour has quality 0 and the blank hash",
        arguments: [[UInt8(0)], [200], [12, 200, 77], [255, 255, 255]])
    func uniform(pixel: [UInt8]) throws {
        for (width, height) in [(64, 64), (640, 480), (777, 91)] {
            let analysis = try PerceptualHashAnalysis(Raster(width: width, height: height, filledWith: pixel))
            #expect(analysis.quality == 0)
            #expect(analysis.hash == .blank)
        }
    }

    @Test("the complement is nearly the hash of the negative")
    func negative() throws {
        for seed in UInt64(0)..<8 {
            let raster = Raster.scene(width: 300, height: 260, seed: seed)
            let inverted = Raster(width: 300, height: 260, channels: 3, pixels: raster.pixels.map { 255 - $0 })
            let hash = try PerceptualHashAnalysis(raster).hash
            #expect(try PerceptualHashAnalysis(inverted).hash.distance(to: hash.complement) <= 2)
        }
    }

    @Test("grey stored in three channels hashes like grey stored in one")
    func greyAsColor() throws {
        let grey = Raster.scene(width: 411, height: 300, channels: 1, seed: 12)
        let color = Raster(width: 411, height: 300, channels: 3, pixels: grey.pixels.flatMap { [$0, $0, $0] })
        let (one, other) = (try PerceptualHashAnalysis(grey), try PerceptualHashAnalysis(color))
        #expect(one.hash.distance(to: other.hash) <= 2)
        #expect(abs(one.quality - other.quality) <= 1)
    }

    @Test("the same scene at another size keeps its hash, another scene does not")
    func scale() throws {
        let hash = try PerceptualHashAnalysis(Raster.scene(width: 800, height: 600, seed: 30)).hash
        let smaller = try PerceptualHashAnalysis(Raster.scene(width: 480, height: 360, seed: 30)).hash
        let other = try PerceptualHashAnalysis(Raster.scene(width: 800, height: 600, seed: 31)).hash
        #expect(hash.distance(to: smaller) <= 20)
        #expect(hash.distance(to: other) > 70)
    }
}
