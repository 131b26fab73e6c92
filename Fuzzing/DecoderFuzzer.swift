// libFuzzer's way into the decoders. Compiled by run.sh in one module with Sources/OyuuImage, so that no product
// or target of the package needs sanitizer flags.

/// Small enough that no input takes long, large enough that every seed decodes.
private let limits = ImageLimits(
    fileBytes: 1 << 20, pixels: 1 << 20, side: 8192, memoryBytes: 64 << 20, progressiveScans: 24,
    progressiveWork: 8 << 20, profileBytes: 1 << 20)

/// Every combination of options is reached; which one depends on the input alone, so a crash can be replayed.
private func options(for choice: UInt32) -> DecodeOptions {
    DecodeOptions(
        channels: choice & 1 == 0 ? .rgb : .lumaIfNative, minimumLongSide: choice & 2 == 0 ? nil : 24,
        allowTruncated: choice & 4 != 0, convertColor: choice & 8 == 0, limits: limits)
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDecoder(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    var bytes = Array(UnsafeBufferPointer(start: data, count: size))
    let choice = bytes.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    #if FUZZ_PNG
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    #else
        let signature: [UInt8] = [0xFF, 0xD8, 0xFF]
    #endif
    guard bytes.count > signature.count else { return 0 }
    bytes.replaceSubrange(0..<signature.count, with: signature)
    #if FUZZ_PNG
        // Without this, nearly every mutation would stop at a check sum.
        if choice & 16 != 0 { repairCheckSums(&bytes) }
    #endif
    guard let decoded = try? ImageDecoder.decode(bytes, name: "fuzz", options: options(for: choice)) else { return 0 }
    precondition(decoded.raster.pixels.count == decoded.raster.width * decoded.raster.height * decoded.raster.channels)
    precondition(decoded.isScaled || decoded.raster.width == decoded.width)
    if let profile = decoded.profile { _ = try? profile.convertedToSRGB(decoded.raster.fitted(longSide: 64)) }
    return 0
}

#if FUZZ_PNG
    /// CRC-32 as ISO 3309 has it, of every chunk whose length fits.
    private func repairCheckSums(_ bytes: inout [UInt8]) {
        var position = 8
        while position + 12 <= bytes.count {
            let length = bytes[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard length <= bytes.count - position - 12 else { return }
            let end = position + 8 + length
            var crc: UInt32 = 0xFFFF_FFFF
            for byte in bytes[(position + 4)..<end] {
                crc = crcTable[Int((crc ^ UInt32(byte)) & 0xFF)] ^ (crc >> 8)
            }
            crc = ~crc
            for i in 0..<4 { bytes[end + i] = UInt8(truncatingIfNeeded: crc >> UInt32(24 - 8 * i)) }
            position = end + 4
        }
    }

    private let crcTable: [UInt32] = (0..<256).map { value in
        (0..<8).reduce(UInt32(value)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
    }
#endif
