import OyuuImage
import Testing

@Suite("Encoding")
struct EncoderTests {
    @Test(
        "a PNG gives back every pixel, whatever the size and number of colours",
        arguments: [1, 2, 3, 4, 5, 16, 17, 256, 257, 5000])
    func pngRoundTrip(colors: Int) throws {
        for (width, height) in [(1, 1), (7, 5), (100, 61)] {
            let pixels = (0..<(width * height)).flatMap { i -> [UInt8] in
                let color = i % colors
                return [UInt8(color & 255), UInt8(color >> 8 & 255), UInt8(color * 7 & 255)]
            }
            let raster = Raster(width: width, height: height, channels: 3, pixels: pixels)
            let bytes = try ImageEncoder.png(raster)
            #expect(try ImageDecoder.decode(bytes, name: "round").raster == raster)
            let colorType = PNGFile(bytes).chunks[0].data[9]
            #expect(colorType == (min(colors, width * height) <= 256 ? 3 : 2))
        }
    }

    @Test("a grey raster becomes a grey PNG and comes back as one channel")
    func grayRoundTrip() throws {
        let raster = Raster.sample(width: 50, height: 33, channels: 1)
        let bytes = try ImageEncoder.png(raster)
        #expect(PNGFile(bytes).chunks[0].data[9] == 0)
        #expect(try ImageDecoder.decode(bytes, name: "gray", options: .init(channels: .lumaIfNative)).raster == raster)
    }

    @Test("few colours are packed: 64 by 64 pixels of two colours take under 120 bytes")
    func smallPalette() throws {
        let pixels = (0..<4096).flatMap {
            ($0 / 64 / 32 + $0 % 64 / 32) % 2 == 0 ? [200, 20, 30] : [250, 240, 220] as [UInt8]
        }
        let bytes = try ImageEncoder.png(Raster(width: 64, height: 64, channels: 3, pixels: pixels))
        #expect(bytes.count < 120, "\(bytes.count)")
    }

    @Test("a JPEG is near the raster, nearer with quality, and the same bytes each time")
    func jpegRoundTrip() throws {
        let raster = Raster.sample(width: 133, height: 97, noise: 4)
        var previous = (size: 0, difference: Double.infinity)
        for quality in [10, 50, 90, 100] {
            let bytes = try ImageEncoder.jpeg(raster, quality: quality)
            #expect(try ImageEncoder.jpeg(raster, quality: quality) == bytes)
            let difference = try ImageDecoder.decode(bytes, name: "q").raster.meanDifference(from: raster)
            #expect(bytes.count > previous.size && difference < previous.difference)
            previous = (bytes.count, difference)
        }
        #expect(previous.difference < 2)
    }

    @Test("a written file carries no metadata")
    func noMetadata() throws {
        let raster = Raster.sample(width: 20, height: 20)
        let chunks = Set(PNGFile(try ImageEncoder.png(raster)).chunks.map(\.type))
        #expect(chunks.isSubset(of: ["IHDR", "PLTE", "IDAT", "IEND"]))
        let markers = JPEGFile(try ImageEncoder.jpeg(raster, quality: 80)).segments.map(\.marker)
        #expect(markers.filter { $0 == 0xFE || (0xE1...0xEF).contains($0) }.isEmpty)
    }

    @Test("a side no JPEG can have is an error, not a crash")
    func tooWide() {
        let raster = Raster(width: 70_000, height: 1, filledWith: [9])
        #expect { try ImageEncoder.jpeg(raster, quality: 80) } throws: { ($0 as? ImageError)?.code == "not-encodable" }
    }
}
