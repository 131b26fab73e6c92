import OyuuFingerprint
import OyuuImage
import Testing

@Suite("Fingerprint coding") struct FingerprintCodingTests {
    /// A fingerprint of two colours and a background, byte by byte.
    static let golden: [UInt8] = [
        0x4F, 0x59, 0x46, 0x50, 0x01, 0x00, 0x03,  // OYFP, version 1, three sections
        0x01, 0x08, 0x00, 0x00, 0x00,  // size
        0x40, 0x06, 0x00, 0x00, 0xEC, 0x03, 0x00, 0x00,  // 1600, 1004
        0x02, 0x21, 0x00, 0x00, 0x00, 0x64,  // hash, quality 100
        0x22, 0x9B, 0x9C, 0x4E, 0x9C, 0xB3, 0xE6, 0x33, 0x1D, 0x1E, 0x62, 0x96, 0xD5, 0x2E, 0x6E, 0xB3,
        0xF0, 0x63, 0x8F, 0x03, 0x22, 0x0A, 0x37, 0x06, 0x4F, 0xA8, 0xF4, 0xE0, 0xCE, 0xF0, 0xF8, 0xF8,
        0x03, 0x11, 0x00, 0x00, 0x00, 0x02, 0x01,  // palette of two and a background
        0xA3, 0x2A, 0x2E, 0x00, 0xC0, 0x27, 0x35, 0x5F, 0xFF, 0x3F, 0xEE, 0xEE, 0xEC, 0x00, 0x40,
        0x55, 0xEB, 0x6C, 0x0E,
    ]

    static func bytes(of image: Raster) throws -> [UInt8] {
        Fingerprint(
            analysis: try PerceptualHashAnalysis(image), palette: Palette(image), width: image.width,
            height: image.height
        ).encoded
    }

    @Test("stored bytes are read as what they say, and written the same")
    func goldenBytes() throws {
        let fingerprint = try Fingerprint(encoded: Self.golden)
        #expect(fingerprint.version == 1)
        #expect(fingerprint.width == 1600 && fingerprint.height == 1004)
        #expect(fingerprint.hash.hex == "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22")
        #expect(fingerprint.quality == 100)
        #expect(fingerprint.palette.swatches.map(\.color.hex) == ["#a32a2e", "#27355f"])
        #expect(fingerprint.palette.swatches.map(\.parts) == [49_152, 16_383])
        #expect(
            fingerprint.palette.background == .init(color: SRGBColor(red: 238, green: 238, blue: 236), parts: 16_384))
        #expect(fingerprint.encoded == Self.golden)
    }

    @Test("a made-up picture has the same fingerprint on every machine")
    func goldenPicture() throws {
        let bytes = try Self.bytes(of: .scene(width: 301, height: 203, seed: 2024))
        #expect(
            bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
                == "4f59465001000301080000002d010000cb0000000221000000640506f4ba9af88b58c7014621233c"
                + "862e466366fde87fd863f887b8d7d8c3f887032a000000080095a0a9b07358d89916264750849224"
                + "973b32cb15d1eb93e712458106e109f2762ad009c231fc4405811f2269")
    }

    @Test("reading what was written gives the same fingerprint", arguments: UInt64(0)..<12)
    func roundTrip(seed: UInt64) throws {
        let raster = Raster.scene(width: 60 + 10 * Int(seed), height: 90, seed: seed, count: 4 * Int(seed))
        let bytes = try Self.bytes(of: raster)
        let fingerprint = try Fingerprint(encoded: bytes)
        #expect(fingerprint.encoded == bytes)
        #expect(fingerprint.palette == Palette(raster))
        #expect(fingerprint.hash == (try PerceptualHashAnalysis(raster)).hash)
        #expect(bytes.count <= 120)
    }

    @Test("another version is refused by its number", arguments: [UInt16(0), 2, 7, 0x0100, 65_535])
    func unknownVersion(version: UInt16) {
        var bytes = Self.golden
        (bytes[4], bytes[5]) = (UInt8(version & 0xFF), UInt8(version >> 8))
        #expect(throws: FingerprintError.unknownVersion(found: version, known: 1)) { try Fingerprint(encoded: bytes) }
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
            (6, [2]), (6, [4]),  // number of sections
            (7, [9]), (20, [1]), (58, [4]),  // tags
            (8, [7]), (59, [0xFF, 0xFF, 0xFF, 0xFF]), (59, [16]), (59, [18]),  // lengths
            (63, [0]), (63, [1]), (63, [9]), (64, [0]), (64, [2]),  // counts
            (68, [0xFF, 0xBF]),  // shares that make less than a whole
            (65, [0x27, 0x35, 0x5F, 0xFF, 0x3F, 0xA3, 0x2A, 0x2E, 0x00, 0xC0]),  // smaller share first
        ])
    func lies(offset: Int, replacement: [UInt8]) {
        var bytes = Self.golden
        bytes.replaceSubrange(offset..<(offset + replacement.count), with: replacement)
        expectDamaged(withChecksum(bytes))
    }

    @Test("random bytes never trap")
    func randomBytes() {
        var random = SeededGenerator(seed: 50)
        for _ in 0..<5000 {
            var bytes = Self.golden
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                bytes[.random(in: 6..<(bytes.count - 4), using: &random)] = .random(in: 0...255, using: &random)
            }
            if let fingerprint = try? Fingerprint(encoded: withChecksum(bytes)) {
                #expect(fingerprint.encoded == withChecksum(bytes))
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

    /// The bytes with their last four replaced by the CRC-32 of the rest, bit by bit as ISO 3309 defines it.
    private func withChecksum(_ bytes: [UInt8]) -> [UInt8] {
        var remainder = UInt32.max
        for byte in bytes.dropLast(4) {
            remainder ^= UInt32(byte)
            for _ in 0..<8 { remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1 }
        }
        return bytes.dropLast(4) + (0..<4).map { UInt8(~remainder >> (8 * UInt32($0)) & 0xFF) }
    }
}
