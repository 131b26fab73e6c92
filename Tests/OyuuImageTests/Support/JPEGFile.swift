/// A JPEG's marker segments before the first scan, to be rearranged.
struct JPEGFile {
    struct Segment {
        var marker: UInt8
        var data: [UInt8]
    }

    var segments: [Segment] = []
    /// From the start-of-scan marker on.
    var scans: [UInt8] = []

    init(_ bytes: [UInt8]) {
        var position = 2
        while position + 4 <= bytes.count, bytes[position] == 0xFF, bytes[position + 1] != 0xDA {
            let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
            segments.append(
                Segment(marker: bytes[position + 1], data: Array(bytes[(position + 4)..<(position + 2 + length)])))
            position += 2 + length
        }
        scans = Array(bytes[position...])
    }

    mutating func insert(_ marker: UInt8, _ data: [UInt8], at index: Int = 0) {
        segments.insert(Segment(marker: marker, data: data), at: index)
    }

    /// The start-of-frame segment's index.
    var frame: Int? { segments.firstIndex { [0xC0, 0xC1, 0xC2].contains($0.marker) } }

    var bytes: [UInt8] {
        var result: [UInt8] = [0xFF, 0xD8]
        for segment in segments {
            let length = segment.data.count + 2
            result += [0xFF, segment.marker, UInt8(length >> 8), UInt8(length & 255)] + segment.data
        }
        return result + scans
    }
}

/// An EXIF block's TIFF structure with one orientation entry.
func exif(orientation: UInt16, isBigEndian: Bool) -> [UInt8] {
    func short(_ value: UInt16) -> [UInt8] {
        let bytes = [UInt8(value >> 8), UInt8(value & 255)]
        return isBigEndian ? bytes : bytes.reversed()
    }
    func long(_ value: UInt32) -> [UInt8] { isBigEndian ? bigEndian(value) : bigEndian(value).reversed() }
    return (isBigEndian ? [0x4D, 0x4D] : [0x49, 0x49]) + short(42) + long(8) + short(1)
        + short(0x0112) + short(3) + long(1) + short(orientation) + short(0) + long(0)
}
