#if WebP
    import OyuuImage
    import TestSupport
    import Testing

    @Suite("WebP")
    struct WebPTests {
        private let picture = Raster.sample(width: 83, height: 131)

        private func decode(_ bytes: [UInt8], _ options: DecodeOptions = .init()) throws(ImageError) -> DecodedImage {
            try ImageDecoder.decode(bytes, name: "a.webp", options: options)
        }

        @Test("a lossless picture comes back pixel by pixel, a lossy one nearly")
        func pixels() throws {
            let whole = try decode(try #require(WebPFile(picture)).bytes)
            #expect(whole.raster == picture && whole.format == .webp && whole.width == 83 && whole.height == 131)
            let smooth = Raster.sample(width: 83, height: 131, noise: 0)
            let lossy = try decode(try #require(WebPFile(smooth, quality: 95)).bytes)
            #expect(lossy.raster != smooth && lossy.raster.meanDifference(from: smooth) < 2)
        }

        @Test("what is transparent is laid on white, lossless and lossy", arguments: [nil, 100] as [Float?])
        func alpha(quality: Float?) throws {
            let pixels: [UInt8] = (0..<1600).flatMap { [200, 40, 90, $0 < 800 ? 0 : 255] as [UInt8] }
            let file = try #require(WebPFile(pixels, width: 40, height: 40, quality: quality))
            let raster = try decode(file.bytes).raster
            #expect(Array(raster.pixels.prefix(3)) == [255, 255, 255])
            for (shown, meant) in zip(raster.pixels.suffix(3), [200, 40, 90]) { #expect(abs(Int(shown) - meant) < 6) }
        }

        @Test(
            "every EXIF orientation comes out upright, with JPEG's prefix and without", arguments: 1...8, [true, false])
        func orientation(orientation: Int, hasPrefix: Bool) throws {
            let stored = picture.stored(as: orientation)
            var file = try #require(WebPFile(stored))
            let block = exif(orientation: UInt16(orientation), isBigEndian: false)
            file.extend(
                width: stored.width, height: stored.height, exif: (hasPrefix ? Array("Exif\0\0".utf8) : []) + block)
            let decoded = try decode(file.bytes)
            #expect(decoded.raster == picture && decoded.orientation == orientation)
            #expect(decoded.width == 83 && decoded.height == 131)
        }

        @Test("a colour profile is applied as a PNG's is, or handed on")
        func profile() throws {
            var file = try #require(WebPFile(picture))
            file.extend(width: 83, height: 131, profile: ICCProfile.swappedRGB)
            let kept = try decode(file.bytes, DecodeOptions(convertColor: false))
            #expect(kept.raster == picture)
            let profile = try #require(kept.profile)
            let decoded = try decode(file.bytes)
            #expect(try decoded.raster == profile.convertedToSRGB(picture) && decoded.raster != picture)
            #expect(decoded.profile == nil)
        }

        @Test("of an animation the first frame is read")
        func animation() throws {
            let other = Raster(width: 83, height: 131, filledWith: [9, 9, 9])
            let file = WebPFile.animation(
                [try #require(WebPFile(picture)), try #require(WebPFile(other))], width: 83, height: 131)
            #expect(try decode(file.bytes).raster == picture)
        }

        @Test("pixels, side, bytes and memory each stop a file one unit above, and none at the limit")
        func limits() throws {
            let bytes = try #require(WebPFile(picture)).bytes
            func code(_ limits: ImageLimits) -> String {
                do { _ = try decode(bytes, DecodeOptions(limits: limits)) } catch { return error.code }
                return "decoded"
            }
            let pixels = 83 * 131
            for (enough, less, refusal) in [
                (ImageLimits(pixels: pixels), ImageLimits(pixels: pixels - 1), "too-many-pixels"),
                (ImageLimits(side: 131), ImageLimits(side: 130), "side-too-long"),
                (ImageLimits(fileBytes: bytes.count), ImageLimits(fileBytes: bytes.count - 1), "file-too-large"),
                (ImageLimits(memoryBytes: pixels * 8), ImageLimits(memoryBytes: pixels * 8 - 1), "too-much-memory"),
            ] {
                #expect(code(enough) == "decoded" && code(less) == refusal)
            }
        }

        @Test("no beginning of a file passes for the whole")
        func prefixes() throws {
            for quality in [nil, 80] as [Float?] {
                let bytes = try #require(WebPFile(picture, quality: quality)).bytes
                for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 600)) {
                    #expect(throws: ImageError.self, "cut to \(count)") { try decode(Array(bytes.prefix(count))) }
                }
                #expect(throws: ImageError(.truncated, file: "a.webp")) { try decode(Array(bytes.dropLast())) }
            }
        }

        @Test("no altered byte crashes or hangs the decoder", arguments: [UInt8(0x01), 0x80, 0xFF])
        func flips(mask: UInt8) throws {
            var extended = try #require(WebPFile(picture, quality: 60))
            extended.extend(
                width: 83, height: 131, profile: ICCProfile.swappedRGB, exif: exif(orientation: 6, isBigEndian: true))
            let rgba = (0..<1600).flatMap { [200, 40, UInt8($0 % 256), UInt8($0 % 251)] as [UInt8] }
            let files = [
                try #require(WebPFile(picture)).bytes, extended.bytes,
                try #require(WebPFile(rgba, width: 40, height: 40, quality: 70)).bytes,
                WebPFile.animation([try #require(WebPFile(picture))], width: 83, height: 131).bytes,
            ]
            let limits = ImageLimits(pixels: 1_000_000, memoryBytes: 64 << 20)
            var refused = 0
            for bytes in files {
                for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 400)) {
                    var damaged = bytes
                    damaged[place] ^= mask
                    do { _ = try decode(damaged, DecodeOptions(limits: limits)) } catch { refused += 1 }
                }
            }
            #expect(refused > 20)
        }
    }
#endif
