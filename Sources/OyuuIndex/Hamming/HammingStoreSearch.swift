import OyuuFingerprint

extension HammingStore {
    /// Of each query, all hashes within `radius`, ordered.
    package func within(radius: Int, ofEach queries: some Collection<PerceptualHash>) -> [[HammingHit]] {
        keys(within: radius, ofEach: Array(queries)).map { $0.map(hit) }
    }

    /// Of each query, the `limit` nearest hashes, ordered.
    package func nearest(_ limit: Int, toEach queries: some Collection<PerceptualHash>) -> [[HammingHit]] {
        keys(nearest: limit, toEach: Array(queries)).map { $0.map(hit) }
    }

    private func hit(_ key: HammingKey) -> HammingHit {
        HammingHit(position: key.position, ordinal: ordinal(at: key.position), distance: key.distance)
    }

    func keys(within radius: Int, ofEach queries: [PerceptualHash]) -> [[HammingKey]] {
        let scan = Double(segment.count) * HammingCost.scan(radius: radius, queries: queries.count)
        let pays = segment.chunks.map { HammingCost.probe($0, hashes: segment.count, radius: radius) < scan } ?? false
        return search(queries, HammingRange(radius: radius), budget: pays ? scan : 0)
    }

    func keys(nearest limit: Int, toEach queries: [PerceptualHash]) -> [[HammingKey]] {
        let scan = Double(segment.count) * HammingCost.scan(radius: 256, queries: queries.count)
        // How far the nearest are is not known before: an eighth of the cost of reading all is risked on their being near.
        return search(queries, HammingNearest(limit: min(limit, count)), budget: scan / 8)
    }

    /// Searches the segment, by its tables within a budget for each query or else by reading all, then the live part.
    private func search<Sink: HammingSink>(
        _ hashes: [PerceptualHash], _ sink: Sink, budget: Double
    ) -> [[HammingKey]] {
        let queries = HammingQueries(hashes)
        var sinks = [Sink](repeating: sink, count: queries.count)
        guard count > 0 else { return sinks.map { $0.sorted() } }
        withExtendedLifetime(segment) {
            var unfinished: [Int] = []
            for query in 0..<queries.count {
                let words = queries.words[(4 * query)..<(4 * query + 4)]
                if budget > 0, let tables = segment.tables,
                    HammingProbe.search(tables, query: words, into: &sinks[query], except: withdrawn, budget: budget)
                {
                    continue
                }
                // Begun again: damaged tables may have named a hash twice.
                sinks[query] = sink
                unfinished.append(query)
            }
            if unfinished.count == queries.count {
                HammingScan.search(segment.columns, queries, into: &sinks, except: withdrawn)
            } else if !unfinished.isEmpty {
                var rest = unfinished.map { sinks[$0] }
                HammingScan.search(
                    segment.columns, HammingQueries(queries, unfinished), into: &rest, except: withdrawn)
                for (query, found) in zip(unfinished, rest) { sinks[query] = found }
            }
        }
        withLive { HammingScan.search($0, queries, into: &sinks, except: Withdrawn()) }
        return sinks.map { $0.sorted() }
    }
}
