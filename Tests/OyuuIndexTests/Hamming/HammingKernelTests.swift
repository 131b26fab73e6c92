import OyuuFingerprint
import OyuuIndex
import Testing

@Suite("HammingKernels") struct HammingKernelTests {
    @Test(
        "every level scans as the portable Swift does, hit for hit",
        arguments: HashSample.allCases, 0...HammingKernels.bestLevel)
    func scanning(sample: HashSample, level: Int) {
        // Counts around the kernels' groups and the block that is laid out word by word.
        for count in [1, 3, 4, 7, 8, 15, 16, 17, 511, 512, 513] {
            let (hashes, queries) = sample.make(count, seed: UInt64(count), queries: 64)
            for queryCount in [1, 3, 4, 64] {
                let some = Array(queries.prefix(queryCount))
                for radii in [[0], [31], [64, -1, 128, 20], [256], [127]] {
                    let each = (0..<queryCount).map { radii[$0 % radii.count] }
                    for headsFirst in [false, true] {
                        let expected = HammingKernels.portableScan(
                            hashes, first: 70_000, queries: some, radii: each, headsFirst: headsFirst)
                        let found = HammingKernels.scan(
                            level: level, hashes, first: 70_000, queries: some, radii: each, headsFirst: headsFirst)
                        #expect(found.hits == expected.hits)
                        #expect(found.survivors == expected.survivors)
                    }
                }
            }
        }
    }

    @Test("every level probes as the portable Swift does, bucket for bucket", arguments: HashSample.allCases)
    func probing(sample: HashSample) throws {
        let (hashes, queries) = sample.make(40_000, seed: 5, queries: 2)
        let segment = HammingSegment(hashes, reach: 8)
        let chunks = try #require(segment.chunks)
        for query in queries {
            for chunk in [0, 3, 4, 9, chunks.count - 1] {
                for flips in 0...3 {
                    let expected = HammingKernels.portableProbe(
                        hashes, chunks: chunks, chunk: chunk, flips: flips, query: query, radius: 100)
                    for level in 0...HammingKernels.bestLevel {
                        let found = HammingKernels.probe(
                            level: level, segment, chunk: chunk, flips: flips, query: query, radius: 100)
                        // Buckets come by mask here and by turned key there: the same for a query, mask by mask.
                        #expect(found == expected)
                    }
                }
            }
        }
    }

    @Test("a level that the processor lacks counts as its best")
    func unknownLevel() {
        let (hashes, queries) = HashSample.clustered.make(100, seed: 3, queries: 4)
        let radii = [Int](repeating: 128, count: 4)
        let best = HammingKernels.scan(
            level: HammingKernels.bestLevel, hashes, first: 0, queries: queries, radii: radii, headsFirst: false)
        let beyond = HammingKernels.scan(
            level: 99, hashes, first: 0, queries: queries, radii: radii, headsFirst: false)
        #expect(!best.hits.isEmpty && best.hits == beyond.hits)
    }
}
