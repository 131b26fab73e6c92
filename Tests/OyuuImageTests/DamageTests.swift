import OyuuImage
import TestSupport
import Testing

@Suite("Damaged files")
struct DamageTests {
    private static let picture = Raster.sample(width: 75, height: 58)

    /// Name and bytes of a file of each kind.
    private static func files() throws -> [(String, [UInt8])] {
        var files = [
            ("rgb.png", try ImageEncoder.png(picture)), ("gray.png", try ImageEncoder.png(picture.luma())),
            ("rgb.jpg", try ImageEncoder.jpeg(picture, quality: 80)),
            ("gray.jpg", try ImageEncoder.jpeg(picture.luma(), quality: 80)),
        ]
        if SharedFolder.corpus != nil {
            files.append(("progressive.jpg", try CorpusTables.bytes("pdq", "misc-images__wee.jpg")))
            files.append(("cmyk.jpg", try CorpusTables.bytes("pillow", "pil_sample_cmyk.jpg")))
            files.append(("interlaced.png", try CorpusTables.bytes("pngsuite", "ibasn6a16.png")))
            files.append(("palette.png", try CorpusTables.bytes("pngsuite", "ftbbn3p08.png")))
            files.append(("profile.png", try CorpusTables.bytes("pillow", "icc_profile.png")))
        }
        return files
    }

    @Test("no beginning of a file passes for the whole")
    func prefixesAreRefused() throws {
        for (name, bytes) in try Self.files() {
            for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 900)) {
                let prefix = Array(bytes.prefix(count))
                #expect(throws: ImageError.self, "\(name) cut to \(count) bytes") {
                    try ImageDecoder.decode(prefix, name: name)
                }
            }
            // The last bytes matter most: a marker that closes the file.
            #expect(throws: ImageError(.truncated, file: name)) {
                try ImageDecoder.decode(Array(bytes.dropLast()), name: name)
            }
        }
    }

    @Test("a JPEG cut short is accepted on request only, and marked")
    func truncatedIsMarked() throws {
        let options = DecodeOptions(allowTruncated: true)
        for (name, bytes) in try Self.files() {
            var accepted = 0
            for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 300)) {
                let decoded = try? ImageDecoder.decode(Array(bytes.prefix(count)), name: name, options: options)
                if let decoded {
                    accepted += 1
                    #expect(decoded.isTruncated)
                }
            }
            #expect(name.hasSuffix(".png") ? accepted == 0 : accepted > 0, "\(name): \(accepted)")
            #expect(try !ImageDecoder.decode(bytes, name: name, options: options).isTruncated)
        }
    }

    @Test("the rows above the cut are those of the whole picture")
    func rowsAboveTheCut() throws {
        let bytes = try ImageEncoder.jpeg(.sample(width: 160, height: 320), quality: 90)
        let whole = try ImageDecoder.decode(bytes, name: "whole").raster
        let half = try ImageDecoder.decode(
            Array(bytes.prefix(bytes.count / 2)), name: "half", options: .init(allowTruncated: true)
        ).raster
        #expect(half.pixels.prefix(160 * 3 * 64) == whole.pixels.prefix(160 * 3 * 64))
        #expect(half != whole)
    }

    @Test("no altered byte crashes or hangs a decoder", arguments: [UInt8(0x01), 0x80, 0xFF])
    func flipsAreSurvived(mask: UInt8) throws {
        let limits = ImageLimits(pixels: 1_000_000, memoryBytes: 64 << 20, progressiveScans: 30)
        var outcomes: [String: Int] = [:]
        for (name, bytes) in try Self.files() {
            for position in stride(from: 8, to: bytes.count, by: max(1, bytes.count / 250)) {
                var damaged = bytes
                damaged[position] ^= mask
                for options in [
                    DecodeOptions(limits: limits),
                    DecodeOptions(channels: .lumaIfNative, minimumLongSide: 20, allowTruncated: true, limits: limits),
                ] {
                    do {
                        let raster = try ImageDecoder.decode(damaged, name: name, options: options).raster
                        #expect(raster.pixels.count == raster.width * raster.height * raster.channels)
                        outcomes["decoded", default: 0] += 1
                    } catch {
                        outcomes[error.code, default: 0] += 1
                    }
                }
            }
        }
        #expect((outcomes["corrupt"] ?? 0) > 500, "\(outcomes)")
    }

    @Test("a flipped bit anywhere in a PNG's chunks is noticed")
    func pngCheckSums() throws {
        let bytes = try ImageEncoder.png(.sample(width: 24, height: 19))
        for position in bytes.indices {
            var damaged = bytes
            damaged[position] ^= 0x10
            #expect(throws: ImageError.self, "byte \(position)") {
                try ImageDecoder.decode(damaged, name: "flipped.png")
            }
        }
    }

    @Test("bytes after the end of a picture do no harm")
    func trailingBytes() throws {
        for (name, bytes) in try Self.files() {
            let plain = try ImageDecoder.decode(bytes, name: name).raster
            let trailing = try ImageDecoder.decode(bytes + bytes + [0, 1, 2, 255, 216], name: name).raster
            #expect(plain == trailing)
        }
    }

    @Test("a JPEG that claims far more blocks than it has bytes is refused before its pixels are allocated")
    func hugeClaim() throws {
        var file = JPEGFile(try ImageEncoder.jpeg(Self.picture, quality: 50))
        let frame = try #require(file.frame)
        file.segments[frame].data.replaceSubrange(1...4, with: [0x27, 0x10, 0x27, 0x10])
        #expect(throws: ImageError(.truncated, file: "bomb.jpg")) {
            try ImageDecoder.decode(file.bytes, name: "bomb.jpg")
        }
    }

    @Test("a PNG that claims more pixels than deflate could hold is refused before they are allocated")
    func hugePNGClaim() throws {
        var file = PNGFile(try ImageEncoder.png(Self.picture))
        file.chunks[0].data.replaceSubrange(0..<8, with: [0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10])
        #expect(throws: ImageError(.truncated, file: "bomb.png")) {
            try ImageDecoder.decode(file.bytes, name: "bomb.png")
        }
    }
}
