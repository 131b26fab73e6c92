import OyuuFingerprint

/// Hashes in two columns of memory, laid open for one search: two words a hash in each.
struct HammingColumns {
    /// Words 0 and 1 of each hash.
    let heads: UnsafePointer<UInt64>
    /// Words 2 and 3.
    let tails: UnsafePointer<UInt64>
    /// How many hashes.
    let count: Int
    /// The position by which the first of them is known.
    let first: Int

    /// Calls `body` with each place in the columns and the bits of a chunk there.
    @inline(__always)
    func forEachKey(_ chunk: Int, _ chunks: HammingChunks, _ body: (_ place: Int, _ key: UInt32) -> Void) {
        for place in 0..<count {
            body(place, chunks.key(chunk, head: heads + 2 * place, tail: tails + 2 * place))
        }
    }
}

/// Queries as the kernels read them: four words each.
struct HammingQueries {
    let words: [UInt64]
    var count: Int { words.count / 4 }

    init(_ hashes: [PerceptualHash]) { words = hashes.flatMap(\.words) }

    /// Some of these, in the order given.
    init(_ all: HammingQueries, _ chosen: [Int]) {
        words = chosen.flatMap { all.words[(4 * $0)..<(4 * $0 + 4)] }
    }
}
