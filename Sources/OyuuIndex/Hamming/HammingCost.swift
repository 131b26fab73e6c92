/// What searching costs, to choose how; the answer is the same either way.
///
/// Nanoseconds measured on a Sapphire Rapids at about 2.3 GHz with memory shared; only their ratios matter.
package enum HammingCost {
    /// The radius of "the same picture" by the authors of PDQ; what tables are laid for unless said otherwise.
    package static let usualReach = 31

    /// Looking up one bucket.
    static let lookUp = 16.0
    /// Comparing one hash that a bucket names.
    static let candidate = 16.0
    /// Fewest hashes for which tables are laid: below, reading all is a matter of some microseconds.
    static let fewestForTables = 1 << 15

    /// Comparing one hash by its head: for one query, which waits for memory, and for each of many that share the reading.
    /// By the kernels' levels.
    private static let heads: [(alone: Double, together: Double)] = [(3.3, 3.0), (2.0, 1.2), (1.0, 0.7), (0.8, 0.2)]

    /// Comparing one hash with one query, in a search for `queries` at once.
    static func scan(radius: Int, queries: Int, level: Int = HammingKernels.bestLevel) -> Double {
        let (alone, together) = heads[level]
        let words = radius <= HammingScan.headRadius ? 1.0 : 2.0
        return words * min(alone, max(together, 1.6 * alone / Double(max(queries, 1))))
    }

    /// How many keys of a chunk differ in exactly `flips` bits.
    static func masks(width: Int, flips: Int) -> Double {
        guard flips <= width else { return 0 }
        return (0..<flips).reduce(1.0) { $0 * Double(width - $1) / Double($1 + 1) }
    }

    /// Multi-index hashing up to `radius` where bits are independent; more where many hashes are alike.
    static func probe(_ chunks: HammingChunks, hashes: Int, radius: Int) -> Double {
        var sum = 0.0
        for step in stride(from: 0, through: min(radius, 256), by: 1) {
            let (flips, chunk) = step.quotientAndRemainder(dividingBy: chunks.count)
            let width = chunks.widths[chunk]
            sum += masks(width: width, flips: flips) * (lookUp + candidate * Double(hashes) / Double(1 << width))
        }
        return sum
    }

    /// The cutting of tables for a number of hashes where they pay for single searches at a radius; nil: no tables.
    ///
    /// By the fastest kernel whatever the processor has, so that a segment's bytes are the same on every machine.
    static func chunks(hashes: Int, reach: Int) -> HammingChunks? {
        guard hashes >= fewestForTables, reach >= 0, let chunks = HammingChunks(hashes: hashes),
            probe(chunks, hashes: hashes, radius: reach) < Double(hashes)
                * scan(radius: reach, queries: 1, level: heads.count - 1)
        else { return nil }
        return chunks
    }
}
