extension [UInt8] {
    /// The bytes with their last four replaced by the CRC-32 of the rest, bit by bit as ISO 3309 defines it.
    var withChecksum: [UInt8] {
        var remainder = UInt32.max
        for byte in dropLast(4) {
            remainder ^= UInt32(byte)
            for _ in 0..<8 { remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1 }
        }
        return dropLast(4) + (0..<4).map { UInt8(~remainder >> (8 * UInt32($0)) & 0xFF) }
    }
}
