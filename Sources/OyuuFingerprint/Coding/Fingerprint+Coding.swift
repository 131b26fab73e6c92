extension Fingerprint {
    /// The first four bytes: `OYFP`.
    private static let magic: [UInt8] = [0x4F, 0x59, 0x46, 0x50]

    /// What a section holds; the raw value is its tag.
    private enum Section: UInt8, CaseIterable {
        /// Width and height, 4 bytes each.
        case size = 1
        /// Quality, 1 byte, and the hash, 32 bytes.
        case perceptualHash = 2
        /// Number of swatches and whether there is a background, 1 byte each; then the swatches and the background,
        /// 5 bytes each: red, green, blue, parts (2).
        case palette = 3
        /// Number of motif features (2); then each as x, y (2 each), scale, axis (1 each), colour (2), code (8, 8, 4).
        case motifs = 4
    }

    /// The fingerprint in bytes, the same on every machine: `OYFP`, version (2), number of sections (1), then each section
    /// as tag (1), length (4) and content, and at the end CRC-32 of all before it (4). Numbers have their lowest byte first.
    public var encoded: [UInt8] {
        var bytes = Self.magic
        bytes.append(littleEndian: version)
        bytes.append(UInt8(Section.allCases.count))
        for section in Section.allCases {
            let content = content(of: section)
            bytes.append(section.rawValue)
            bytes.append(littleEndian: UInt32(content.count))
            bytes.append(contentsOf: content)
        }
        bytes.append(littleEndian: CyclicRedundancyCheck.crc32(bytes))
        return bytes
    }

    private func content(of section: Section) -> [UInt8] {
        var bytes: [UInt8] = []
        switch section {
        case .size:
            bytes.append(littleEndian: UInt32(width))
            bytes.append(littleEndian: UInt32(height))
        case .perceptualHash:
            bytes.append(UInt8(quality))
            for word in hash.words { bytes.append(littleEndian: word) }
        case .palette:
            bytes.append(UInt8(palette.swatches.count))
            bytes.append(palette.background == nil ? 0 : 1)
            for swatch in palette.swatches + [palette.background].compactMap(\.self) {
                bytes += [swatch.color.red, swatch.color.green, swatch.color.blue]
                bytes.append(littleEndian: swatch.parts)
            }
        case .motifs:
            bytes = motifs.encoded
        }
        return bytes
    }

    /// Reads the bytes that `encoded` gives.
    ///
    /// A version belongs to a fixed set of sections, each exactly once in the order of its tag; a missing, repeated or
    /// unknown section is damage, so nothing is lost when a fingerprint is read and written again.
    ///
    /// - Throws: `FingerprintError.unknownVersion` for another version's bytes, `.damaged` for anything that is not,
    ///   byte for byte, a fingerprint.
    public init(encoded bytes: [UInt8]) throws(FingerprintError) {
        var reader = LittleEndianReader(bytes[...])
        guard Array(try reader.bytes(4, of: "the header")) == Self.magic else {
            throw .damaged(reason: "it does not begin with OYFP")
        }
        let version = try reader.integer(UInt16.self, of: "the header")
        guard version == Self.currentVersion else {
            throw .unknownVersion(found: version, known: Self.currentVersion)
        }
        guard bytes.count >= 11 else { throw .damaged(reason: "it is only \(bytes.count) bytes long") }
        var checksum = LittleEndianReader(bytes.suffix(4))
        guard try checksum.integer(UInt32.self, of: "the checksum") == CyclicRedundancyCheck.crc32(bytes.dropLast(4))
        else {
            throw .damaged(reason: "its checksum does not agree")
        }

        reader = LittleEndianReader(bytes.dropLast(4).dropFirst(6))
        guard try reader.integer(UInt8.self, of: "the header") == UInt8(Section.allCases.count) else {
            throw .damaged(reason: "it has the wrong number of sections")
        }
        var size = try Self.content(.size, from: &reader)
        var hashing = try Self.content(.perceptualHash, from: &reader)
        var colors = try Self.content(.palette, from: &reader)
        var keypoints = try Self.content(.motifs, from: &reader)
        guard reader.remaining == 0 else { throw .damaged(reason: "\(reader.remaining) bytes follow its last section") }

        let (width, height) = try Self.size(from: &size)
        let (quality, hash) = try Self.hash(from: &hashing)
        let palette = try Self.palette(from: &colors)
        let motifs = try MotifFeatures(from: &keypoints, limit: MotifFeatures.registeredLimit)
        guard size.remaining + hashing.remaining + colors.remaining + keypoints.remaining == 0 else {
            throw .damaged(reason: "a section is too long")
        }
        self.init(hash: hash, quality: quality, palette: palette, motifs: motifs, width: width, height: height)
    }

    private static func content(
        _ section: Section, from reader: inout LittleEndianReader
    ) throws(FingerprintError) -> LittleEndianReader {
        let tag = try reader.integer(UInt8.self, of: "a section")
        guard tag == section.rawValue else {
            throw .damaged(reason: "section \(tag) stands where section \(section.rawValue) should")
        }
        let length = try reader.integer(UInt32.self, of: "a section")
        return LittleEndianReader(try reader.bytes(Int(length), of: "section \(tag)"))
    }

    private static func size(from reader: inout LittleEndianReader) throws(FingerprintError) -> (Int, Int) {
        let width = Int(try reader.integer(UInt32.self, of: "the size"))
        let height = Int(try reader.integer(UInt32.self, of: "the size"))
        guard width > 0, height > 0 else { throw .damaged(reason: "it is of a picture without pixels") }
        return (width, height)
    }

    private static func hash(from reader: inout LittleEndianReader) throws(FingerprintError) -> (Int, PerceptualHash) {
        let quality = Int(try reader.integer(UInt8.self, of: "the hash"))
        guard quality <= 100 else { throw .damaged(reason: "its quality is \(quality) of 100") }
        var words: [UInt64] = []
        for _ in 0..<4 { words.append(try reader.integer(UInt64.self, of: "the hash")) }
        return (quality, PerceptualHash(words[0], words[1], words[2], words[3]))
    }

    private static func palette(from reader: inout LittleEndianReader) throws(FingerprintError) -> Palette {
        let count = Int(try reader.integer(UInt8.self, of: "the palette"))
        let backgrounds = Int(try reader.integer(UInt8.self, of: "the palette"))
        guard count <= Palette.maximumCount, backgrounds <= 1 else {
            throw .damaged(reason: "its palette has \(count) colours and \(backgrounds) backgrounds")
        }
        var swatches: [Palette.Swatch] = []
        for _ in 0..<(count + backgrounds) {
            let rgb = Array(try reader.bytes(3, of: "the palette"))
            let parts = try reader.integer(UInt16.self, of: "the palette")
            swatches.append(.init(color: SRGBColor(red: rgb[0], green: rgb[1], blue: rgb[2]), parts: parts))
        }
        let background = backgrounds == 1 ? swatches.removeLast() : nil
        guard let palette = Palette(swatches: swatches, background: background), palette.swatches == swatches else {
            throw .damaged(reason: "the shares of its palette do not make a whole")
        }
        return palette
    }
}
