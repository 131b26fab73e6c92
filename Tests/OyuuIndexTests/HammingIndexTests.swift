import OyuuFingerprint
import OyuuIndex
import Testing

/// SplitMix64: the same numbers in every run.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func hash() -> PerceptualHash { PerceptualHash(next(), next(), next(), next()) }

    /// `hash` with up to `count` bits turned.
    mutating func near(_ hash: PerceptualHash, turning count: Int) -> PerceptualHash {
        var words = hash.words
        for _ in 0..<count {
            let bit = Int.random(in: 0..<256, using: &self)
            words[bit / 64] ^= 1 << UInt64(bit % 64)
        }
        return PerceptualHash(words[0], words[1], words[2], words[3])
    }
}

/// What the index should answer, the slow way.
private struct PlainList {
    var entries: [(hash: PerceptualHash, id: Int)] = []

    func within(radius: Int, of hash: PerceptualHash) -> [[Int]] {
        entries.enumerated()
            .map { (order: $0, id: $1.id, distance: $1.hash.distance(to: hash)) }
            .filter { $0.distance <= radius }
            .sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }
            .map { [$0.id, $0.distance] }
    }
}

@Suite("HammingIndex") struct HammingIndexTests {
    @Test("every answer is that of comparing with each hash in turn", arguments: UInt64(0)..<6)
    func againstPlainList(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        var index = HammingIndex<Int>()
        var list = PlainList()
        let centers = (0..<5).map { _ in random.hash() }
        for id in 0..<400 {
            // A quarter repeat a centre exactly; ids repeat too.
            let center = centers[id % 5]
            let hash = id % 4 == 0 ? center : random.near(center, turning: .random(in: 0...90, using: &random))
            index.insert(hash, id: id % 300)
            list.entries.append((hash, id % 300))
        }
        for round in 0..<3 {
            #expect(index.count == list.entries.count)
            for query in centers + [random.hash(), .blank] {
                for radius in [-1, 0, 1, 31, 64, 128, 255, 256, 1000] {
                    #expect(
                        index.within(radius: radius, of: query).map { [$0.id, $0.distance] }
                            == list.within(radius: radius, of: query))
                }
                for limit in [0, 1, 2, 81, 399, 400, 5000] {
                    let expected = Array(list.within(radius: 256, of: query).prefix(limit))
                    #expect(index.nearest(limit, to: query).map { [$0.id, $0.distance] } == expected)
                }
            }
            for id in (0..<40).map({ $0 * 7 + round }) {
                let removed = list.entries.filter { $0.id == id }.count
                #expect(index.remove(id: id) == removed)
                list.entries.removeAll { $0.id == id }
            }
        }
    }

    @Test("an empty index finds nothing and has nothing to remove")
    func empty() {
        var index = HammingIndex<String>()
        #expect(index.isEmpty)
        #expect(index.within(radius: 256, of: .blank).isEmpty)
        #expect(index.nearest(3, to: .blank).isEmpty)
        #expect(index.remove(id: "OY-000001") == 0)
    }

    @Test("radius 256 finds everything, the complement last")
    func extremes() {
        var index = HammingIndex<String>()
        let hash = PerceptualHash(1, 2, 3, 4)
        index.insert(hash.complement, id: "complement")
        index.insert(hash, id: "same")
        #expect(index.within(radius: 256, of: hash).map(\.id) == ["same", "complement"])
        #expect(index.within(radius: 255, of: hash).map(\.id) == ["same"])
        #expect(index.within(radius: 0, of: hash).map(\.distance) == [0])
    }

    @Test("a removed id may come back, at the end of the order")
    func reinsertion() {
        var index = HammingIndex<String>()
        for id in ["a", "b", "a"] { index.insert(.blank, id: id) }
        #expect(index.remove(id: "a") == 2)
        index.insert(.blank, id: "a")
        #expect(index.within(radius: 0, of: .blank).map(\.id) == ["b", "a"])
    }

    @Test("a copy of the index is independent")
    func valueSemantics() {
        var index = HammingIndex<Int>()
        index.insert(.blank, id: 1)
        let copy = index
        index.remove(id: 1)
        #expect(index.isEmpty && copy.count == 1)
    }
}
