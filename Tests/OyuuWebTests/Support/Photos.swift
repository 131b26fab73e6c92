import Foundation
import OyuuImage
import TestSupport

/// Photos of the project's own drawing, small enough to be checked by the dozen.
enum Photos {
    /// A file of the fixtures.
    static func fixture(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: SharedFolder.fixtures.appendingPathComponent(path)))
    }

    /// A copy of the first design of ``TestServer``.
    static func copy() throws -> [UInt8] { try fixture("photos/carpet-04-recompress.jpg") }

    /// A photo of a design that is not registered.
    static func stranger() throws -> [UInt8] { try fixture("photos/innocent-carpet-30-resize.jpg") }

    /// A design that can still be registered.
    static func newDesign() throws -> [UInt8] { try fixture("designs/ala-kiyiz-25.png") }

    /// A photo whose end is missing.
    static func truncated() throws -> [UInt8] {
        let whole = try copy()
        return Array(whole.prefix(whole.count * 6 / 10))
    }

    /// Plain cloth.
    static func plain() throws -> [UInt8] {
        try ImageEncoder.png(Raster(width: 400, height: 300, filledWith: [90, 30, 30]))
    }

    /// Bytes of nothing but chance.
    static func noise(_ count: Int, seed: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

}

/// Pictures made to do harm.
extension Photos {
    /// A PNG that says it is `side` pixels square and holds next to nothing.
    static func hugePNG(side: UInt32) -> [UInt8] {
        // Deflate's empty stored block, and the Adler-32 of nothing (RFC 1950, 1951).
        png(side, side, [0x78, 0x01, 0x01, 0, 0, 0xFF, 0xFF, 0, 0, 0, 1])
    }

    /// A black PNG, grey, in a thousandth of its pixels: a whole picture, but a dear one.
    static func blackPNG(_ width: UInt32, _ height: UInt32) -> [UInt8] {
        let zeros = Int(width + 1) * Int(height)
        var data: [UInt8] = [0x78, 0x01]
        var (bits, count) = (UInt32(0), UInt32(0))
        func put(_ value: UInt32, _ length: UInt32) {
            bits |= value << count
            count += length
            while count >= 8 {
                data.append(UInt8(truncatingIfNeeded: bits))
                (bits, count) = (bits >> 8, count - 8)
            }
        }
        // The last block, in fixed codes, which stand with their first bit lowest: a nought, as often 258 bytes that lie
        // one byte back as there is room, noughts, the end.
        put(0b011, 3)
        put(0b0000_1100, 8)
        for _ in 0..<((zeros - 1) / 258) { put(0b0_0000_1010_0011, 13) }
        for _ in 0..<((zeros - 1) % 258) { put(0b0000_1100, 8) }
        put(0, 14)
        return png(width, height, data + bigEndian(UInt32(zeros % 65_521) << 16 | 1), isGrey: true)
    }

    private static func png(_ width: UInt32, _ height: UInt32, _ data: [UInt8], isGrey: Bool = false) -> [UInt8] {
        func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
            let typed = Array(type.utf8) + data
            return bigEndian(UInt32(data.count)) + typed + bigEndian(crc(typed))
        }
        let head = bigEndian(width) + bigEndian(height) + [8, isGrey ? 0 : 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", head) + chunk("IDAT", data) + chunk("IEND", [])
    }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// PNG's checksum (ISO 3309).
    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in crcs[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ (crc >> 8) }
    }

    private static let crcs: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
}
