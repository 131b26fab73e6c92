import CXXHash

/// Heads made to deceive: changed, and with a checksum that fits.
enum IndexForgery {
    static func mendChecksum(_ bytes: inout [UInt8]) {
        let checksum = bytes[..<4088].withUnsafeBytes { XXH3_64bits_withSeed($0.baseAddress, $0.count, 0) }
        for i in 0..<8 { bytes[4088 + i] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * i)) }
    }
}
