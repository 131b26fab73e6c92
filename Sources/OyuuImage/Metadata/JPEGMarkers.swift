/// What the markers before a JPEG's first scan hold that libjpeg does not hand out: EXIF, the ICC profile in its
/// pieces, and the kind of frame. Walks the bytes once, allocates nothing that the file can inflate.
struct JPEGMarkers {
    /// Orientation of the first EXIF block.
    private(set) var orientation = Orientation.upright
    /// The ICC profile (ICC.1 annex B.4), where every piece is there exactly once.
    private(set) var profile: [UInt8]?
    /// Number of the first start-of-frame marker, 0xC0...0xCF, or nil.
    private(set) var frame: UInt8?
    /// Bits a sample, of the first frame.
    private(set) var precision = 8

    init(_ bytes: [UInt8], profileLimit: Int) {
        var hasEXIF = false
        var pieces = ICCPieces()
        var position = 2
        while let (marker, payload) = Self.next(in: bytes, at: &position) {
            switch marker {
            case 0xE1 where !hasEXIF && payload.starts(with: [0x45, 0x78, 0x69, 0x66, 0]):
                hasEXIF = true
                orientation = Orientation(exif: payload.dropFirst(6))
            case 0xE2:
                pieces.add(payload)
            case 0xC0...0xCF where frame == nil && marker != 0xC4 && marker != 0xC8 && marker != 0xCC:
                frame = marker
                precision = Int(payload.first ?? 8)
            default:
                break
            }
        }
        profile = pieces.joined(in: bytes, limit: profileLimit)
    }

    /// The next marker segment before the first scan; like libjpeg, passes over stray bytes between segments.
    private static func next(in bytes: [UInt8], at position: inout Int) -> (UInt8, ArraySlice<UInt8>)? {
        while position + 1 < bytes.count {
            guard bytes[position] == 0xFF, bytes[position + 1] != 0xFF, bytes[position + 1] != 0 else {
                position += 1
                continue
            }
            let marker = bytes[position + 1]
            position += 2
            if marker == 0x01 || (0xD0...0xD7).contains(marker) { continue }
            guard marker != 0xDA, marker != 0xD9, position + 1 < bytes.count else { return nil }
            let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
            guard length >= 2, position + length <= bytes.count else { return nil }
            defer { position += length }
            return (marker, bytes[(position + 2)..<(position + length)])
        }
        return nil
    }
}

/// The APP2 segments of one ICC profile, each "ICC_PROFILE\0", its number from 1, and how many there are.
private struct ICCPieces {
    private var ranges = [Range<Int>?](repeating: nil, count: 256)
    private var total: UInt8?
    private var isBroken = false

    mutating func add(_ payload: ArraySlice<UInt8>) {
        guard payload.count > 14, payload.starts(with: Array("ICC_PROFILE\0".utf8)) else { return }
        let number = payload[payload.startIndex + 12]
        let total = payload[payload.startIndex + 13]
        if number == 0 || number > total || ranges[Int(number)] != nil || (self.total ?? total) != total {
            isBroken = true
            return
        }
        self.total = total
        ranges[Int(number)] = (payload.startIndex + 14)..<payload.endIndex
    }

    func joined(in bytes: [UInt8], limit: Int) -> [UInt8]? {
        guard let total, !isBroken else { return nil }
        let parts = ranges[1...Int(total)].compactMap { $0 }
        let count = parts.reduce(0) { $0 + $1.count }
        guard parts.count == Int(total), count <= limit else { return nil }
        var profile: [UInt8] = []
        profile.reserveCapacity(count)
        for part in parts { profile.append(contentsOf: bytes[part]) }
        return profile
    }
}
