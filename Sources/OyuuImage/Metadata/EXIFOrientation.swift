extension Orientation {
    /// The orientation in a TIFF structure as EXIF embeds it (without the "Exif" prefix); upright where the
    /// structure is broken, lacks the tag, or holds a value outside 1...8.
    ///
    /// Reads the first image directory only, at most 512 entries, never outside `bytes`.
    package init(exif bytes: ArraySlice<UInt8>) {
        self = Orientation.find(in: TIFFReader(bytes)) ?? .upright
    }

    private static func find(in reader: TIFFReader?) -> Orientation? {
        guard let reader, let offset = reader.uint32(at: 4).map(Int.init), let count = reader.uint16(at: offset) else {
            return nil
        }
        for entry in 0..<min(Int(count), 512) {
            let start = offset + 2 + 12 * entry
            guard let tag = reader.uint16(at: start), let type = reader.uint16(at: start + 2) else { return nil }
            guard tag == 0x0112 else { continue }
            // Some writers use BYTE or LONG where the standard says SHORT.
            let value: Int? =
                switch type {
                case 1: reader.uint8(at: start + 8).map(Int.init)
                case 3: reader.uint16(at: start + 8).map(Int.init)
                case 4: reader.uint32(at: start + 8).map(Int.init)
                default: nil
                }
            return value.flatMap(Orientation.init(rawValue:))
        }
        return nil
    }
}

/// Bounds-checked integers of a TIFF structure, in its own byte order.
private struct TIFFReader {
    private let bytes: ArraySlice<UInt8>
    private let isBigEndian: Bool

    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count >= 8 else { return nil }
        self.bytes = bytes
        switch (bytes[bytes.startIndex], bytes[bytes.startIndex + 1]) {
        case (0x49, 0x49): isBigEndian = false
        case (0x4D, 0x4D): isBigEndian = true
        default: return nil
        }
        guard uint16(at: 2) == 42 else { return nil }
    }

    func uint8(at offset: Int) -> UInt8? {
        guard offset >= 0, offset < bytes.count else { return nil }
        return bytes[bytes.startIndex + offset]
    }

    func uint16(at offset: Int) -> UInt16? {
        guard let a = uint8(at: offset), let b = uint8(at: offset + 1) else { return nil }
        return isBigEndian ? UInt16(a) << 8 | UInt16(b) : UInt16(b) << 8 | UInt16(a)
    }

    func uint32(at offset: Int) -> UInt32? {
        guard let a = uint16(at: offset), let b = uint16(at: offset + 2) else { return nil }
        return isBigEndian ? UInt32(a) << 16 | UInt32(b) : UInt32(b) << 16 | UInt32(a)
    }
}
