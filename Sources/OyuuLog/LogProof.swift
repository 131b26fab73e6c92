/// Checking proofs with nothing but roots at hand (the algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2).
public enum LogProof {
    /// Whether `proof` leads from an entry's hash to a root.
    ///
    /// - Parameters:
    ///   - index: the entry's place, from 0.
    ///   - size: how many entries the root is over.
    public static func includes(
        _ leaf: LogHash, at index: Int, of size: Int, root: LogHash, proof: [LogHash]
    ) -> Bool {
        guard index >= 0, index < size else { return false }
        var (place, last) = (index, size - 1)
        var hash = leaf
        for other in proof {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = .node(other, hash)
                while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                hash = .node(hash, other)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }

    /// Whether `proof` shows that the tree with the later root begins with the tree with the older root.
    public static func isConsistent(
        from old: Int, _ oldRoot: LogHash, to size: Int, _ root: LogHash, proof: [LogHash]
    ) -> Bool {
        guard 0...max(size, 0) ~= old else { return false }
        if old == size { return proof.isEmpty && oldRoot == root }
        if old == 0 { return proof.isEmpty && oldRoot == .empty }
        // A whole subtree's root is its own first step.
        var steps = (old.nonzeroBitCount == 1 ? [oldRoot] : []) + proof
        guard !steps.isEmpty else { return false }
        var (place, last) = (old - 1, size - 1)
        while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
        let first = steps.removeFirst()
        var (older, newer) = (first, first)
        for step in steps {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                (older, newer) = (.node(step, older), .node(step, newer))
                while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                newer = .node(newer, step)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && older == oldRoot && newer == root
    }
}
