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
    // What touches ids is inlinable, so that a program's own kind of id costs no more than a number.
    @usableFromInline private(set) var ids: [ID]

    /// An empty index.
    ///
    /// - Parameter reach: the largest radius that searches usually ask for, 0...256. Tables, which take some 60 bytes a
    ///   hash beside its 32, are laid only where they make a search of this radius cheaper than reading all; nil: never.
    public init(reach: Int? = 31) {
        self.init(hashes: [], ids: [], reach: reach)
    }

    /// An index of many hashes at once, in their order; much quicker than inserting each.
    @inlinable
    public init(_ entries: some Sequence<(hash: PerceptualHash, id: ID)>, reach: Int? = 31) {
        var (hashes, ids): ([PerceptualHash], [ID]) = ([], [])
        hashes.reserveCapacity(entries.underestimatedCount)
        ids.reserveCapacity(entries.underestimatedCount)
        for entry in entries {
            hashes.append(entry.hash)
            ids.append(entry.id)
        }
        self.init(hashes: hashes, ids: ids, reach: reach)
    }

    @usableFromInline
    init(hashes: [PerceptualHash], ids: [ID], reach: Int?) {
        store = HammingStore(byPosition: HammingSegment(hashes, reach: reach), reach: reach)
        self.ids = ids
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
    @inlinable @discardableResult
    public mutating func remove(id: ID) -> Int { remove(at: ids.indices.filter { ids[$0] == id }) }

    /// Takes out every hash of some ids, in one pass over all, and returns how many there were.
    @inlinable @discardableResult
    public mutating func remove(ids gone: Set<ID>) -> Int {
        remove(at: ids.indices.filter { gone.contains(ids[$0]) })
    }

    /// Takes out what lies at ascending positions and was not taken out before.
    @usableFromInline
    mutating func remove(at places: [Int]) -> Int {
        let positions = places.filter { !store.isWithdrawn($0) }
        let segment = store.segment.count
        store.remove(positions: positions)
        let live = Set(positions.drop { $0 < segment })
        if !live.isEmpty {
            // Live hashes after those removed have moved up.
            ids.replaceSubrange(segment..., with: ids.indices[segment...].filter { !live.contains($0) }.map { ids[$0] })
        }
        if store.isMergeDue { merge() }
        return positions.count
    }

    private mutating func merge() {
        ids = ids.indices.filter { !store.isWithdrawn($0) }.map { ids[$0] }
        store.merge()
    }

    /// All hashes at most `radius` bits from `hash`, the nearest first, equals in the order of insertion.
    @inlinable
    public func within(radius: Int, of hash: PerceptualHash) -> [Match] {
        within(radius: radius, ofEach: CollectionOfOne(hash))[0]
    }

    /// The `limit` hashes nearest to `hash` (all, if there are fewer), the nearest first, equals in the order of insertion.
    @inlinable
    public func nearest(_ limit: Int, to hash: PerceptualHash) -> [Match] {
        nearest(limit, toEach: CollectionOfOne(hash))[0]
    }

    /// For each of `hashes` what `within(radius:of:)` answers; up to 64 cost far less together than one by one.
    @inlinable
    public func within(radius: Int, ofEach hashes: some Collection<PerceptualHash>) -> [[Match]] {
        keys(within: radius, ofEach: Array(hashes)).map(matches)
    }

    /// For each of `hashes` what `nearest(_:to:)` answers; up to 64 cost far less together than one by one.
    @inlinable
    public func nearest(_ limit: Int, toEach hashes: some Collection<PerceptualHash>) -> [[Match]] {
        keys(nearest: limit, toEach: Array(hashes)).map(matches)
    }

    @usableFromInline
    func keys(within radius: Int, ofEach hashes: [PerceptualHash]) -> [[UInt64]] {
        store.keys(within: radius, ofEach: hashes)
    }

    @usableFromInline
    func keys(nearest limit: Int, toEach hashes: [PerceptualHash]) -> [[UInt64]] {
        store.keys(nearest: limit, toEach: hashes)
    }

    /// The matches of `HammingKey`s: distances above 32 bits of position.
    @inlinable
    func matches(_ keys: [UInt64]) -> [Match] { keys.map { (ids[Int($0 & 0xFFFF_FFFF)], Int($0 >> 32)) } }
}
