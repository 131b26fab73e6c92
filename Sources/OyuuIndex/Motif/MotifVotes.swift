/// Votes for how a registered photo lies in a checked one: a turn, of sixteen, and a scaling, of sixteen half octaves.
///
/// Rarities are whole numbers, so the sums do not depend on the order in which likenesses are found.
struct MotifVotes {
    private var bins = [Int32](repeating: 0, count: 256)

    /// The bin of a likeness; scales and axes as features keep them.
    @inline(__always)
    static func bin(
        _ queryScale: UInt8, _ queryAxis: UInt8, scale: UInt8, axis: UInt8, isTurned: Bool, isMirrored: Bool
    ) -> UInt8 {
        let seen = isMirrored ? 255 - Int(axis) : Int(axis)
        let turn = (Int(queryAxis) - seen + (isTurned ? 256 : 0)) & 511
        let step = max(0, min(15, (Int(queryScale) - Int(scale) + 64) >> 3))
        return UInt8((turn >> 5) << 4 | step)
    }

    @inline(__always)
    mutating func add(_ rarity: Int, _ bin: UInt8) { bins[Int(bin)] &+= Int32(truncatingIfNeeded: rarity) }

    mutating func clear() { for bin in bins.indices { bins[bin] = 0 } }

    /// The most votes in four neighbouring bins: two turns by two half octaves.
    var peak: Int32 {
        var best: Int32 = 0
        for turn in 0..<16 {
            let (row, next) = (16 * turn, 16 * ((turn + 1) % 16))
            for step in 0..<15 {
                best = max(best, bins[row + step] + bins[row + step + 1] + bins[next + step] + bins[next + step + 1])
            }
        }
        return best
    }

    /// The peak, so weighed that photos with many features do not win by having more to offer.
    func score(features: Int) -> Float { Float(peak) / 100 / Float(features + 200).squareRoot() }
}
