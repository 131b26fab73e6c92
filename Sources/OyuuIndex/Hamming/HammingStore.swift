import OyuuFingerprint

/// Hashes by number: a large segment that does not change, a small live part for what came since, and the withdrawn.
///
/// Every answer is exact and the same wherever a hash lies. Positions count insertions from 0: the segment's first, then
/// the live ones; hits are ordered by distance and then by position.
package struct HammingStore: Sendable {
    /// Live hashes beyond which `isMergeDue`, and the part of the segment that they must also exceed.
    private static let (liveLimit, livePart) = (1 << 14, 4)

    /// The large part.
    package private(set) var segment: HammingSegment
    /// The largest radius that searches usually ask for; tables are laid for it, or none if nil.
    private let reach: Int?
    private var liveHeads: [UInt64] = []
    private var liveTails: [UInt64] = []
    /// Ordinals of the live hashes; empty where none are kept.
    private var liveOrdinals: [UInt32] = []
    private let keepsOrdinals: Bool
    private(set) var withdrawn = Withdrawn()

    /// A store over a segment; new hashes have ordinals if those of the segment have, or if it is empty.
    package init(_ segment: HammingSegment = .empty, reach: Int? = HammingCost.usualReach) {
        self.segment = segment
        self.reach = reach
        keepsOrdinals = segment.hasOrdinals || segment.count == 0
    }

    /// A store without ordinals, for owners that go by position.
    init(byPosition segment: HammingSegment, reach: Int?) {
        self.segment = segment
        self.reach = reach
        keepsOrdinals = false
    }

    /// Checks the large part's tables, reading all of them; see `HammingSegment.verifyTables()`.
    package func verifyTables() throws(HammingSectionError) { try segment.verifyTables() }

    /// How many hashes can be found.
    package var count: Int { positionCount - withdrawn.count }

    /// How many positions there are, those of withdrawn hashes included.
    var positionCount: Int { segment.count + liveCount }

    /// How many hashes lie outside the segment.
    package var liveCount: Int { liveHeads.count / 2 }

    /// Adds a hash; it is found at once.
    package mutating func insert(_ hash: PerceptualHash, ordinal: UInt32) {
        precondition(positionCount < HammingSegment.largestCount, "more hashes than 32-bit positions")
        liveHeads.append(hash.word0)
        liveHeads.append(hash.word1)
        liveTails.append(hash.word2)
        liveTails.append(hash.word3)
        if keepsOrdinals { liveOrdinals.append(ordinal) }
    }

    /// Takes out every hash of some ordinals, at once, and returns how many there were. Reads all ordinals.
    ///
    /// The same ordinal may be inserted again later.
    @discardableResult
    package mutating func remove(_ ordinals: Set<UInt32>) -> Int {
        let gone = (0..<positionCount).filter { position in
            !withdrawn.contains(position) && ordinals.contains(ordinal(at: position))
        }
        remove(positions: gone)
        return gone.count
    }

    /// Takes out the hashes at ascending positions, none of them withdrawn. Live ones after them move up.
    mutating func remove(positions: some Sequence<Int>) {
        var live: Set<Int> = []
        for position in positions {
            if position < segment.count {
                _ = withdrawn.insert(position)
            } else {
                live.insert(position - segment.count)
            }
        }
        guard !live.isEmpty else { return }
        var kept = 0
        for place in 0..<liveCount where !live.contains(place) {
            for word in 0..<2 {
                liveHeads[2 * kept + word] = liveHeads[2 * place + word]
                liveTails[2 * kept + word] = liveTails[2 * place + word]
            }
            if keepsOrdinals { liveOrdinals[kept] = liveOrdinals[place] }
            kept += 1
        }
        liveHeads.removeLast(liveHeads.count - 2 * kept)
        liveTails.removeLast(liveTails.count - 2 * kept)
        if keepsOrdinals { liveOrdinals.removeLast(liveOrdinals.count - kept) }
    }

    /// Whether a position's hash was taken out and still lies in the segment.
    func isWithdrawn(_ position: Int) -> Bool { withdrawn.contains(position) }

    /// The ordinal of a position; the position itself where none are kept.
    func ordinal(at position: Int) -> UInt32 {
        if position < segment.count { return segment.ordinal(at: position) }
        return keepsOrdinals ? liveOrdinals[position - segment.count] : UInt32(position)
    }

    // MARK: Merging

    /// Whether the live part or the withdrawn have grown so far that merging pays: by a quarter of the segment.
    package var isMergeDue: Bool {
        max(liveCount, withdrawn.count) > max(Self.liveLimit, segment.count / Self.livePart)
    }

    /// A segment of all hashes that can be found, in their order. May be made in the background, from a copy.
    package func merged() -> HammingSegment {
        HammingSegment(count: count, hasOrdinals: keepsOrdinals, reach: reach) { heads, tails, ordinals in
            var next = 0
            func add(_ head: UnsafePointer<UInt64>, _ tail: UnsafePointer<UInt64>, _ position: Int) {
                (heads[2 * next], heads[2 * next + 1]) = (head[0], head[1])
                (tails[2 * next], tails[2 * next + 1]) = (tail[0], tail[1])
                if let ordinals { ordinals[next] = ordinal(at: position) }
                next += 1
            }
            for columns in [segment.columns] {
                for place in 0..<columns.count where !withdrawn.contains(place) {
                    add(columns.heads + 2 * place, columns.tails + 2 * place, place)
                }
            }
            withLive { columns in
                for place in 0..<columns.count {
                    add(columns.heads + 2 * place, columns.tails + 2 * place, columns.first + place)
                }
            }
        }
    }

    /// Puts all into one segment; positions are counted anew.
    package mutating func merge() {
        self = HammingStore(replacing: self)
    }

    private init(replacing old: HammingStore) {
        segment = old.merged()
        reach = old.reach
        keepsOrdinals = old.keepsOrdinals
    }

    /// Lends the live hashes, if there are any.
    func withLive(_ body: (HammingColumns) -> Void) {
        liveHeads.withUnsafeBufferPointer { heads in
            liveTails.withUnsafeBufferPointer { tails in
                guard let heads = heads.baseAddress, let tails = tails.baseAddress, liveCount > 0 else { return }
                body(HammingColumns(heads: heads, tails: tails, count: liveCount, first: segment.count))
            }
        }
    }
}
