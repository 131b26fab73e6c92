import OyuuFingerprint

/// The four streams of bytes a design is written as, each compressed by itself: alike bytes lie together.
struct DesignStreams: Equatable {
    /// Names, and of each photo all but its motif features.
    var head: [UInt8] = []
    var places: [UInt8] = []
    var levels: [UInt8] = []
    var signs: [UInt8] = []

    private static let names = ["the head", "the places", "the levels", "the signs"]

    init(head: [UInt8] = []) { self.head = head }

    /// The streams of a design's record.
    init(compressed record: ArraySlice<UInt8>) throws(PackError) {
        var reader = ByteReader(record)
        var streams: [[UInt8]] = []
        for name in Self.names {
            let length = try reader.count(UInt32.self, upTo: PackLimits.sectionBytes, of: "bytes of \(name)")
            streams.append(
                try Zstandard.expanded(
                    try reader.bytes(length, of: name), limit: PackLimits.sectionBytes, of: name))
        }
        try reader.finish("a design")
        (head, places, levels, signs) = (streams[0], streams[1], streams[2], streams[3])
    }

    /// Each stream as the length of its frame (4 bytes) and the frame.
    func compressed() throws(PackError) -> [UInt8] {
        var record: [UInt8] = []
        for stream in [head, places, levels, signs] {
            let frame = try Zstandard.compressed(stream)
            record.append(littleEndian: UInt32(frame.count))
            record += frame
        }
        return record
    }
}

extension PackedDesign {
    /// The design as its streams; the number stands outside.
    ///
    /// Head: day (4), title and holder as length (2) and UTF-8, number of photos (1). Then of each photo: number (8),
    /// SHA-256 (32), width and height (4 each), quality (1), hash (32), number of swatches and of backgrounds (1 each),
    /// these as red, green, blue (1 each) and parts (2), number of motif features (2).
    func streams(_ profile: PackProfile) throws(PackError) -> DesignStreams {
        if let problem { throw .unusableDesign(number: number, reason: problem) }
        var streams = DesignStreams()
        streams.head.append(littleEndian: registeredOn)
        for name in [title, holder] {
            streams.head.append(littleEndian: UInt16(name.utf8.count))
            streams.head += name.utf8
        }
        streams.head.append(UInt8(photos.count))
        for photo in photos {
            let fingerprint = photo.fingerprint
            let columns = MotifColumns(fingerprint.motifs, profile: profile)
            streams.head.append(littleEndian: photo.id)
            streams.head += photo.sha256
            streams.head.append(littleEndian: UInt32(fingerprint.width))
            streams.head.append(littleEndian: UInt32(fingerprint.height))
            streams.head.append(UInt8(fingerprint.quality))
            for word in fingerprint.hash.words { streams.head.append(littleEndian: word) }
            streams.head += fingerprint.palette.packed
            streams.head.append(littleEndian: UInt16(columns.places.count / MotifColumns.placeColumns(profile)))
            streams.places += columns.places
            streams.levels += columns.levels
            streams.signs += columns.signs
        }
        return streams
    }

    /// Reads what `streams` gives, checking every value.
    init(number: Int64, streams: DesignStreams, profile: PackProfile) throws(PackError) {
        var head = ByteReader(streams.head[...])
        var (places, levels) = (ByteReader(streams.places[...]), ByteReader(streams.levels[...]))
        var signs = ByteReader(streams.signs[...])
        let day = try head.integer(Int32.self, of: "the head")
        let (title, holder) = (try Self.name(&head), try Self.name(&head))
        var photos: [PackedPhoto] = []
        for _ in 0..<(try head.count(UInt8.self, upTo: PackLimits.photosPerDesign, of: "photos")) {
            let id = try head.integer(Int64.self, of: "a photo")
            let sha256 = Array(try head.bytes(32, of: "a photo"))
            let width = try head.integer(UInt32.self, of: "a photo")
            let height = try head.integer(UInt32.self, of: "a photo")
            let quality = try head.integer(UInt8.self, of: "a photo")
            guard width > 0, height > 0, quality <= 100 else {
                throw .damaged(reason: "a photo has no size or quality")
            }
            var words: [UInt64] = []
            for _ in 0..<4 { words.append(try head.integer(UInt64.self, of: "a photo")) }
            let palette = try Palette(packed: &head)
            let count = try head.count(UInt16.self, upTo: PackLimits.featuresPerPhoto, of: "motif features")
            let motifs = try MotifColumns.features(
                count, profile: profile, places: &places, levels: &levels, signs: &signs)
            photos.append(
                PackedPhoto(
                    id: id, sha256: sha256,
                    fingerprint: Fingerprint(
                        hash: PerceptualHash(words[0], words[1], words[2], words[3]), quality: Int(quality),
                        palette: palette, motifs: motifs, width: Int(width), height: Int(height))))
        }
        for reader in [head, places, levels, signs] { try reader.finish("a design") }
        self.init(number: number, title: title, holder: holder, registeredOn: day, photos: photos)
        if let problem { throw .damaged(reason: "of design \(number) \(problem)") }
    }

    private static func name(_ head: inout ByteReader) throws(PackError) -> String {
        let length = try head.count(UInt16.self, upTo: 4 * PackLimits.name, of: "bytes of a name")
        guard let name = String(validating: try head.bytes(length, of: "a name"), as: UTF8.self) else {
            throw .damaged(reason: "a name is not text")
        }
        return name
    }
}

extension Palette {
    fileprivate var packed: [UInt8] {
        var bytes = [UInt8(swatches.count), background == nil ? 0 : 1]
        for swatch in swatches + [background].compactMap(\.self) {
            bytes += [swatch.color.red, swatch.color.green, swatch.color.blue]
            bytes.append(littleEndian: swatch.parts)
        }
        return bytes
    }

    fileprivate init(packed reader: inout ByteReader) throws(PackError) {
        let count = try reader.count(UInt8.self, upTo: Palette.maximumCount, of: "colours")
        let backgrounds = try reader.count(UInt8.self, upTo: 1, of: "backgrounds")
        var swatches: [Palette.Swatch] = []
        for _ in 0..<(count + backgrounds) {
            let rgb = Array(try reader.bytes(3, of: "a palette"))
            let parts = try reader.integer(UInt16.self, of: "a palette")
            swatches.append(.init(color: SRGBColor(red: rgb[0], green: rgb[1], blue: rgb[2]), parts: parts))
        }
        let background = backgrounds == 1 ? swatches.removeLast() : nil
        guard let palette = Palette(swatches: swatches, background: background), palette.swatches == swatches else {
            throw .damaged(reason: "the shares of a palette do not make a whole")
        }
        self = palette
    }
}
