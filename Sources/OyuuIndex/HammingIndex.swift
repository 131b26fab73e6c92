import OyuuFingerprint

/// Perceptual hashes to be searched by Hamming distance; every answer is exact.
///
/// A hash may stand under several ids and an id may have several hashes (a design's photos). Hashes lie one after the
/// other in memory and every search reads them all, about two microseconds for a thousand.
public struct HammingIndex<ID: Sendable & Hashable>: Sendable {
    /// One hash found.
    public typealias Match = (id: ID, distance: Int)

    /// Four words a hash, in the order of insertion.
    private var words: [UInt64] = []
    /// The id of each hash.
    private var ids: [ID] = []

    /// An empty index.
    public init() {}

    /// How many hashes are in the index.
    public var count: Int { ids.count }

    /// Whether the index holds no hash.
    public var isEmpty: Bool { ids.isEmpty }

    /// Adds a hash; the same hash or id may be added again.
    public mutating func insert(_ hash: PerceptualHash, id: ID) {
        words.append(hash.word0)
        words.append(hash.word1)
        words.append(hash.word2)
        words.append(hash.word3)
        ids.append(id)
    }

    /// Takes out every hash of `id` and returns how many there were. The others keep their order.
    @discardableResult
    public mutating func remove(id: ID) -> Int {
        guard var kept = ids.firstIndex(of: id) else { return 0 }
        for position in kept..<ids.count where ids[position] != id {
            ids[kept] = ids[position]
            for word in 0..<4 { words[4 * kept + word] = words[4 * position + word] }
            kept += 1
        }
        let removed = ids.count - kept
        ids.removeLast(removed)
        words.removeLast(4 * removed)
        return removed
    }

    /// All hashes at most `radius` bits from `hash`, the nearest first, equals in the order of insertion.
    public func within(radius: Int, of hash: PerceptualHash) -> [Match] {
        var found: [(position: Int, distance: Int)] = []
        forEachDistance(to: hash) { position, distance in
            if distance <= radius { found.append((position, distance)) }
        }
        found.sort { ($0.distance, $0.position) < ($1.distance, $1.position) }
        return found.map { (ids[$0.position], $0.distance) }
    }

    /// The `limit` hashes nearest to `hash` (all, if there are fewer), the nearest first, equals in the order of insertion.
    public func nearest(_ limit: Int, to hash: PerceptualHash) -> [Match] {
        guard limit > 0 else { return [] }
        var tally = [Int](repeating: 0, count: PerceptualHash.bitCount + 1)
        forEachDistance(to: hash) { _, distance in tally[distance] += 1 }
        var (radius, reached) = (0, tally[0])
        while reached < limit, radius < PerceptualHash.bitCount {
            radius += 1
            reached += tally[radius]
        }
        return Array(within(radius: radius, of: hash).prefix(limit))
    }

    /// Calls `body` with each position and its distance from `hash`.
    private func forEachDistance(to hash: PerceptualHash, _ body: (_ position: Int, _ distance: Int) -> Void) {
        for position in 0..<ids.count {
            let start = 4 * position
            let first = (words[start] ^ hash.word0).nonzeroBitCount &+ (words[start + 1] ^ hash.word1).nonzeroBitCount
            let second =
                (words[start + 2] ^ hash.word2).nonzeroBitCount &+ (words[start + 3] ^ hash.word3).nonzeroBitCount
            body(position, first &+ second)
        }
    }
}
