import OyuuImage
import TestSupport
import Testing

@Suite("Kinds of JPEG")
struct JPEGKindTests {
    private let picture = Raster.sample(width: 64, height: 48, noise: 0)

    @Test(
        "lossless, hierarchical, arithmetic and 12-bit files are refused by name",
        arguments: [
            (0xC3, 8, "a lossless JPEG"), (0xC5, 8, "a hierarchical JPEG"), (0xC7, 8, "a lossless JPEG"),
            (0xC9, 8, "an arithmetic-coded JPEG"), (0xCA, 8, "an arithmetic-coded JPEG"), (0xC1, 12, "a 12-bit JPEG"),
        ] as [(UInt8, UInt8, String)])
    func refusedByName(frame: UInt8, precision: UInt8, words: String) throws {
        var file = JPEGFile(try ImageEncoder.jpeg(picture, quality: 80))
        let index = try #require(file.frame)
        file.segments[index].marker = frame
        file.segments[index].data[0] = precision
        #expect(throws: ImageError(.unsupported(words), file: "rare.jpg")) {
            try ImageDecoder.decode(file.bytes, name: "rare.jpg")
        }
    }

    @Test("stray bytes between markers are passed over, and counted")
    func strayBytes() throws {
        let bytes = try ImageEncoder.jpeg(picture, quality: 80)
        let plain = try ImageDecoder.decode(bytes, name: "plain")
        let padded = Array(bytes.dropLast(2)) + [0, 0, 0, 0] + bytes.suffix(2)
        let decoded = try ImageDecoder.decode(padded, name: "padded")
        #expect(decoded.raster == plain.raster && plain.warnings == 0 && decoded.warnings == 1)
    }

    @Test("the luma path yields the Y that the RGB path was made from")
    func lumaIsY() throws {
        let gray = picture.luma()
        let bytes = try ImageEncoder.jpeg(gray, quality: 95)
        let luma = try ImageDecoder.decode(bytes, name: "gray", options: .init(channels: .lumaIfNative)).raster
        #expect(luma.channels == 1 && luma.largestDifference(from: gray) <= 6)
        let colored = try ImageEncoder.jpeg(picture, quality: 95)
        let y = try ImageDecoder.decode(colored, name: "colour", options: .init(channels: .lumaIfNative)).raster
        let rgb = try ImageDecoder.decode(colored, name: "colour").raster
        #expect(y.channels == 1 && rgb.channels == 3)
        // Rounding of the colour conversion, there and back.
        #expect(y.meanDifference(from: rgb.luma()) < 0.7)
    }

    @Test("scaled decoding takes the smallest eighth that is large enough, and says the whole size")
    func scaled() throws {
        let bytes = try ImageEncoder.jpeg(.sample(width: 800, height: 401), quality: 90)
        for (wanted, width) in [(1, 100), (100, 100), (101, 200), (200, 200), (500, 500), (799, 800), (5000, 800)] {
            let decoded = try ImageDecoder.decode(bytes, name: "scaled", options: .init(minimumLongSide: wanted))
            #expect(decoded.raster.width == width && decoded.width == 800 && decoded.height == 401)
            #expect(decoded.isScaled == (width < 800))
        }
        let quarter = try ImageDecoder.decode(bytes, name: "scaled", options: .init(minimumLongSide: 200)).raster
        let whole = try ImageDecoder.decode(bytes, name: "whole").raster
        #expect(quarter.meanDifference(from: whole.resized(width: quarter.width, height: quarter.height)) < 3)
    }

    @Test("without the Adobe marker, CMYK means ink and is not inverted", .enabled(if: SharedFolder.corpus != nil))
    func plainCMYK() throws {
        var file = JPEGFile(try CorpusTables.bytes("pdq", "misc-images__modes__CMYK.jpg"))
        let adobe = try ImageDecoder.decode(file.bytes, name: "adobe").raster
        file.segments.removeAll { $0.marker == 0xEE }
        let plain = try ImageDecoder.decode(file.bytes, name: "plain").raster
        #expect(adobe.width == plain.width)
        // Where the one reads little ink the other reads much.
        let white = adobe.pixels.indices.filter { adobe.pixels[$0] > 250 }
        #expect(white.count > 100 && white.allSatisfy { plain.pixels[$0] < 12 })
    }

    @Test("an ICC profile in pieces is put together, in any order; a piece missing or doubled spoils it")
    func iccPieces() throws {
        let profile = ICCProfile.swappedRGB
        func file(_ pieces: [(UInt8, UInt8, ArraySlice<UInt8>)]) throws -> [UInt8] {
            var file = JPEGFile(
                try ImageEncoder.jpeg(Raster(width: 16, height: 16, filledWith: [220, 30, 30]), quality: 100))
            for (number, total, data) in pieces {
                file.insert(0xE2, Array("ICC_PROFILE\0".utf8) + [number, total] + data)
            }
            return file.bytes
        }
        let half = profile.count / 2
        func isApplied(_ bytes: [UInt8]) throws -> Bool {
            let pixels = try ImageDecoder.decode(bytes, name: "icc").raster.pixels
            return pixels[2] > pixels[0]
        }
        #expect(try isApplied(try file([(1, 1, profile[...])])))
        #expect(try isApplied(try file([(1, 2, profile[..<half]), (2, 2, profile[half...])])))
        #expect(try isApplied(try file([(2, 2, profile[half...]), (1, 2, profile[..<half])])))
        #expect(try !isApplied(try file([(1, 2, profile[..<half])])))
        #expect(try !isApplied(try file([(1, 1, profile[...]), (1, 1, profile[...])])))
        #expect(try !isApplied(try file([(0, 1, profile[...])])))
    }
}
