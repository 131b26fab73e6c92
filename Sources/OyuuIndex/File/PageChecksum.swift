import CXXHash

#if !_endian(little)
    #error("index files are mapped as they are, lowest byte first")
#endif

/// The checksum of an index file's pages: XXH3, 64 bits (xxHash specification, version 0.2.0).
///
/// It finds accidents, not forgeries: any flipped bit, but for one chance in 2⁶⁴. An attacker who can write to the file can
/// write to the register as well.
enum PageChecksum {
    /// The checksum of some bytes; the same bytes with another seed have another one.
    static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        XXH3_64bits_withSeed(bytes.baseAddress, bytes.count, seed)
    }

    static func of(_ bytes: Slice<UnsafeRawBufferPointer>, seed: UInt64) -> UInt64 {
        of(UnsafeRawBufferPointer(rebasing: bytes), seed: seed)
    }

    static func of(_ bytes: ArraySlice<UInt8>, seed: UInt64) -> UInt64 {
        bytes.withUnsafeBytes { of($0, seed: seed) }
    }

    /// A page's seed is its place, so that pages that were exchanged are noticed.
    static func seed(ofPage page: Int) -> UInt64 { UInt64(page) + 1 }
}
