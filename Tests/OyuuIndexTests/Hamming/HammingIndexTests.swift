import OyuuFingerprint
import OyuuIndex
import TestSupport
import Testing

/// What the index should answer, the slow way.
private struct PlainList {
    var entries: [(hash: PerceptualHash, id: Int)] = []

    func within(radius: Int, of hash: PerceptualHash) -> [[Int]] {
        comparedInTurn(entries.map(\.hash), within: radius, of: hash).map { [entries[$0.position].id, $0.distance] }
    }
}

@Suite("HammingIndex") struct HammingIndexTests {
    @Test("every answer is that of comparing with each hash in turn", arguments: UInt64(0)..<6)
    func againstPlainList(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
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

    @Test("several ids go at once, from what was merged and from what is new")
    func removingSeveral() {
        var random = SeededGenerator(seed: 1)
        let hashes = (0..<50).map { _ in random.hash() }
        var index = HammingIndex(hashes.prefix(30).enumerated().map { (hash: $1, id: $0 % 10) })
        for (number, hash) in hashes.enumerated().dropFirst(30) { index.insert(hash, id: number % 10) }
        #expect(index.remove(ids: [3, 7, 99]) == 10)
        #expect(index.remove(ids: [3]) == 0)
        #expect(index.count == 40)
        let expected = hashes.indices.filter { ![3, 7].contains($0 % 10) }
            .map { (number: $0, distance: hashes[$0].distance(to: .blank)) }
            .sorted { ($0.distance, $0.number) < ($1.distance, $1.number) }
        #expect(index.nearest(100, to: .blank).map(\.id) == expected.map { $0.number % 10 })
    }

    @Test("merging while inserting and removing changes no answer")
    func merging() {
        var random = SeededGenerator(seed: 2)
        let centers = (0..<40).map { _ in random.hash() }
        var index = HammingIndex<Int>()
        var list = PlainList()
        for number in 0..<60_000 {
            let hash = random.near(centers[number % 40], turning: .random(in: 0...120, using: &random))
            index.insert(hash, id: number)
            list.entries.append((hash, number))
        }
        let gone = Set((0..<60_000).filter { $0 % 3 == 0 })
        #expect(index.remove(ids: gone) == gone.count)
        list.entries.removeAll { gone.contains($0.id) }
        #expect(index.count == 40_000)
        for query in centers.prefix(4) {
            for radius in [0, 20, 31] {
                #expect(
                    index.within(radius: radius, of: query).map { [$0.id, $0.distance] }
                        == list.within(radius: radius, of: query))
            }
            #expect(
                index.nearest(10, to: query).map { [$0.id, $0.distance] }
                    == Array(list.within(radius: 256, of: query).prefix(10)))
        }
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
