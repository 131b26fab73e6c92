/// A PNG taken apart into chunks, to be put together otherwise.
struct PNGFile {
    struct Chunk {
        var type: String
        var data: [UInt8]
    }

    var chunks: [Chunk] = []

    /// The chunks of a well-formed file, up to IEND.
    init(_ bytes: [UInt8]) {
        var position = 8
        while position + 12 <= bytes.count {
            let length = bytes[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard position + 12 + length <= bytes.count else { return }
            let type = String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self)
            chunks.append(Chunk(type: type, data: Array(bytes[(position + 8)..<(position + 8 + length)])))
            position += 12 + length
            if type == "IEND" { return }
        }
    }

    /// Puts `chunk` right after IHDR.
    mutating func insert(_ type: String, _ data: [UInt8]) {
        chunks.insert(Chunk(type: type, data: data), at: 1)
    }

    mutating func remove(_ types: Set<String>) {
        chunks.removeAll { types.contains($0.type) }
    }

    /// The file, with right check sums.
    var bytes: [UInt8] {
        var result: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        for chunk in chunks {
            let body = Array(chunk.type.utf8) + chunk.data
            result += bigEndian(UInt32(chunk.data.count)) + body + bigEndian(crc32(body))
        }
        return result
    }
}

/// Four bytes, highest first.
func bigEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * $0)) }
}

/// ISO 3309, as PNG uses it.
func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
    }
    return ~crc
}
