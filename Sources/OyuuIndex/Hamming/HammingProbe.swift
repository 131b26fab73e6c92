import CKernels

/// Multi-index hashing: buckets of chunks are looked up instead of reading every hash (`HammingChunks`).
enum HammingProbe {
    /// What a search without reading every hash uses.
    struct Tables {
        let chunks: HammingChunks
        /// Bucket offsets, chunk after chunk.
        let offsets: UnsafePointer<UInt32>
        /// Positions, chunk after chunk.
        let positions: UnsafePointer<UInt32>
        let columns: HammingColumns
    }

    /// Puts what is near one query into its sink, except withdrawn ones.
    ///
    /// Steps are taken in order; after step `s` every hash within `s` bits has been met. A hash can be met at several
    /// steps and is taken at the first, which its own bits tell: no set of those seen is needed.
    ///
    /// - Parameter budget: nanoseconds, by `HammingCost`, that the search may cost.
    /// - Returns: whether the answer is complete. If not the sink must be dropped and every hash read: the tables are
    ///   damaged, or too many hashes share buckets, or the nearest are too far.
    static func search<Sink: HammingSink>(
        _ tables: Tables, query: ArraySlice<UInt64>, into sink: inout Sink, except withdrawn: Withdrawn, budget: Double
    ) -> Bool {
        let chunks = tables.chunks
        let query = Array(query)
        var left = budget
        var step = 0
        while !sink.isComplete(within: step - 1) {
            let (flips, chunk) = step.quotientAndRemainder(dividingBy: chunks.count)
            left -= HammingCost.lookUp * HammingCost.masks(width: chunks.widths[chunk], flips: flips)
            guard left >= 0 else { return false }
            let isSound = tables.probe(
                chunk, flips: flips, query: query, radius: { sink.radiusOfAnyPosition },
                affords: { candidates in
                    left -= HammingCost.candidate * Double(candidates)
                    return left >= 0
                },
                { hit in
                    let position = Int(hit.position)
                    guard !withdrawn.contains(position), tables.isFirst(position, query, step: step) else { return }
                    sink.take(HammingKey(distance: Int(hit.distance), position: position))
                })
            guard isSound else { return false }
            step += 1
        }
        return true
    }
}

extension HammingProbe.Tables {
    /// Looks up the buckets of a chunk whose keys differ from the query's in exactly `flips` bits.
    ///
    /// - Parameters:
    ///   - radius: asked before each group of hashes is compared.
    ///   - affords: told how many hashes are about to be compared; false ends the search.
    ///   - body: called with the hashes within the radius, bucket after bucket.
    /// - Returns: false where `affords` was, or where the tables are found damaged.
    func probe(
        _ chunk: Int, flips: Int, query: [UInt64], level: Int32 = Int32(HammingKernels.bestLevel), radius: () -> Int,
        affords: (Int) -> Bool, _ body: (oyuu_hamming_hit) -> Void
    ) -> Bool {
        let width = chunks.widths[chunk]
        guard flips <= width else { return true }
        let starts = offsets + chunks.offsetStarts[chunk]
        let column = positions + chunk * columns.count
        let (runRoom, hitRoom) = (128, 256)
        return query.withUnsafeBufferPointer { query in
            guard let query = query.baseAddress else { return false }
            let key = chunks.key(chunk, head: query, tail: query + 2)
            return withUnsafeTemporaryAllocation(of: oyuu_hamming_run.self, capacity: runRoom) { runs in
                withUnsafeTemporaryAllocation(of: oyuu_hamming_hit.self, capacity: hitRoom) { hits in
                    guard let runs = runs.baseAddress, let hits = hits.baseAddress else { return false }
                    var mask = (UInt32(1) << UInt32(flips)) - 1
                    repeat {
                        var total: UInt64 = 0
                        let found = oyuu_hamming_look_up(
                            starts, column, UInt32(columns.count), Int32(width), key, &mask, runs, Int32(runRoom),
                            &total)
                        guard found >= 0, affords(Int(total)) else { return false }
                        var (run, place): (Int32, UInt32) = (0, 0)
                        while run < found {
                            let near = oyuu_hamming_check(
                                level, columns.heads, columns.tails, UInt32(columns.count), column, runs, found, &run,
                                &place, query, Int32(radius()), hits, Int32(hitRoom))
                            guard near >= 0 else { return false }
                            for i in 0..<Int(near) { body(hits[i]) }
                        }
                    } while mask != 0
                    return true
                }
            }
        }
    }

    /// Whether a search for the query meets the hash at a position at this step and at none before.
    @inline(__always)
    func isFirst(_ position: Int, _ query: [UInt64], step: Int) -> Bool {
        let (head, tail) = (columns.heads + 2 * position, columns.tails + 2 * position)
        var difference = (head[0] ^ query[0], head[1] ^ query[1], tail[0] ^ query[2], tail[1] ^ query[3])
        return withUnsafeBytes(of: &difference) { bytes in
            guard let words = bytes.assumingMemoryBound(to: UInt64.self).baseAddress else { return true }
            return chunks.firstStep(head: words, tail: words + 2, before: step) == step
        }
    }

    /// Whether a chunk's buckets hold every position once, in the bucket of its key, in ascending order.
    func isSound(_ chunk: Int) -> Bool {
        let starts = offsets + chunks.offsetStarts[chunk]
        let column = positions + chunk * columns.count
        let buckets = 1 << chunks.widths[chunk]
        guard starts[0] == 0, Int(starts[buckets]) == columns.count else { return false }
        for bucket in 0..<buckets {
            let (start, end) = (Int(starts[bucket]), Int(starts[bucket + 1]))
            guard start <= end, end <= columns.count else { return false }
            for place in start..<end {
                let position = Int(column[place])
                guard position < columns.count, place == start || column[place - 1] < column[place],
                    Int(chunks.key(chunk, head: columns.heads + 2 * position, tail: columns.tails + 2 * position))
                        == bucket
                else { return false }
            }
        }
        return true
    }
}
