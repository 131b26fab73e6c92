#if HEIC
    import OyuuImage
    import TestSupport
    import Testing

    @Suite("HEIC")
    struct HEICTests {
        /// Smooth, and of sides that HEVC's blocks do not divide.
        private let picture = Raster.sample(width: 90, height: 130, noise: 0)

        private func decode(_ bytes: [UInt8], _ options: DecodeOptions = .init()) throws(ImageError) -> DecodedImage {
            try ImageDecoder.decode(bytes, name: "a.heic", options: options)
        }

        @Test("a picture comes back nearly, whatever its name, and the same each time")
        func pixels() throws {
            let bytes = try HEICFile.bytes(picture)
            let decoded = try decode(bytes)
            #expect(decoded.format == .heic && decoded.width == 90 && decoded.height == 130)
            #expect(decoded.raster.meanDifference(from: picture) < 3)
            #expect(try decode(bytes).raster == decoded.raster)
        }

        @Test("a picture that is to be turned or mirrored comes out upright", arguments: 1...8)
        func orientation(orientation: Int) throws {
            let decoded = try decode(try HEICFile.bytes(picture.stored(as: orientation), orientation: orientation))
            #expect(decoded.raster.meanDifference(from: picture) < 4 && decoded.orientation == 1)
        }

        @Test("a colour profile is applied, or handed on")
        func profile() throws {
            let bytes = try HEICFile.bytes(picture, profile: ICCProfile.swappedRGB)
            let kept = try decode(bytes, DecodeOptions(convertColor: false))
            #expect(kept.raster.meanDifference(from: picture) < 3)
            let profile = try #require(kept.profile)
            #expect(try decode(bytes).raster == profile.convertedToSRGB(kept.raster))
        }

        @Test("what is transparent is laid on white")
        func alpha() throws {
            let alpha = (0..<(90 * 130)).map { UInt8($0 < 90 * 65 ? 0 : 255) }
            let raster = try decode(try HEICFile.bytes(picture, alpha: alpha)).raster
            for value in raster.pixels.prefix(30) { #expect(value > 250) }
            let below = Array(raster.pixels.suffix(90 * 3 * 40))
            let meant = Array(picture.pixels.suffix(90 * 3 * 40))
            let part = { Raster(width: 90, height: 40, channels: 3, pixels: $0) }
            #expect(part(below).meanDifference(from: part(meant)) < 4)
        }

        @Test("pixels, side, bytes and memory each stop a file one unit above, and none at the limit")
        func limits() throws {
            let bytes = try HEICFile.bytes(picture)
            func code(_ limits: ImageLimits) -> String {
                do { _ = try decode(bytes, DecodeOptions(limits: limits)) } catch { return error.code }
                return "decoded"
            }
            let pixels = 90 * 130
            for (enough, less, refusals) in [
                (ImageLimits(pixels: pixels), ImageLimits(pixels: pixels - 1), ["too-many-pixels"]),
                // libheif looks at the sides as they are coded, in whole blocks, before anything else.
                (ImageLimits(side: 192), ImageLimits(side: 129), ["side-too-long", "corrupt", "too-much-memory"]),
                (ImageLimits(fileBytes: bytes.count), ImageLimits(fileBytes: bytes.count - 1), ["file-too-large"]),
                (ImageLimits(memoryBytes: pixels * 9), ImageLimits(memoryBytes: pixels * 9 - 1), ["too-much-memory"]),
            ] {
                #expect(code(enough) == "decoded")
                #expect(refusals.contains(code(less)), "\(code(less))")
            }
        }

        @Test("no beginning of a file passes for the whole")
        func prefixes() throws {
            let bytes = try HEICFile.bytes(picture)
            for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 400)) {
                #expect(throws: ImageError.self, "cut to \(count)") { try decode(Array(bytes.prefix(count))) }
            }
            #expect(throws: ImageError(.truncated, file: "a.heic")) { try decode(Array(bytes.dropLast())) }
        }

        @Test("no altered byte crashes or hangs the decoder", arguments: [UInt8(0x01), 0x80, 0xFF])
        func flips(mask: UInt8) throws {
            let bytes = try HEICFile.bytes(picture, profile: ICCProfile.swappedRGB)
            let limits = ImageLimits(pixels: 1_000_000, memoryBytes: 64 << 20)
            var refused = 0
            for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 700)) {
                var damaged = bytes
                damaged[place] ^= mask
                do { _ = try decode(damaged, DecodeOptions(limits: limits)) } catch { refused += 1 }
            }
            #expect(refused > 20)
        }
    }
#endif
