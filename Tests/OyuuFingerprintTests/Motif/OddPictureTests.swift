import OyuuFingerprint
import OyuuImage
import TestSupport
import Testing

@Suite("Motif features of odd pictures") struct OddPictureTests {
    @Test(
        "a picture of nearly nothing has no features or few, and never traps",
        arguments: [(1, 1), (1, 700), (2, 2), (3, 200), (200, 3), (8, 8), (15, 16), (16, 16), (17, 33), (4000, 9)])
    func tiny(width: Int, height: Int) throws {
        for channels in [1, 3] {
            let raster = Raster.scene(width: width, height: height, channels: channels, seed: 9)
            let features = try FixtureFeatures.of(raster, limit: 100)
            #expect(features.features.count <= 200)
            if min(width, height) < 8 { #expect(features == .none) }
        }
    }

    @Test("a flat picture has none, whatever its colour and size")
    func flat() throws {
        for pixel in [[UInt8(0)], [255], [127], [0, 0, 0], [255, 255, 255], [180, 20, 90]] {
            for (width, height) in [(64, 64), (300, 201), (1500, 1100)] {
                let raster = Raster(width: width, height: height, filledWith: pixel)
                #expect(try FixtureFeatures.of(raster).features.isEmpty)
            }
        }
    }

    @Test("an even gradient has next to none")
    func gradient() throws {
        let raster = Raster.drawn(width: 512, height: 400) { x, y in [UInt8(x / 4), UInt8(y / 4), 90] }
        #expect(try FixtureFeatures.of(raster).features.count < 20)
    }

    @Test("a grey picture has the features of the same picture in three equal channels, but for colour's octaves")
    func grey() throws {
        let grey = try Pictures.raster(Pictures.designs[3]).luma()
        let three = Raster(
            width: grey.width, height: grey.height, channels: 3, pixels: grey.pixels.flatMap { [$0, $0, $0] })
        let (one, other) = (try FixtureFeatures.of(grey), try FixtureFeatures.of(three))
        #expect(one.features.count > 200)
        #expect(one.share(foundIn: other, distance: 8) > 0.95)
    }

    @Test("a runner twenty times as long as wide has features all along it")
    func aspect() throws {
        let raster = Raster.scene(width: 80, height: 1600, seed: 10, count: 120)
        let features = try FixtureFeatures.of(raster).features
        #expect(features.count > 8)
        for part in 0..<4 { #expect(features.contains { Int($0.y) / 16_384 == part }) }
    }

    @Test("the limit is obeyed: at most that many keypoints, each of one or two orientations", arguments: [1, 10, 100])
    func limit(limit: Int) throws {
        let raster = try Pictures.raster(Pictures.designs[5])
        let features = try FixtureFeatures.of(raster, limit: limit).features
        #expect(Set(features.map { [Int($0.x), Int($0.y), Int($0.scale)] }).count <= limit)
        #expect((limit...(2 * limit)).contains(features.count))
    }

    @Test("noise of every pixel is no reason to trap")
    func noise() throws {
        var random = SeededGenerator(seed: 11)
        let raster = Raster(
            width: 333, height: 217, channels: 3,
            pixels: (0..<(333 * 217 * 3)).map { _ in .random(in: 0...255, using: &random) })
        #expect(try FixtureFeatures.of(raster, limit: 500).features.count <= 1000)
    }
}
