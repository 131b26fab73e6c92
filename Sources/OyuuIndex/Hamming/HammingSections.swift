/// Why bytes are no segment of hashes.
package enum HammingSectionError: Error, Equatable {
    /// More hashes than a segment may have, or a number of chunks that none has.
    case unknownLayout(hashes: UInt64, chunks: UInt64)
    /// A section is of another size than its layout says.
    case wrongSize(section: String, bytes: Int, expected: Int)
    /// A section does not begin where its numbers may be read; sections begin at multiples of 8 bytes.
    case misaligned(section: String)
    /// The tables of a chunk do not fit the hashes; found by `verifyTables` only.
    case damagedTables(chunk: Int)
    /// Sections are little-endian and this machine is not.
    case foreignByteOrder
}

/// A segment as raw bytes, to be written one after the other into a file: little-endian numbers, no header.
package struct HammingSections {
    /// Words 0 and 1 of each hash, 16 bytes.
    package var heads: UnsafeRawBufferPointer
    /// Words 2 and 3, 16 bytes.
    package var tails: UnsafeRawBufferPointer
    /// The ordinal of each hash, 4 bytes, or nothing.
    package var ordinals: UnsafeRawBufferPointer
    /// Bucket offsets chunk after chunk, 4 bytes; nothing without tables.
    package var offsets: UnsafeRawBufferPointer
    /// Positions chunk after chunk, 4 bytes; nothing without tables.
    package var positions: UnsafeRawBufferPointer

    package init(
        heads: UnsafeRawBufferPointer, tails: UnsafeRawBufferPointer, ordinals: UnsafeRawBufferPointer,
        offsets: UnsafeRawBufferPointer, positions: UnsafeRawBufferPointer
    ) {
        (self.heads, self.tails, self.ordinals) = (heads, tails, ordinals)
        (self.offsets, self.positions) = (offsets, positions)
    }
}

extension HammingSegment {
    /// How many chunks the tables have, to be kept beside the sections; 0 without tables.
    package var chunkCount: Int { chunks?.count ?? 0 }

    /// Lends the sections to `body`; they must not leave it.
    package func withSections<Result>(_ body: (HammingSections) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(self) {
            try body(
                HammingSections(
                    heads: memory.heads.bytes, tails: memory.tails.bytes, ordinals: memory.ordinals.bytes,
                    offsets: memory.offsets.bytes, positions: memory.positions.bytes))
        }
    }

    /// A segment in memory that `owner` keeps alive and nobody changes, such as a mapped file.
    ///
    /// Sizes and alignment are checked and nothing is read, so this takes no longer for many hashes. Whatever the bytes
    /// say, no search reads outside them: offsets and positions are checked as they are used, and a search that meets
    /// damaged ones reads the hashes themselves instead. Damage that stays within bounds can hide hashes:
    /// a checksum must stand before, or `verifyTables`.
    ///
    /// - Parameters:
    ///   - hashes: how many hashes, as the file says.
    ///   - chunks: how many chunks its tables have; 0 without tables.
    package convenience init(
        hashes: UInt64, chunks: UInt64, sections: HammingSections, keptAliveBy owner: some AnyObject & Sendable
    ) throws(HammingSectionError) {
        guard UInt32(1).littleEndian == 1 else { throw .foreignByteOrder }
        let cutting = chunks == 0 ? nil : HammingChunks(count: Int(clamping: chunks))
        guard hashes <= UInt64(Self.largestCount), chunks == 0 || cutting != nil else {
            throw .unknownLayout(hashes: hashes, chunks: chunks)
        }
        let count = Int(hashes)
        try Self.check("heads", sections.heads, 16 * count)
        try Self.check("tails", sections.tails, 16 * count)
        if !sections.ordinals.isEmpty { try Self.check("ordinals", sections.ordinals, 4 * count) }
        try Self.check("offsets", sections.offsets, 4 * (cutting?.offsetCount ?? 0))
        try Self.check("positions", sections.positions, 4 * (cutting?.count ?? 0) * count)
        func lent(_ bytes: UnsafeRawBufferPointer) -> FlatMemory { FlatMemory(borrowing: bytes, from: owner) }
        self.init(
            count: count, chunks: cutting,
            memory: Memory(
                heads: lent(sections.heads), tails: lent(sections.tails), ordinals: lent(sections.ordinals),
                offsets: lent(sections.offsets), positions: lent(sections.positions)))
    }

    private static func check(
        _ name: String, _ bytes: UnsafeRawBufferPointer, _ expected: Int
    ) throws(HammingSectionError) {
        guard bytes.count == expected else {
            throw .wrongSize(section: name, bytes: bytes.count, expected: expected)
        }
        guard UInt(bitPattern: bytes.baseAddress) % 8 == 0 else { throw .misaligned(section: name) }
    }

    /// Checks that the tables name every hash in its bucket and nothing else; reads all of them.
    package func verifyTables() throws(HammingSectionError) {
        guard let tables else { return }
        for chunk in 0..<tables.chunks.count where !tables.isSound(chunk) { throw .damagedTables(chunk: chunk) }
    }
}
