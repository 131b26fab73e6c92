import OyuuFingerprint
import OyuuIndex
import Testing

@Suite("HammingStore") struct HammingStoreTests {
    private func plain(_ hits: [HammingHit]) -> [Found] {
        hits.map { Found(position: $0.position, distance: $0.distance) }
    }

    @Test("range search misses nothing at any radius 0...64, with tables and without", arguments: HashSample.allCases)
    func range(sample: HashSample) {
        let (hashes, queries) = sample.make(40_000, seed: 11, queries: 5)
        let store = HammingStore(HammingSegment(hashes))
        let scanned = HammingStore(HammingSegment(hashes, reach: nil))
        #expect(store.segment.chunks != nil && scanned.segment.chunks == nil)
        let all = queries.map { comparedInTurn(hashes, within: 256, of: $0) }
        for radius in Array(0...64) + [90, 127, 128, 200, 255, 256] {
            let expected = all.map { $0.filter { $0.distance <= radius } }
            #expect(store.within(radius: radius, ofEach: queries).map(plain) == expected)
            #expect(scanned.within(radius: radius, ofEach: queries).map(plain) == expected)
        }
        for radius in [-5, -1, 1000] {
            let expected = all.map { $0.filter { $0.distance <= radius } }
            #expect(store.within(radius: radius, ofEach: queries).map(plain) == expected)
        }
    }

    @Test("the nearest are those of comparing with each, ties by position", arguments: HashSample.allCases)
    func nearest(sample: HashSample) {
        let (hashes, queries) = sample.make(40_000, seed: 12, queries: 6)
        let store = HammingStore(HammingSegment(hashes))
        let all = queries.map { comparedInTurn(hashes, within: 256, of: $0) }
        for limit in [-1, 0, 1, 2, 10, 150, 3_000, 39_999, 40_000, .max] {
            let expected = all.map { Array($0.prefix(max(0, limit))) }
            #expect(store.nearest(limit, toEach: queries).map(plain) == expected)
        }
    }

    @Test("a batch answers what single queries do, whatever its size", arguments: HashSample.allCases)
    func batches(sample: HashSample) {
        let (hashes, queries) = sample.make(34_000, seed: 13, queries: 131)
        for store in [HammingStore(HammingSegment(hashes)), HammingStore(HammingSegment(hashes, reach: nil))] {
            for radius in [4, 31, 60] {
                let single = queries.map { store.within(radius: radius, ofEach: [$0])[0] }
                for size in [0, 1, 3, 4, 63, 64, 65, 131] {
                    let batch = store.within(radius: radius, ofEach: queries.prefix(size))
                    #expect(batch == Array(single.prefix(size)))
                }
            }
            let single = queries.map { store.nearest(10, toEach: [$0])[0] }
            #expect(store.nearest(10, toEach: queries) == single)
        }
    }

    @Test("answers are the same for the segment, the live part, and any mixture", arguments: HashSample.allCases)
    func segmentAndLive(sample: HashSample) {
        let (hashes, queries) = sample.make(36_000, seed: 14, queries: 7)
        let ordinals = hashes.indices.map { UInt32(truncatingIfNeeded: 7 * $0 + 1) }
        let whole = HammingStore(HammingSegment(hashes, ordinals: ordinals))
        let stores = [0, 1, 20_000, 35_000].map { split in
            var store = HammingStore(
                HammingSegment(Array(hashes.prefix(split)), ordinals: Array(ordinals.prefix(split))))
            for (hash, ordinal) in zip(hashes, ordinals).dropFirst(split) { store.insert(hash, ordinal: ordinal) }
            #expect(store.count == hashes.count && store.liveCount == hashes.count - split)
            return store
        }
        for radius in [0, 16, 31, 64] {
            let expected = whole.within(radius: radius, ofEach: queries)
            #expect(expected.contains { !$0.isEmpty })
            for store in stores { #expect(store.within(radius: radius, ofEach: queries) == expected) }
        }
        let nearest = whole.nearest(25, toEach: queries)
        for store in stores {
            #expect(store.nearest(25, toEach: queries) == nearest)
            var merged = store
            merged.merge()
            #expect(merged.liveCount == 0)
            #expect(merged.nearest(25, toEach: queries) == nearest)
        }
    }

    @Test(
        "what is removed is not found again, wherever it lay, and merging keeps the rest",
        arguments: HashSample.allCases)
    func removal(sample: HashSample) {
        let (hashes, queries) = sample.make(36_000, seed: 15, queries: 5)
        var store = HammingStore(
            HammingSegment(Array(hashes.prefix(34_000)), ordinals: (0..<34_000).map { UInt32($0) }))
        for ordinal in 34_000..<36_000 { store.insert(hashes[ordinal], ordinal: UInt32(ordinal)) }
        // Two thirds go, among them those nearest to the queries.
        let nearest = store.nearest(40, toEach: queries).joined().map(\.ordinal)
        let gone = Set((0..<36_000).filter { $0 % 3 != 0 }.map(UInt32.init)).union(nearest)
        #expect(store.remove(gone) == gone.count)
        #expect(store.remove(gone) == 0)
        #expect(store.count == 36_000 - gone.count)
        var merged = store
        merged.merge()
        for query in queries {
            let kept = comparedInTurn(hashes, within: 256, of: query).filter { !gone.contains(UInt32($0.position)) }
            for each in [store, merged] {
                let near = each.within(radius: 40, ofEach: [query])[0]
                #expect(
                    near.map { Found(position: Int($0.ordinal), distance: $0.distance) }
                        == kept.filter { $0.distance <= 40 })
                let first = each.nearest(12, toEach: [query])[0]
                #expect(first.map { Found(position: Int($0.ordinal), distance: $0.distance) } == Array(kept.prefix(12)))
            }
        }
        // An ordinal may come back.
        store.insert(queries[0], ordinal: nearest[0])
        #expect(store.within(radius: 0, ofEach: [queries[0]])[0].contains { $0.ordinal == nearest[0] })
        let left = store.count
        #expect(store.remove(Set((0..<36_000).map(UInt32.init))) == left)
        #expect(store.count == 0 && store.nearest(3, toEach: queries).allSatisfy { $0.isEmpty })
    }

    @Test("chunks cover all bits once and have about as many keys as there are hashes", arguments: HammingChunks.counts)
    func chunks(count: Int) throws {
        let chunks = try #require(HammingChunks(count: count))
        #expect(chunks.bits.map(\.count).reduce(0, +) == 256)
        #expect(zip(chunks.bits, chunks.bits.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(chunks.bits.allSatisfy { (8...26).contains($0.count) })
    }
}
