/// Builds the tables of multi-index hashing: of every chunk, the positions of all hashes sorted by the chunk's bits.
enum HammingTables {
    /// The column of bucket offsets: of each chunk, where the bucket of each key begins, and the end.
    static func offsets(_ chunks: HammingChunks, of columns: HammingColumns) -> FlatMemory {
        FlatMemory(count: 4 * chunks.offsetCount) { memory in
            guard let column = memory.bindMemory(to: UInt32.self).baseAddress else { return }
            for chunk in 0..<chunks.count {
                let starts = column + chunks.offsetStarts[chunk]
                columns.forEachKey(chunk, chunks) { _, key in starts[Int(key) + 1] &+= 1 }
                for key in 0..<(1 << chunks.widths[chunk]) { starts[key + 1] &+= starts[key] }
            }
        }
    }

    /// The column of positions: of each chunk, those of all hashes by key, of equal keys in ascending order.
    static func positions(_ chunks: HammingChunks, of columns: HammingColumns, offsets: FlatMemory) -> FlatMemory {
        FlatMemory(count: 4 * chunks.count * columns.count) { memory in
            guard let column = memory.bindMemory(to: UInt32.self).baseAddress,
                let offsets = offsets.column(of: UInt32.self)
            else { return }
            for chunk in 0..<chunks.count {
                let target = column + chunk * columns.count
                let buckets = 1 << chunks.widths[chunk]
                withUnsafeTemporaryAllocation(of: UInt32.self, capacity: buckets) { cursor in
                    guard let next = cursor.baseAddress else { return }
                    next.initialize(from: offsets + chunks.offsetStarts[chunk], count: buckets)
                    columns.forEachKey(chunk, chunks) { position, key in
                        target[Int(next[Int(key)])] = UInt32(truncatingIfNeeded: position)
                        next[Int(key)] &+= 1
                    }
                }
            }
        }
    }
}
