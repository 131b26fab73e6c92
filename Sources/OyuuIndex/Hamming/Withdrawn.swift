/// Positions whose hashes are no longer to be found although they still lie in the segment: a bit each.
struct Withdrawn: Sendable {
    private var bits: [UInt64] = []
    /// How many positions.
    private(set) var count = 0

    @inline(__always)
    func contains(_ position: Int) -> Bool {
        guard count > 0 else { return false }
        let word = position >> 6
        return word < bits.count && bits[word] >> UInt64(position & 63) & 1 == 1
    }

    /// Adds a position; false where it was there.
    mutating func insert(_ position: Int) -> Bool {
        guard !contains(position) else { return false }
        let word = position >> 6
        if word >= bits.count { bits += [UInt64](repeating: 0, count: word + 1 - bits.count) }
        bits[word] |= 1 << UInt64(position & 63)
        count += 1
        return true
    }
}
