import Foundation
import Oyuu
import OyuuFingerprint
import OyuuImage
import OyuuRegistry
import OyuuVerify
import TestSupport
import Testing

@Suite("Several designs in a photo") struct SeveralDesignTests {
    private func raster(_ name: String) throws -> Raster {
        try Pictures.raster(SharedFolder.fixtures.appendingPathComponent(name))
    }

    /// `pictures` beside each other on an even ground, 40 pixels apart, and where each lies.
    private func wall(_ pictures: [Raster]) -> (raster: Raster, quads: [Quadrilateral]) {
        let gap = 40
        let width = pictures.reduce(gap) { $0 + $1.width + gap }
        let height = (pictures.map(\.height).max() ?? 0) + 2 * gap
        var wall = Raster(width: width, height: height, filledWith: [208, 204, 196])
        var quads: [Quadrilateral] = []
        var left = gap
        for picture in pictures {
            wall.withMutablePixels { pixels in
                for y in 0..<picture.height {
                    let from = picture.offset(x: 0, y: y)
                    let to = ((gap + y) * width + left) * 3
                    pixels.replaceSubrange(
                        to..<(to + 3 * picture.width), with: picture.pixels[from..<(from + 3 * picture.width)])
                }
            }
            let (x, y) = (Double(left), Double(gap))
            let (right, bottom) = (x + Double(picture.width), y + Double(picture.height))
            quads.append(Quadrilateral(Point(x, y), Point(right, y), Point(right, bottom), Point(x, bottom)))
            left += picture.width + gap
        }
        return (wall, quads)
    }

    @Test("two designs side by side are both named, each in its place")
    func two() async throws {
        let register = try await FixtureRegister.whole.value.register
        let names = ["designs/carpet-03.png", "designs/carpet-20.png"]
        let (wall, quads) = wall(try names.map(raster))
        let verdict = try await register.check(.bytes(try ImageEncoder.jpeg(wall, quality: 80), name: "wall.jpg"))
        #expect(Set(verdict.copies.map(\.title)) == Set(names))
        for (name, quad) in zip(names, quads) {
            let finding = verdict.copies.first { $0.title == name }
            #expect(finding?.overlap(with: quad) ?? 0 > 0.9)
        }
    }

    @Test("the same design twice in a photo is one finding of two places")
    func twice() async throws {
        let register = try await FixtureRegister.whole.value.register
        let carpet = try raster("designs/carpet-20.png")
        let (wall, quads) = wall([carpet, carpet])
        let verdict = try await register.check(.png(wall))
        let finding = try #require(verdict.copies.first)
        #expect(verdict.copies.count == 1 && finding.title == "designs/carpet-20.png")
        #expect(finding.regions.count == 2)
        for quad in quads {
            #expect(finding.regions.contains { $0.quad.intersectionOverUnion(with: quad) > 0.9 })
        }
    }

    @Test("a small part of a design repeated along a band is a motif lifted")
    func lifted() async throws {
        let register = try await FixtureRegister.whole.value.register
        let carpet = try raster("designs/carpet-20.png")
        let (width, height) = (carpet.width * 2 / 5, carpet.height * 2 / 5)
        var part = Raster(width: width, height: height, filledWith: [0, 0, 0])
        part.withMutablePixels { pixels in
            for y in 0..<height {
                let from = carpet.offset(x: carpet.width * 3 / 10, y: carpet.height * 3 / 10 + y)
                pixels.replaceSubrange(
                    (3 * y * width)..<(3 * (y + 1) * width), with: carpet.pixels[from..<(from + 3 * width)])
            }
        }
        let large = part.resized(width: 2 * width, height: 2 * height)
        let verdict = try await register.check(.png(wall([large, large, large]).raster))
        let finding = try #require(verdict.copies.first)
        #expect(finding.title == "designs/carpet-20.png")
        #expect(finding.kinds.contains(.motifLifted), "\(finding.kinds)")
        #expect(finding.regions.count >= 2 && finding.share < 0.4)
    }

    @Test("what looks like no ornament at all copies nothing")
    func strangers() async throws {
        let register = try await FixtureRegister.whole.value.register
        var state: UInt32 = 5
        func next(_ bound: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 12) % bound
        }
        let noise = Raster(width: 500, height: 400, channels: 3, pixels: (0..<600_000).map { _ in UInt8(next(256)) })
        var bars = Raster(width: 600, height: 600, filledWith: [230, 226, 220])
        bars.withMutablePixels { pixels in
            for _ in 0..<80 {
                let (left, top, color) = (next(500), next(500), [UInt8(next(256)), UInt8(next(256)), UInt8(next(256))])
                let (width, height) = (8 + next(90), 8 + next(90))
                for y in top..<(top + height) {
                    for x in left..<(left + width) where x < 600 && y < 600 {
                        for channel in 0..<3 { pixels[(y * 600 + x) * 3 + channel] = color[channel] }
                    }
                }
            }
        }
        let flat = Raster(width: 300, height: 300, filledWith: [120, 30, 40])
        for raster in [noise, bars, flat] { #expect(try await !register.check(.png(raster)).isCopy) }
    }

    @Test("several photos of one design do not speak against each other: a part of it is found as with one")
    func severalPhotos() async throws {
        let fixture = try await RegisterFixture()
        let carpet = try raster("designs/carpet-06.png")
        let photos: [PhotoSource] = [
            try .png(carpet), .bytes(try ImageEncoder.jpeg(carpet, quality: 85), name: "again.jpg"),
            .bytes(try ImageEncoder.jpeg(carpet, quality: 60), name: "once-more.jpg"),
        ]
        _ = try await fixture.register.register(
            photos, as: DesignDetails(title: "carpet", holder: "Holder"),
            options: RegistrationOptions(keepPhotos: false, force: true, actor: "test", date: Date()))
        let part = Self.part(
            of: carpet, x: carpet.width / 20, y: carpet.height / 20, width: carpet.width * 2 / 5,
            height: carpet.height * 2 / 5)
        let finding = try #require(try await fixture.register.check(.png(part)).copies.first)
        #expect(finding.title == "carpet" && finding.kinds.contains(.part))
    }

    private static func part(of raster: Raster, x: Int, y: Int, width: Int, height: Int) -> Raster {
        var pixels: [UInt8] = []
        for row in y..<(y + height) {
            let from = raster.offset(x: x, y: row)
            pixels += raster.pixels[from..<(from + raster.channels * width)]
        }
        return Raster(width: width, height: height, channels: raster.channels, pixels: pixels)
    }
}
