import OyuuFingerprint
import OyuuIndex
import TestSupport
import Testing

/// Sections in memory of their own, at a chosen offset from an aligned address, as a mapped file would have them.
private final class SectionCopy: @unchecked Sendable {
    private(set) var parts: [UnsafeMutableRawBufferPointer] = []
    let hashes: UInt64
    let chunks: UInt64

    init(_ segment: HammingSegment) {
        hashes = UInt64(segment.count)
        chunks = UInt64(segment.chunkCount)
        segment.withSections { sections in
            for bytes in [sections.heads, sections.tails, sections.ordinals, sections.offsets, sections.positions] {
                let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + 8, alignment: 64)
                copy.copyMemory(from: bytes)
                parts.append(UnsafeMutableRawBufferPointer(rebasing: copy[..<bytes.count]))
            }
        }
    }

    deinit { for part in parts { part.deallocate() } }

    var sections: HammingSections {
        HammingSections(
            heads: UnsafeRawBufferPointer(parts[0]), tails: UnsafeRawBufferPointer(parts[1]),
            ordinals: UnsafeRawBufferPointer(parts[2]), offsets: UnsafeRawBufferPointer(parts[3]),
            positions: UnsafeRawBufferPointer(parts[4]))
    }

    func segment() throws(HammingSectionError) -> HammingSegment {
        try HammingSegment(hashes: hashes, chunks: chunks, sections: sections, keptAliveBy: self)
    }
}

@Suite("HammingSections") struct HammingSectionTests {
    private func sample(_ count: Int = 33_000) -> (hashes: [PerceptualHash], queries: [PerceptualHash], HammingSegment)
    {
        let (hashes, queries) = HashSample.clustered.make(count, seed: 21, queries: 12)
        return (hashes, queries, HammingSegment(hashes, ordinals: hashes.indices.map { UInt32(3 * $0) }))
    }

    @Test("a segment over lent sections answers as the one they came from, and keeps their owner")
    func borrowed() throws {
        let (hashes, queries, segment) = sample()
        #expect(segment.chunkCount > 0)
        // The copy lives on in the segment alone.
        let lent = try SectionCopy(segment).segment()
        try lent.verifyTables()
        #expect(lent.count == hashes.count && lent.ordinal(at: 5) == 15 && lent.hash(at: 5) == hashes[5])
        var (mine, theirs) = (HammingStore(segment), HammingStore(lent))
        for store in [0, 1] {
            if store == 1 {
                for number in 0..<100 {
                    mine.insert(queries[0], ordinal: UInt32(number))
                    theirs.insert(queries[0], ordinal: UInt32(number))
                }
                mine.remove([3, 6, 9])
                theirs.remove([3, 6, 9])
            }
            for radius in [0, 31, 64] {
                #expect(mine.within(radius: radius, ofEach: queries) == theirs.within(radius: radius, ofEach: queries))
            }
            #expect(mine.nearest(9, toEach: queries) == theirs.nearest(9, toEach: queries))
        }
        let bytes = { (segment: HammingSegment) in segment.withSections { Array($0.positions) } }
        #expect(bytes(mine.merged()) == bytes(theirs.merged()))
    }

    @Test("sections without ordinals, without tables and without hashes come back too")
    func absent() throws {
        let (hashes, queries) = HashSample.random.make(500, seed: 22, queries: 3)
        for segment in [HammingSegment(hashes), HammingSegment([]), .empty] {
            let lent = try SectionCopy(segment).segment()
            #expect(lent.count == segment.count && lent.chunkCount == 0)
            #expect(
                HammingStore(lent).nearest(5, toEach: queries) == HammingStore(segment).nearest(5, toEach: queries))
        }
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        let nothing = try HammingSegment(
            hashes: 0, chunks: 0,
            sections: HammingSections(heads: none, tails: none, ordinals: none, offsets: none, positions: none),
            keptAliveBy: SectionCopy(.empty))
        let found = HammingStore(nothing).within(radius: 256, ofEach: queries)
        #expect(found.allSatisfy { $0.isEmpty })
    }

    @Test("a section of another size is refused, one byte or one hash more or less")
    func sizes() throws {
        let (_, _, segment) = sample()
        let copy = SectionCopy(segment)
        let fields: [WritableKeyPath<HammingSections, UnsafeRawBufferPointer>] = [
            \.heads, \.tails, \.ordinals, \.offsets, \.positions,
        ]
        for field in fields {
            for size in [0, 1, copy.sections[keyPath: field].count - 1, copy.sections[keyPath: field].count - 32] {
                // No ordinals at all is a layout of its own.
                if field == \.ordinals && size == 0 { continue }
                var sections = copy.sections
                sections[keyPath: field] = UnsafeRawBufferPointer(rebasing: sections[keyPath: field][..<size])
                #expect(throws: HammingSectionError.self) {
                    try HammingSegment(
                        hashes: copy.hashes, chunks: copy.chunks, sections: sections, keptAliveBy: copy)
                }
            }
        }
        #expect(throws: HammingSectionError.wrongSize(section: "heads", bytes: 16 * 33_000, expected: 16 * 32_999)) {
            try HammingSegment(
                hashes: copy.hashes - 1, chunks: copy.chunks, sections: copy.sections, keptAliveBy: copy)
        }
    }

    @Test("numbers that no segment has are refused before anything is computed from them")
    func hostileNumbers() {
        let copy = SectionCopy(HammingSegment([.blank]))
        for (hashes, chunks) in [
            (UInt64.max, UInt64(0)), (1 << 60, 0), (UInt64(UInt32.max), 0), (1 << 63, 12), (1, 9), (1, 33), (1, .max),
            (1, 1 << 63),
        ] {
            #expect(throws: HammingSectionError.unknownLayout(hashes: hashes, chunks: chunks)) {
                try HammingSegment(hashes: hashes, chunks: chunks, sections: copy.sections, keptAliveBy: copy)
            }
        }
        for hashes in [0, 2, UInt64(UInt32.max) - 1] {
            #expect(throws: HammingSectionError.self) {
                try HammingSegment(hashes: hashes, chunks: 0, sections: copy.sections, keptAliveBy: copy)
            }
        }
    }

    @Test("a section at an odd address is refused")
    func misaligned() {
        let copy = SectionCopy(HammingSegment([.blank, .blank]))
        var sections = copy.sections
        guard let start = sections.heads.baseAddress else { return }
        sections.heads = UnsafeRawBufferPointer(start: start + 4, count: sections.heads.count)
        #expect(throws: HammingSectionError.misaligned(section: "heads")) {
            try HammingSegment(hashes: 2, chunks: 0, sections: sections, keptAliveBy: copy)
        }
    }

    @Test("tables of noise are told from sound ones, and no search over them leaves the memory", arguments: 0..<6)
    func noise(kind: Int) throws {
        let (hashes, queries, segment) = sample()
        let copy = SectionCopy(segment)
        var random = SeededGenerator(seed: UInt64(kind))
        for part in [3, 4] where kind % 3 == 2 || kind % 3 == part - 3 {
            // All noise, or every thousandth number.
            let numbers = copy.parts[part].bindMemory(to: UInt32.self)
            for place in stride(from: 0, to: numbers.count, by: kind < 3 ? 1 : 1000) {
                numbers[place] = UInt32(truncatingIfNeeded: random.next())
            }
        }
        let lent = try copy.segment()
        #expect(throws: HammingSectionError.self) { try lent.verifyTables() }
        let store = HammingStore(lent)
        for query in queries {
            for radius in [0, 20, 31] {
                // Noise may hide hashes and cannot invent any.
                let found = store.within(radius: radius, ofEach: [query])[0].map {
                    Found(position: $0.position, distance: $0.distance)
                }
                let near = Set(comparedInTurn(hashes, within: radius, of: query))
                #expect(found.allSatisfy(near.contains))
            }
            #expect(store.nearest(5, toEach: [query])[0].allSatisfy { $0.position < hashes.count })
        }
    }

    @Test("where the first offset read is damaged every hash is read instead, and the answer is whole")
    func damagedOffsets() throws {
        let (hashes, queries, segment) = sample()
        let copy = SectionCopy(segment)
        let offsets = copy.parts[3].bindMemory(to: UInt32.self)
        for place in offsets.indices { offsets[place] = place % 2 == 0 ? .max : 0 }
        let store = try HammingStore(copy.segment())
        for query in queries {
            #expect(
                store.within(radius: 31, ofEach: [query])[0].map { Found(position: $0.position, distance: $0.distance) }
                    == comparedInTurn(hashes, within: 31, of: query))
        }
    }

    @Test("one wrong number anywhere in the tables is found by verifying")
    func oneWrongNumber() throws {
        let (_, _, segment) = sample()
        var random = SeededGenerator(seed: 9)
        let copy = SectionCopy(segment)
        for part in [3, 4] {
            let numbers = copy.parts[part].bindMemory(to: UInt32.self)
            for _ in 0..<8 {
                let place = Int.random(in: numbers.indices, using: &random)
                let right = numbers[place]
                numbers[place] ^= 1 << UInt32.random(in: 0..<32, using: &random)
                #expect(throws: HammingSectionError.self) { try copy.segment().verifyTables() }
                numbers[place] = right
            }
        }
        try copy.segment().verifyTables()
    }
}
