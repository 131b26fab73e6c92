import CKernels

/// Linear search: every hash is read once for up to 64 queries, in blocks that stay in the nearest cache.
enum HammingScan {
    /// Hashes in a block, for one query and for many: their hits fit into a quarter megabyte at worst.
    private static let (longBlock, block) = (8192, 512)

    /// The largest radius at which comparing heads alone sets most hashes aside: half of the bits of unrelated ones
    /// differ in 64 ± 5.7 places.
    static let headRadius = 48

    /// Puts what is near each query into its sink, except withdrawn ones.
    static func search<Sink: HammingSink>(
        _ columns: HammingColumns, _ queries: HammingQueries, into sinks: inout [Sink], except withdrawn: Withdrawn,
        level: Int32 = Int32(HammingKernels.bestLevel)
    ) {
        guard columns.count > 0 else { return }
        for start in stride(from: 0, to: queries.count, by: Int(OYUU_HAMMING_QUERIES)) {
            let group = start..<min(start + Int(OYUU_HAMMING_QUERIES), queries.count)
            search(columns, queries, group, &sinks, withdrawn, level)
        }
    }

    private static func search<Sink: HammingSink>(
        _ columns: HammingColumns, _ queries: HammingQueries, _ group: Range<Int>, _ sinks: inout [Sink],
        _ withdrawn: Withdrawn, _ level: Int32
    ) {
        let longest = min(columns.count, group.count < 4 ? longBlock / group.count : block)
        let hits = UnsafeMutablePointer<oyuu_hamming_hit>.allocate(
            capacity: longest * group.count + Int(OYUU_HAMMING_SPARE))
        defer { hits.deallocate() }
        var radii = group.map { Int32(sinks[$0].radius) }
        // Where many heads are near, as among copies of one picture, reading tails one by one would cost more.
        var isCrowded = false
        queries.words.withUnsafeBufferPointer { words in
            guard let words = words.baseAddress.map({ $0 + 4 * group.lowerBound }) else { return }
            // Where a radius narrows the first blocks are short: before it has, every hash is a hit.
            var step = Sink.narrows ? min(64, longest) : longest
            var place = 0
            while place < columns.count, let widest = radii.max(), widest >= 0 {
                let headsFirst = !isCrowded && widest <= headRadius
                let count = min(step, columns.count - place)
                var survivors = 0
                let found = oyuu_hamming_scan(
                    level, columns.heads + 2 * place, columns.tails + 2 * place, UInt32(columns.first + place),
                    UInt32(count), words, UInt32(group.count), radii, headsFirst ? 1 : 0, hits, &survivors)
                place += count
                step = min(2 * step, longest)
                if survivors > count * group.count / 16 { isCrowded = true }
                var start = 0
                while start < found {
                    let query = hits[start].query
                    var end = start + 1
                    while end < found, hits[end].query == query { end += 1 }
                    let sink = group.lowerBound + Int(query)
                    sinks[sink].take(UnsafeBufferPointer(start: hits + start, count: end - start), except: withdrawn)
                    radii[Int(query)] = Int32(sinks[sink].radius)
                    start = end
                }
            }
        }
    }
}
