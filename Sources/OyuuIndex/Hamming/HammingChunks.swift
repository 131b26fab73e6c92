/// How 256 bits are cut into chunks of almost equal width, for multi-index hashing.
///
/// Of `m` chunks the first `256 % m` are a bit wider than the others. If two hashes differ in at most `r = m q + a` bits
/// (`0 ≤ a < m`), then one of the first `a + 1` chunks differs in at most `q` bits or one of the others in at most
/// `q − 1`: were it not so they would differ in at least `(a + 1)(q + 1) + (m − a − 1) q = r + 1`. So chunk `j` need be
/// looked up with exactly `f` bits turned only where *step* `m f + j` is at most `r`, and after the steps `0...r` every
/// hash within `r` has been met. See Norouzi, Punjani, Fleet, "Fast Search in Hamming Space with Multi-Index Hashing"
/// (CVPR 2012).
package struct HammingChunks: Sendable, Equatable {
    /// Numbers of chunks that a segment may have: chunks of 8 to 26 bits.
    package static let counts = 10...32

    /// How many chunks.
    package let count: Int
    /// The first bit of each chunk.
    let starts: [Int]
    /// Bits of each chunk.
    let widths: [Int]
    /// Where each chunk's bucket offsets begin in the column of all, and the end.
    let offsetStarts: [Int]

    /// The cutting into `count` chunks; nil for a number that is not in `counts`.
    package init?(count: Int) {
        guard Self.counts.contains(count) else { return nil }
        let widths = (0..<count).map { 256 / count + ($0 < 256 % count ? 1 : 0) }
        var (starts, offsets) = ([0], [0])
        for width in widths {
            starts.append(starts.last.map { $0 + width } ?? 0)
            offsets.append(offsets.last.map { $0 + (1 << width) + 1 } ?? 0)
        }
        self.count = count
        self.widths = widths
        self.starts = starts.dropLast()
        offsetStarts = offsets
    }

    /// The cutting for a number of hashes: the widest chunks that have no more buckets than there are hashes.
    init?(hashes: Int) {
        guard let count = Self.counts.first(where: { 1 << ((255 + $0) / $0) <= hashes }) else { return nil }
        self.init(count: count)
    }

    /// The bits of each chunk, from bit 0 of word 0.
    package var bits: [Range<Int>] { zip(starts, widths).map { $0..<($0 + $1) } }

    /// Numbers in the column of all chunks' bucket offsets.
    var offsetCount: Int { offsetStarts[count] }

    /// The bits of a chunk as a number, of a hash given by its head and its tail.
    @inline(__always)
    func key(_ chunk: Int, head: UnsafePointer<UInt64>, tail: UnsafePointer<UInt64>) -> UInt32 {
        let (start, width) = (starts[chunk], widths[chunk])
        let (word, shift) = (start >> 6, UInt64(start & 63))
        var bits = Self.word(word, head, tail) &>> shift
        // A shift by 64 - 0 does not arise: a chunk that begins a word does not reach beyond it.
        if Int(shift) + width > 64 { bits |= Self.word(word + 1, head, tail) &<< (64 - shift) }
        return UInt32(truncatingIfNeeded: bits & ((1 << UInt64(width)) - 1))
    }

    @inline(__always)
    private static func word(_ word: Int, _ head: UnsafePointer<UInt64>, _ tail: UnsafePointer<UInt64>) -> UInt64 {
        word < 2 ? head[word] : tail[word - 2]
    }

    /// The earliest step at which a search for a hash meets another one, from the bits in which they differ.
    @inline(__always)
    func firstStep(head: UnsafePointer<UInt64>, tail: UnsafePointer<UInt64>, before limit: Int) -> Int {
        for chunk in 0..<count {
            let step = count * key(chunk, head: head, tail: tail).nonzeroBitCount + chunk
            if step < limit { return step }
        }
        return limit
    }
}
