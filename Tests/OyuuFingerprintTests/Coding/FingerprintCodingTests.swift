import OyuuFingerprint
import OyuuImage
import TestSupport
import Testing

@Suite("Fingerprint coding") struct FingerprintCodingTests {
    /// A fingerprint of two colours, a background and one motif feature, byte by byte.
    static let golden: [UInt8] = [
        0x4F, 0x59, 0x46, 0x50, 0x02, 0x00, 0x04,  // OYFP, version 2, four sections
        0x01, 0x08, 0x00, 0x00, 0x00,  // size
        0x40, 0x06, 0x00, 0x00, 0xEC, 0x03, 0x00, 0x00,  // 1600, 1004
        0x02, 0x21, 0x00, 0x00, 0x00, 0x64,  // hash, quality 100
        0x22, 0x9B, 0x9C, 0x4E, 0x9C, 0xB3, 0xE6, 0x33, 0x1D, 0x1E, 0x62, 0x96, 0xD5, 0x2E, 0x6E, 0xB3,
        0xF0, 0x63, 0x8F, 0x03, 0x22, 0x0A, 0x37, 0x06, 0x4F, 0xA8, 0xF4, 0xE0, 0xCE, 0xF0, 0xF8, 0xF8,
        0x03, 0x11, 0x00, 0x00, 0x00, 0x02, 0x01,  // palette of two and a background
        0xA3, 0x2A, 0x2E, 0x00, 0xC0, 0x27, 0x35, 0x5F, 0xFF, 0x3F, 0xEE, 0xEE, 0xEC, 0x00, 0x40,
        0x04, 0x1E, 0x00, 0x00, 0x00, 0x01, 0x00,  // one motif feature
        0x34, 0x12, 0xFF, 0xFF, 0x9F, 0x80, 0x1F, 0xF8,  // x, y, scale 159, axis 128, colour
        0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18,
        0x21, 0x22, 0x23, 0x24,
        0x5A, 0xF2, 0x82, 0x6C,
    ]

    static func bytes(of image: Raster, motifs: MotifFeatures = .none) throws -> [UInt8] {
        Fingerprint(
            analysis: try PerceptualHashAnalysis(image), palette: Palette(image), motifs: motifs, width: image.width,
            height: image.height
        ).encoded
    }

    @Test("stored bytes are read as what they say, and written the same")
    func goldenBytes() throws {
        let fingerprint = try Fingerprint(encoded: Self.golden)
        #expect(fingerprint.version == 2)
        #expect(fingerprint.width == 1600 && fingerprint.height == 1004)
        #expect(fingerprint.hash.hex == "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22")
        #expect(fingerprint.quality == 100)
        #expect(fingerprint.palette.swatches.map(\.color.hex) == ["#a32a2e", "#27355f"])
        #expect(fingerprint.palette.swatches.map(\.parts) == [49_152, 16_383])
        #expect(
            fingerprint.palette.background == .init(color: SRGBColor(red: 238, green: 238, blue: 236), parts: 16_384))
        #expect(
            fingerprint.motifs.features == [
                .init(
                    x: 0x1234, y: 0xFFFF, scale: 159, axis: 128, color: 0xF81F,
                    code: MotifCode(high: 0x0807_0605_0403_0201, low: 0x1817_1615_1413_1211, signs: 0x2423_2221))
            ])
        #expect(fingerprint.encoded == Self.golden)
    }

    @Test("a made-up picture has the same hash and palette on every machine")
    func goldenPicture() throws {
        let bytes = try Self.bytes(of: .scene(width: 301, height: 203, seed: 2024))
        #expect(
            bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
                == "4f59465002000401080000002d010000cb0000000221000000640506f4ba9af88b58c7014621233c"
                + "862e466366fde87fd863f887b8d7d8c3f887032a000000080095a0a9b07358d89916264750849224"
                + "973b32cb15d1eb93e712458106e109f2762ad009c231fc4405040200000000000644f71c")
    }

    @Test("reading what was written gives the same fingerprint", arguments: UInt64(0)..<12)
    func roundTrip(seed: UInt64) throws {
        let raster = Raster.scene(width: 60 + 10 * Int(seed), height: 90, seed: seed, count: 4 * Int(seed))
        let motifs = MotifExtraction(try MotifExtraction.working(raster, profile: nil))
            .features(limit: MotifFeatures.registeredLimit / 2)
        let bytes = try Self.bytes(of: raster, motifs: motifs)
        let fingerprint = try Fingerprint(encoded: bytes)
        #expect(fingerprint.encoded == bytes)
        #expect(fingerprint.motifs == motifs)
        #expect(fingerprint.palette == Palette(raster))
        #expect(fingerprint.hash == (try PerceptualHashAnalysis(raster)).hash)
        #expect(bytes.count <= 127 + 28 * motifs.features.count)
    }

    @Test("another version is refused by its number", arguments: [UInt16(0), 1, 3, 7, 0x0100, 65_535])
    func unknownVersion(version: UInt16) {
        var bytes = Self.golden
        (bytes[4], bytes[5]) = (UInt8(version & 0xFF), UInt8(version >> 8))
        #expect(throws: FingerprintError.unknownVersion(found: version, known: 2)) { try Fingerprint(encoded: bytes) }
    }

    @Test("bytes cut short anywhere are damaged")
    func truncated() {
        for count in 0..<Self.golden.count { expectDamaged(Array(Self.golden.prefix(count))) }
    }

    @Test("any single flipped bit is noticed")
    func flipped() {
        for index in Self.golden.indices {
            for bit in 0..<8 {
                var bytes = Self.golden
                bytes[index] ^= 1 << bit
                if index == 4 || index == 5 {
                    #expect(throws: FingerprintError.self) { try Fingerprint(encoded: bytes) }
                } else {
                    expectDamaged(bytes)
                }
            }
        }
    }

    @Test("bytes after the end are damage")
    func trailing() { expectDamaged(Self.golden + [0]) }

    @Test(
        "lies under a right checksum are noticed",
        arguments: [
            (12, [UInt8(0), 0, 0, 0]),  // no width
            (25, [101]),  // quality over 100
            (6, [3]), (6, [5]),  // number of sections
            (7, [9]), (20, [1]), (58, [4]), (80, [3]), (80, [5]),  // tags
            (8, [7]), (59, [0xFF, 0xFF, 0xFF, 0xFF]), (59, [16]), (59, [18]),  // lengths
            (63, [0]), (63, [1]), (63, [9]), (64, [0]), (64, [2]),  // counts
            (68, [0xFF, 0xBF]),  // shares that make less than a whole
            (65, [0x27, 0x35, 0x5F, 0xFF, 0x3F, 0xA3, 0x2A, 0x2E, 0x00, 0xC0]),  // smaller share first
            (81, [29]), (81, [31]), (81, [0xFF, 0xFF, 0xFF, 0xFF]),  // length of the motifs
            (85, [0]), (85, [2]), (85, [0x49, 3]), (85, [0xFF, 0xFF]),  // number of motifs
            (91, [160]), (91, [255]),  // scale out of range
        ])
    func lies(offset: Int, replacement: [UInt8]) {
        var bytes = Self.golden
        bytes.replaceSubrange(offset..<(offset + replacement.count), with: replacement)
        expectDamaged(bytes.withChecksum)
    }

    @Test("random bytes never trap")
    func randomBytes() {
        var random = SeededGenerator(seed: 50)
        for _ in 0..<5000 {
            var bytes = Self.golden
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                bytes[.random(in: 6..<(bytes.count - 4), using: &random)] = .random(in: 0...255, using: &random)
            }
            if let fingerprint = try? Fingerprint(encoded: bytes.withChecksum) {
                #expect(fingerprint.encoded == bytes.withChecksum)
            }
        }
    }

    @Test("an error says what to do")
    func words() {
        #expect(FingerprintError.unknownVersion(found: 3, known: 1).description.contains("update the program"))
        #expect(FingerprintError.unknownVersion(found: 0, known: 1).description.contains("again from the photo"))
        #expect(FingerprintError.damaged(reason: "").code == "damaged-fingerprint")
        #expect(FingerprintError.tooSmall(width: 1, height: 9, minimumSide: 5).description.contains("1 × 9"))
    }

    private func expectDamaged(_ bytes: [UInt8]) {
        do {
            let fingerprint = try Fingerprint(encoded: bytes)
            Issue.record("\(bytes.count) damaged bytes were read as \(fingerprint)")
        } catch {
            guard case .damaged(let reason) = error else {
                Issue.record("\(error) instead of damage")
                return
            }
            #expect(!reason.isEmpty)
        }
    }
}
