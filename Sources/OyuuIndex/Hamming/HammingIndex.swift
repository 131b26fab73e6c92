import OyuuFingerprint

/// Perceptual hashes to be searched by Hamming distance; every answer is exact.
///
/// A hash may stand under several ids and an id may have several hashes (a design's photos). Answers are ordered by
/// distance, and hashes at the same distance by insertion, however the index searches: it reads every hash, or, where
/// there are many and the radius is small, looks up tables ("multi-index hashing"), whichever costs less. What is
/// inserted is found at once; what has gathered is merged into the tables from time to time, by the insertion that
/// makes it due. See `docs/index.md`.
public struct HammingIndex<ID: Sendable & Hashable>: Sendable {
    /// One hash found.
    public typealias Match = (id: ID, distance: Int)

    private var store: HammingStore
    /// The id of each position of the store, those withdrawn included.
    private var ids: [ID] = []

    /// An empty index.
    ///
    /// - Parameter reach: the largest radius that searches usually ask for, 0...256. Tables, which take some 60 bytes a
    ///   hash beside its 32, are laid only where they make a search of this radius cheaper than reading all; nil: never.
    public init(reach: Int? = 31) {
        store = HammingStore(byPosition: .empty, reach: reach)
    }

    /// An index of many hashes at once, in their order; much quicker than inserting each.
    public init(_ entries: some Sequence<(hash: PerceptualHash, id: ID)>, reach: Int? = 31) {
        var hashes: [PerceptualHash] = []
        hashes.reserveCapacity(entries.underestimatedCount)
        ids.reserveCapacity(entries.underestimatedCount)
        for entry in entries {
            hashes.append(entry.hash)
            ids.append(entry.id)
        }
        store = HammingStore(byPosition: HammingSegment(hashes, reach: reach), reach: reach)
    }

    /// How many hashes are in the index.
    public var count: Int { store.count }

    /// Whether the index holds no hash.
    public var isEmpty: Bool { count == 0 }

    /// Adds a hash; the same hash or id may be added again.
    public mutating func insert(_ hash: PerceptualHash, id: ID) {
        store.insert(hash, ordinal: 0)
        ids.append(id)
        if store.isMergeDue { merge() }
    }

    /// Takes out every hash of `id` and returns how many there were. The others keep their order.
    @discardableResult
    public mutating func remove(id: ID) -> Int { removeAll { $0 == id } }

    /// Takes out every hash of some ids, in one pass over all, and returns how many there were.
    @discardableResult
    public mutating func remove(ids gone: Set<ID>) -> Int { removeAll(where: gone.contains) }

    private mutating func removeAll(where isGone: (ID) -> Bool) -> Int {
        let positions = ids.indices.filter { isGone(ids[$0]) && !store.isWithdrawn($0) }
        guard let last = positions.last else { return 0 }
        let segment = store.segment.count
        store.remove(positions: positions)
        if last >= segment {
            // Live hashes after those removed have moved up.
            let live = ids[segment...].filter { !isGone($0) }
            ids.replaceSubrange(segment..., with: live)
        }
        if store.isMergeDue { merge() }
        return positions.count
    }

    private mutating func merge() {
        ids = ids.indices.filter { !store.isWithdrawn($0) }.map { ids[$0] }
        store.merge()
    }

    /// All hashes at most `radius` bits from `hash`, the nearest first, equals in the order of insertion.
    public func within(radius: Int, of hash: PerceptualHash) -> [Match] {
        within(radius: radius, ofEach: CollectionOfOne(hash))[0]
    }

    /// The `limit` hashes nearest to `hash` (all, if there are fewer), the nearest first, equals in the order of insertion.
    public func nearest(_ limit: Int, to hash: PerceptualHash) -> [Match] {
        nearest(limit, toEach: CollectionOfOne(hash))[0]
    }

    /// For each of `hashes` what `within(radius:of:)` answers; up to 64 cost far less together than one by one.
    public func within(radius: Int, ofEach hashes: some Collection<PerceptualHash>) -> [[Match]] {
        store.keys(within: radius, ofEach: hashes).map(matches)
    }

    /// For each of `hashes` what `nearest(_:to:)` answers; up to 64 cost far less together than one by one.
    public func nearest(_ limit: Int, toEach hashes: some Collection<PerceptualHash>) -> [[Match]] {
        store.keys(nearest: limit, toEach: hashes).map(matches)
    }

    private func matches(_ keys: [HammingKey]) -> [Match] { keys.map { (ids[$0.position], $0.distance) } }
}
