import CKernels
import OyuuFingerprint

/// The C kernels by the processor's levels, and what each must answer, in Swift.
package enum HammingKernels {
    /// The best level of this processor: 0 portable, 1 `popcnt`, 2 AVX2, 3 AVX-512.
    package static let bestLevel = Int(oyuu_hamming_best_level())

    /// A hit of a kernel, comparable.
    package struct Hit: Sendable, Equatable {
        package let position: Int
        package let query: Int
        package let distance: Int
    }

    /// Runs the scanning kernel of a level over hashes, for tests.
    package static func scan(
        level: Int, _ hashes: [PerceptualHash], first: Int, queries: [PerceptualHash], radii: [Int], headsFirst: Bool
    ) -> (hits: [Hit], survivors: Int) {
        precondition(queries.count == radii.count && queries.count <= Int(OYUU_HAMMING_QUERIES))
        let (heads, tails) = (hashes.flatMap { [$0.word0, $0.word1] }, hashes.flatMap { [$0.word2, $0.word3] })
        let words = queries.flatMap(\.words)
        let room = hashes.count * queries.count + Int(OYUU_HAMMING_SPARE)
        var survivors = 0
        let hits = [oyuu_hamming_hit](unsafeUninitializedCapacity: room) { hits, count in
            guard let target = hits.baseAddress else { return }
            count = oyuu_hamming_scan(
                Int32(level), heads, tails, UInt32(first), UInt32(hashes.count), words, UInt32(queries.count),
                radii.map(Int32.init), headsFirst ? 1 : 0, target, &survivors)
        }
        return (
            hits.map { Hit(position: Int($0.position), query: Int($0.query), distance: Int($0.distance)) }, survivors
        )
    }

    /// The same in Swift, one by one.
    package static func portableScan(
        _ hashes: [PerceptualHash], first: Int, queries: [PerceptualHash], radii: [Int], headsFirst: Bool
    ) -> (hits: [Hit], survivors: Int) {
        var (hits, survivors): ([Hit], Int) = ([], 0)
        for (number, query) in queries.enumerated() {
            for (place, hash) in hashes.enumerated() {
                let head =
                    (hash.word0 ^ query.word0).nonzeroBitCount + (hash.word1 ^ query.word1).nonzeroBitCount
                if headsFirst && head <= radii[number] { survivors += 1 }
                let distance = hash.distance(to: query)
                if distance <= radii[number] {
                    hits.append(Hit(position: first + place, query: number, distance: distance))
                }
            }
        }
        return (hits, survivors)
    }

    /// The positions that the probing kernels find for one chunk with exactly `flips` bits turned, for tests.
    ///
    /// - Returns: hits in the order of the buckets; nil where the tables are found damaged.
    package static func probe(
        level: Int, _ segment: HammingSegment, chunk: Int, flips: Int, query: PerceptualHash, radius: Int
    ) -> [Hit]? {
        guard let tables = segment.tables else { return nil }
        var hits: [Hit] = []
        let words = query.words
        let isSound = tables.probe(
            chunk, flips: flips, query: words, level: Int32(level), radius: { radius }, affords: { _ in true },
            { hits.append(Hit(position: Int($0.position), query: Int($0.query), distance: Int($0.distance))) })
        return isSound ? hits : nil
    }

    /// The same in Swift: every mask in turn, every hash compared.
    package static func portableProbe(
        _ hashes: [PerceptualHash], chunks: HammingChunks, chunk: Int, flips: Int, query: PerceptualHash, radius: Int
    ) -> [Hit] {
        func key(_ hash: PerceptualHash) -> UInt32 {
            let words = hash.words
            return (0..<chunks.widths[chunk]).reduce(0) { key, bit in
                let at = chunks.starts[chunk] + bit
                return key | UInt32((words[at / 64] >> UInt64(at % 64)) & 1) << UInt32(bit)
            }
        }
        let wanted = key(query)
        return hashes.enumerated()
            .map { (mask: key($1) ^ wanted, hit: Hit(position: $0, query: 0, distance: $1.distance(to: query))) }
            .filter { $0.mask.nonzeroBitCount == flips && $0.hit.distance <= radius }
            .sorted { ($0.mask, $0.hit.position) < ($1.mask, $1.hit.position) }
            .map(\.hit)
    }
}
