import OyuuImage
import TestSupport
import Testing

@Suite("Colour profiles")
struct ColorTests {
    private func png(_ raster: Raster, _ chunks: [(String, [UInt8])]) throws -> [UInt8] {
        var file = PNGFile(try ImageEncoder.png(raster))
        for (type, data) in chunks { file.insert(type, data) }
        return file.bytes
    }

    private func jpeg(_ raster: Raster, profile: [UInt8]) throws -> [UInt8] {
        var file = JPEGFile(try ImageEncoder.jpeg(raster, quality: 100))
        file.insert(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + profile)
        return file.bytes
    }

    /// zlib's stored blocks: a profile as iCCP wants it, without compressing.
    private func iccp(_ profile: [UInt8]) -> [UInt8] {
        var adler: (UInt32, UInt32) = (1, 0)
        for byte in profile {
            adler.0 = (adler.0 + UInt32(byte)) % 65_521
            adler.1 = (adler.1 + adler.0) % 65_521
        }
        let count = UInt16(profile.count)
        return Array("p\0\0".utf8) + [0x78, 0x01, 0x01, UInt8(count & 255), UInt8(count >> 8)]
            + [UInt8(~count & 255), UInt8(~count >> 8)] + profile + bigEndian(adler.1 << 16 | adler.0)
    }

    private let colors = Raster(
        width: 4, height: 1, channels: 3, pixels: [255, 255, 255, 0, 0, 0, 200, 100, 60, 20, 130, 90])

    @Test("Display P3 code points become sRGB as the matrices say")
    func displayP3() throws {
        let bytes = try png(colors, [("cICP", [12, 13, 0, 1])])
        let pixels = try ImageDecoder.decode(bytes, name: "p3.png").raster.pixels
        // Linear P3 to linear sRGB (both D65), from the primaries.
        let matrix = [[1.2249, -0.2247, 0], [-0.0420, 1.0419, 0], [-0.0197, -0.0786, 1.0979]]
        for pixel in 0..<4 {
            let light = (0..<3).map { sRGBDecoded(Double(colors.pixels[3 * pixel + $0]) / 255) }
            for channel in 0..<3 {
                let mixed = zip(matrix[channel], light).reduce(0) { $0 + $1.0 * $1.1 }
                #expect(abs(255 * sRGBEncoded(mixed) - Double(pixels[3 * pixel + channel])) < 1.5)
            }
        }
    }

    @Test(
        "what says sRGB in other words is left alone",
        arguments: [
            [("gAMA", bigEndian(45_455))],
            [("sRGB", [0]), ("gAMA", bigEndian(100_000))],
            [("cICP", [1, 13, 0, 1]), ("gAMA", bigEndian(100_000))],
            [
                ("cHRM", [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000].flatMap { bigEndian($0) }),
                ("gAMA", bigEndian(45_455)),
            ],
            [("cHRM", [UInt8](repeating: 0, count: 32)), ("gAMA", bigEndian(50_000))],
            [("gAMA", bigEndian(0))],
            [("cICP", [9, 16, 0, 1])],
        ] as [[(String, [UInt8])]])
    func effectivelySRGB(chunks: [(String, [UInt8])]) throws {
        let decoded = try ImageDecoder.decode(
            try png(colors, chunks), name: "srgb.png", options: .init(convertColor: false))
        #expect(decoded.raster == colors && decoded.profile == nil)
        #expect(try ImageDecoder.decode(try png(colors, chunks), name: "srgb.png").raster == colors)
    }

    @Test("an iCCP profile wins over sRGB and gAMA, wherever it stands")
    func precedence() throws {
        let profile = ("iCCP", iccp(ICCProfile.swappedRGB))
        let alone = try ImageDecoder.decode(try png(colors, [profile]), name: "icc.png").raster
        #expect(alone != colors)
        for chunks in [[profile, ("sRGB", [0]), ("gAMA", bigEndian(100_000))], [("sRGB", [0]), profile]] {
            #expect(try ImageDecoder.decode(try png(colors, chunks), name: "icc.png").raster == alone)
        }
    }

    @Test("left unconverted, the profile handed over leads to the same colours")
    func handedOver() throws {
        let picture = Raster.sample(width: 40, height: 30, noise: 0)
        for bytes in [
            try png(picture, [("iCCP", iccp(ICCProfile.swappedRGB))]),
            try jpeg(picture, profile: ICCProfile.swappedRGB),
            try png(picture, [("gAMA", bigEndian(100_000))]),
        ] {
            let encoded = try ImageDecoder.decode(bytes, name: "raw", options: .init(convertColor: false))
            let converted = try ImageDecoder.decode(bytes, name: "converted")
            let profile = try #require(encoded.profile)
            #expect(converted.profile == nil && encoded.raster != converted.raster)
            #expect(try profile.convertedToSRGB(encoded.raster) == converted.raster)
        }
    }

    @Test("a colour JPEG whose profile matters has no luma of its own")
    func lumaNeedsSRGB() throws {
        let bytes = try jpeg(.sample(width: 32, height: 32), profile: ICCProfile.swappedRGB)
        #expect(
            try ImageDecoder.decode(bytes, name: "icc", options: .init(channels: .lumaIfNative)).raster.channels == 3)
    }

    @Test("grey goes through a grey profile, and stays one channel")
    func grayProfile() throws {
        let ramp = Raster(width: 16, height: 16, channels: 1, pixels: (0...255).map { UInt8($0) })
        let options = DecodeOptions(channels: .lumaIfNative, convertColor: false)
        for bytes in [
            try png(ramp, [("iCCP", iccp(ICCProfile.linearGray))]), try jpeg(ramp, profile: ICCProfile.linearGray),
        ] {
            let plain = PNGFile(bytes).chunks.isEmpty ? JPEGFile(bytes).without(0xE2) : ramp
            let decoded = try ImageDecoder.decode(bytes, name: "gray", options: options)
            #expect(decoded.raster.channels == 1 && decoded.profile == nil)
            for (from, to) in zip(plain.pixels, decoded.raster.pixels) {
                #expect(abs(255 * sRGBEncoded(Double(from) / 255) - Double(to)) <= 1)
            }
        }
    }

    @Test("CMYK goes through the press's own profile", .enabled(if: SharedFolder.corpus != nil))
    func cmykProfile() throws {
        var file = JPEGFile(try CorpusTables.bytes("pdq", "misc-images__modes__CMYK.jpg"))
        file.insert(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + ICCProfile.redCyanPress)
        let plain = try ImageDecoder.decode(
            try CorpusTables.bytes("pdq", "misc-images__modes__CMYK.jpg"), name: "plain"
        )
        .raster
        let press = try ImageDecoder.decode(file.bytes, name: "press").raster
        // Where the formula shows cyan, this press prints red.
        let cyan = stride(from: 0, to: plain.pixels.count, by: 3).filter {
            Int(plain.pixels[$0]) + 40 < Int(min(plain.pixels[$0 + 1], plain.pixels[$0 + 2]))
        }
        let redder = cyan.filter { press.pixels[$0] > press.pixels[$0 + 2] }
        #expect(cyan.count > 20 && redder.count * 10 > cyan.count * 9, "\(redder.count) of \(cyan.count)")
    }

    @Test("a profile of another colour space, class or shape is ignored")
    func unfitting() throws {
        let bytes = try ImageEncoder.jpeg(colors, quality: 100)
        let plain = try ImageDecoder.decode(bytes, name: "plain").raster
        var link = ICCProfile.swappedRGB
        link.replaceSubrange(12..<16, with: Array("link".utf8))
        for profile in [ICCProfile.linearGray, ICCProfile.redCyanPress, link, [UInt8](repeating: 7, count: 400), [1]] {
            #expect(try ImageDecoder.decode(try jpeg(colors, profile: profile), name: "odd").raster == plain)
        }
    }

    @Test("no altered byte of a profile crashes the conversion")
    func hostileProfiles() throws {
        for profile in [ICCProfile.swappedRGB, ICCProfile.linearGray] {
            let picture = profile == ICCProfile.linearGray ? colors.luma() : colors
            for position in profile.indices {
                for mask in [UInt8(0x01), 0xFF] {
                    var damaged = profile
                    damaged[position] ^= mask
                    let decoded = try ImageDecoder.decode(try jpeg(picture, profile: damaged), name: "hostile")
                    #expect(decoded.raster.width == picture.width)
                }
            }
        }
    }
}

extension JPEGFile {
    /// The picture without segments of `marker`, one channel.
    func without(_ marker: UInt8) -> Raster {
        var copy = self
        copy.segments.removeAll { $0.marker == marker }
        let options = DecodeOptions(channels: .lumaIfNative)
        return (try? ImageDecoder.decode(copy.bytes, name: "stripped", options: options).raster)
            ?? Raster(width: 1, height: 1, filledWith: [0])
    }
}
