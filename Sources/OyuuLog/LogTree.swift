/// An append-only Merkle tree (RFC 6962, section 2.1): who knows its root knows every entry, and can be shown that an entry
/// is in it, and that a later tree only added to it.
public struct LogTree: Sendable {
    /// Hashes of the whole subtrees of 1, 2, 4, … leaves, each row from the first leaf on.
    private var rows: [[LogHash]] = [[]]

    /// A tree without entries.
    public init() {}

    /// A tree over hashes of entries, in their order.
    public init(leaves: some Sequence<LogHash>) {
        for leaf in leaves { append(leaf) }
    }

    /// How many entries there are.
    public var count: Int { rows[0].count }

    /// The hash of an entry, 0 ..< `count`.
    public func leaf(_ index: Int) -> LogHash { rows[0][index] }

    /// Adds an entry's hash.
    public mutating func append(_ leaf: LogHash) {
        rows[0].append(leaf)
        var row = 0
        while rows[row].count.isMultiple(of: 2) {
            let pair = rows[row].suffix(2)
            if row + 1 == rows.count { rows.append([]) }
            rows[row + 1].append(.node(pair[pair.startIndex], pair[pair.startIndex + 1]))
            row += 1
        }
    }

    /// The root over the first `size` entries, all of them if none is given.
    ///
    /// - Parameter size: 0 ... `count`.
    public func root(ofFirst size: Int? = nil) -> LogHash {
        let size = size ?? count
        precondition(0...count ~= size, "the tree has \(count) entries, not \(size)")
        return size == 0 ? .empty : hash(0..<size)
    }

    /// The hashes that lead from entry `index` to the root over the first `size` entries, from the leaf up (RFC 6962, 2.1.1).
    ///
    /// - Parameter index: 0 ..< `size`.
    public func inclusionProof(of index: Int, inFirst size: Int? = nil) -> [LogHash] {
        let size = size ?? count
        precondition(0...count ~= size && 0..<size ~= index, "no entry \(index) in \(size) of \(count)")
        return path(index, 0..<size)
    }

    /// The hashes that show that the first `old` of the first `size` entries are the older tree's (RFC 6962, 2.1.2).
    ///
    /// - Parameter old: 0 ... `size`; of none and of all there is nothing to show.
    public func consistencyProof(from old: Int, to size: Int? = nil) -> [LogHash] {
        let size = size ?? count
        precondition(0...count ~= size && 0...size ~= old, "no tree of \(old) in \(size) of \(count)")
        return old == 0 || old == size ? [] : subproof(old, 0..<size, isWhole: true)
    }

    /// The root over a range that begins where a subtree does.
    private func hash(_ range: Range<Int>) -> LogHash {
        let size = range.count
        if size.nonzeroBitCount == 1 {
            let row = size.trailingZeroBitCount
            return rows[row][range.lowerBound >> row]
        }
        let middle = Self.middle(range)
        return .node(hash(range.lowerBound..<middle), hash(middle..<range.upperBound))
    }

    private func path(_ index: Int, _ range: Range<Int>) -> [LogHash] {
        guard range.count > 1 else { return [] }
        let middle = Self.middle(range)
        return index < middle
            ? path(index, range.lowerBound..<middle) + [hash(middle..<range.upperBound)]
            : path(index, middle..<range.upperBound) + [hash(range.lowerBound..<middle)]
    }

    private func subproof(_ old: Int, _ range: Range<Int>, isWhole: Bool) -> [LogHash] {
        if old == range.upperBound { return isWhole ? [] : [hash(range)] }
        let middle = Self.middle(range)
        return old <= middle
            ? subproof(old, range.lowerBound..<middle, isWhole: isWhole) + [hash(middle..<range.upperBound)]
            : subproof(old, middle..<range.upperBound, isWhole: false) + [hash(range.lowerBound..<middle)]
    }

    /// Where a range is split: after the largest power of two smaller than its length.
    private static func middle(_ range: Range<Int>) -> Int {
        range.lowerBound + 1 << (Int.bitWidth - 1 - (range.count - 1).leadingZeroBitCount)
    }
}
