import OyuuFingerprint

/// Hashes that do not change any more, ready to be searched, in plain columns that may lie in a mapped file.
///
/// Columns: heads (words 0 and 1 of each hash) and tails (2 and 3), 32 bytes a hash together; optionally ordinals, 4 bytes
/// a hash, numbers that mean something to the owner; and, where tables pay, bucket offsets and positions of
/// `HammingChunks`, about `4 m` bytes a hash and `4 m 2^(256 / m)` in all.
// Unchecked: pointers are not Sendable, but the memory under them never changes.
package final class HammingSegment: @unchecked Sendable {
    /// Most hashes in a segment: positions are 32-bit numbers.
    package static let largestCount = Int(UInt32.max) - 1

    /// How many hashes.
    package let count: Int
    /// How the tables are cut; nil without tables.
    package let chunks: HammingChunks?
    /// The memory of the columns; that of absent ones is empty.
    let memory: Memory
    let columns: HammingColumns
    private let ordinals: UnsafePointer<UInt32>?
    private let offsets: UnsafePointer<UInt32>?
    private let positions: UnsafePointer<UInt32>?

    /// What a segment lies in.
    struct Memory {
        var heads: FlatMemory
        var tails: FlatMemory
        var ordinals: FlatMemory
        var offsets: FlatMemory
        var positions: FlatMemory
    }

    /// A segment in memory whose sizes fit; see the initializers that call this.
    init(count: Int, chunks: HammingChunks?, memory: Memory) {
        // Lent empty memory has no address; the kernels want one.
        let empty = FlatMemory(count: 0)
        var memory = memory
        if count == 0 { (memory.heads, memory.tails) = (empty, empty) }
        self.count = count
        self.chunks = chunks
        self.memory = memory
        guard let heads = memory.heads.column(of: UInt64.self), let tails = memory.tails.column(of: UInt64.self) else {
            preconditionFailure("columns of \(count) hashes without memory")
        }
        columns = HammingColumns(heads: heads, tails: tails, count: count, first: 0)
        ordinals = memory.ordinals.bytes.isEmpty ? nil : memory.ordinals.column(of: UInt32.self)
        offsets = chunks == nil ? nil : memory.offsets.column(of: UInt32.self)
        positions = chunks == nil ? nil : memory.positions.column(of: UInt32.self)
    }

    /// A segment of `count` hashes that `write` puts into the columns of heads, tails and, if wanted, ordinals.
    ///
    /// Tables are laid where they would pay at radius `reach` (`HammingCost`); nil: never.
    package convenience init(
        count: Int, hasOrdinals: Bool, reach: Int?,
        _ write: (UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<UInt32>?) -> Void
    ) {
        precondition(count <= Self.largestCount, "more hashes than 32-bit positions")
        let empty = FlatMemory(count: 0)
        var memory = Memory(heads: empty, tails: empty, ordinals: empty, offsets: empty, positions: empty)
        memory.heads = FlatMemory(count: 16 * count) { heads in
            memory.tails = FlatMemory(count: 16 * count) { tails in
                memory.ordinals = FlatMemory(count: hasOrdinals ? 4 * count : 0) { ordinals in
                    guard count > 0, let heads = heads.bindMemory(to: UInt64.self).baseAddress,
                        let tails = tails.bindMemory(to: UInt64.self).baseAddress
                    else { return }
                    write(heads, tails, hasOrdinals ? ordinals.bindMemory(to: UInt32.self).baseAddress : nil)
                }
            }
        }
        let plain = HammingSegment(count: count, chunks: nil, memory: memory)
        let chunks = reach.flatMap { HammingCost.chunks(hashes: count, reach: $0) }
        if let chunks {
            memory.offsets = HammingTables.offsets(chunks, of: plain.columns)
            memory.positions = HammingTables.positions(chunks, of: plain.columns, offsets: memory.offsets)
        }
        self.init(count: count, chunks: chunks, memory: memory)
    }

    /// A segment without a hash.
    package static let empty = HammingSegment(count: 0, hasOrdinals: true, reach: nil) { _, _, _ in }

    /// A segment of hashes in their order, with an ordinal each or none.
    package convenience init(
        _ hashes: [PerceptualHash], ordinals: [UInt32]? = nil, reach: Int? = HammingCost.usualReach
    ) {
        precondition(ordinals == nil || ordinals?.count == hashes.count, "one ordinal a hash")
        self.init(count: hashes.count, hasOrdinals: ordinals != nil, reach: reach) { heads, tails, numbers in
            for (position, hash) in hashes.enumerated() {
                (heads[2 * position], heads[2 * position + 1]) = (hash.word0, hash.word1)
                (tails[2 * position], tails[2 * position + 1]) = (hash.word2, hash.word3)
            }
            if let numbers, let ordinals { numbers.update(from: ordinals, count: ordinals.count) }
        }
    }

    /// Whether ordinals are kept; if not, a hash's ordinal is its position.
    package var hasOrdinals: Bool { ordinals != nil }

    /// The ordinal of the hash at a position.
    package func ordinal(at position: Int) -> UInt32 {
        precondition(position >= 0 && position < count, "position beyond the segment")
        return ordinals.map { $0[position] } ?? UInt32(position)
    }

    /// The hash at a position.
    package func hash(at position: Int) -> PerceptualHash {
        precondition(position >= 0 && position < count, "position beyond the segment")
        let (head, tail) = (columns.heads + 2 * position, columns.tails + 2 * position)
        return PerceptualHash(head[0], head[1], tail[0], tail[1])
    }

    /// The tables for a search; nil without.
    var tables: HammingProbe.Tables? {
        guard let chunks, let offsets, let positions else { return nil }
        return HammingProbe.Tables(chunks: chunks, offsets: offsets, positions: positions, columns: columns)
    }
}
