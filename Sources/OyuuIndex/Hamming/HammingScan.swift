import CKernels

/// Linear search: every hash is read once for up to 64 queries, in blocks that stay in the nearest cache.
enum HammingScan {
    /// Hashes in a block, for one query and for many: their hits fit into a quarter megabyte at worst.
    private static let (longBlock, block) = (8192, 512)

    /// The largest radius at which comparing heads alone sets most hashes aside: half of the bits of unrelated ones
    /// differ in 64 ± 5.7 places.
    private static let headRadius = 48

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
        let step = min(columns.count, group.count < 4 ? longBlock / group.count : block)
        let hits = UnsafeMutablePointer<oyuu_hamming_hit>.allocate(
            capacity: step * group.count + Int(OYUU_HAMMING_SPARE))
        defer { hits.deallocate() }
        var radii = group.map { Int32(sinks[$0].radius) }
        // Where many heads are near, as among copies of one picture, reading tails one by one would cost more.
        var isCrowded = false
        queries.words.withUnsafeBufferPointer { words in
            guard let words = words.baseAddress.map({ $0 + 4 * group.lowerBound }) else { return }
            for place in stride(from: 0, to: columns.count, by: step) {
                guard let widest = radii.max(), widest >= 0 else { break }
                let headsFirst = !isCrowded && widest <= headRadius
                let count = min(step, columns.count - place)
                var survivors = 0
                let found = oyuu_hamming_scan(
                    level, columns.heads + 2 * place, columns.tails + 2 * place, UInt32(columns.first + place),
                    UInt32(count), words, UInt32(group.count), radii, headsFirst ? 1 : 0, hits, &survivors)
                if survivors > count * group.count / 16 { isCrowded = true }
                guard found > 0 else { continue }
                for i in 0..<found {
                    let hit = hits[i]
                    let position = Int(hit.position)
                    guard !withdrawn.contains(position) else { continue }
                    sinks[group.lowerBound + Int(hit.query)].take(
                        HammingKey(distance: Int(hit.distance), position: position))
                }
                for i in 0..<group.count { radii[i] = Int32(sinks[group.lowerBound + i].radius) }
            }
        }
    }
}
