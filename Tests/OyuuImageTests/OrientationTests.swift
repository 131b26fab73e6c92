import OyuuImage
import TestSupport
import Testing

@Suite("EXIF orientation")
struct OrientationTests {
    /// Sides that no band and no block divides.
    private let upright = Raster.sample(width: 83, height: 131)

    @Test("every orientation of a PNG comes out upright, in both byte orders", arguments: 1...8, [true, false])
    func pngIsUpright(orientation: Int, isBigEndian: Bool) throws {
        for picture in [upright, upright.luma()] {
            var file = PNGFile(try ImageEncoder.png(picture.stored(as: orientation)))
            file.insert("eXIf", exif(orientation: UInt16(orientation), isBigEndian: isBigEndian))
            let decoded = try ImageDecoder.decode(
                file.bytes, name: "turned.png", options: .init(channels: .lumaIfNative))
            #expect(decoded.raster == picture)
            #expect(decoded.orientation == orientation)
            #expect(decoded.width == 83 && decoded.height == 131)
        }
    }

    @Test("every orientation of a JPEG is the turned stored picture", arguments: 1...8, [true, false])
    func jpegIsUpright(orientation: Int, isBigEndian: Bool) throws {
        let plain = try ImageEncoder.jpeg(upright.stored(as: orientation), quality: 90)
        let stored = try ImageDecoder.decode(plain, name: "stored.jpg").raster
        var file = JPEGFile(plain)
        let block = exif(orientation: UInt16(orientation), isBigEndian: isBigEndian)
        file.insert(0xE1, Array("Exif\0\0".utf8) + block)
        let decoded = try ImageDecoder.decode(file.bytes, name: "turned.jpg").raster
        #expect(decoded.stored(as: orientation) == stored)
    }

    @Test("an alpha channel and a turn go together")
    func alphaIsTurned() throws {
        // A palette's tRNS makes RGBA rows, which are composited and turned in one go.
        let picture = Raster(
            width: 40, height: 70, channels: 3, pixels: (0..<2800).flatMap { [$0 % 7 * 30, 9, 200].map(UInt8.init) })
        var file = PNGFile(try ImageEncoder.png(picture.stored(as: 6)))
        let palette = try #require(file.chunks.firstIndex { $0.type == "PLTE" })
        file.chunks.insert(.init(type: "tRNS", data: [0]), at: palette + 1)
        file.insert("eXIf", exif(orientation: 6, isBigEndian: true))
        let decoded = try ImageDecoder.decode(file.bytes, name: "alpha.png").raster
        let expected = picture.pixels.indices.map { picture.pixels[$0 / 3 * 3] == 0 ? 255 : picture.pixels[$0] }
        #expect(decoded.pixels == expected)
    }

    @Test("an interlaced PNG is turned too", .enabled(if: SharedFolder.corpus != nil))
    func interlacedIsTurned() throws {
        var file = PNGFile(try CorpusTables.bytes("pngsuite", "ibasn2c08.png"))
        let upright = try ImageDecoder.decode(file.bytes, name: "upright").raster
        file.insert("eXIf", exif(orientation: 8, isBigEndian: false))
        let turned = try ImageDecoder.decode(file.bytes, name: "turned").raster
        #expect(turned.stored(as: 8) == upright)
    }

    @Test("a broken EXIF block leaves the picture as it is stored")
    func brokenBlocks() throws {
        let plain = try ImageEncoder.jpeg(upright, quality: 80)
        let stored = try ImageDecoder.decode(plain, name: "plain").raster
        let good = exif(orientation: 6, isBigEndian: true)
        var blocks: [[UInt8]] = (0..<19).map { Array(good.prefix($0)) }
        blocks.append(exif(orientation: 0, isBigEndian: true))
        blocks.append(exif(orientation: 9, isBigEndian: false))
        blocks.append(Array("MM".utf8) + [0, 42, 0xFF, 0xFF, 0xFF, 0xFF])
        blocks.append(Array("XX".utf8) + good.dropFirst(2))
        for block in blocks {
            var file = JPEGFile(plain)
            file.insert(0xE1, Array("Exif\0\0".utf8) + block)
            let decoded = try ImageDecoder.decode(file.bytes, name: "broken")
            #expect(decoded.orientation == 1 && decoded.raster == stored)
        }
    }

    @Test(
        "all variants of a scene are one picture", .enabled(if: SharedFolder.corpus != nil),
        arguments: ["Landscape", "Portrait"])
    func variantsAgree(scene: String) throws {
        let first = try ImageDecoder.decode(try CorpusTables.bytes("exif-orientation", "\(scene)_1.jpg"), name: "1")
        for variant in 0...8 {
            let bytes = try CorpusTables.bytes("exif-orientation", "\(scene)_\(variant).jpg")
            let decoded = try ImageDecoder.decode(bytes, name: "\(variant)")
            #expect(decoded.orientation == max(variant, 1))
            #expect(decoded.width == first.width && decoded.height == first.height)
            // Each was compressed anew after turning.
            #expect(decoded.raster.meanDifference(from: first.raster) < 5, "\(scene) \(variant)")
            let small = decoded.raster.fitted(longSide: 60)
            #expect(small.meanDifference(from: first.raster.fitted(longSide: 60)) < 1.5, "\(scene) \(variant)")
        }
    }
}
