/// A motif descriptor in 20 bytes.
///
/// Each of the 64 unsigned numbers is one of four levels, kept as two bit planes; the 32 signed ones keep their signs.
/// What a turn of the axis or a mirror does to a descriptor is a permutation of these bits.
public struct MotifCode: Sendable, Hashable {
    /// The higher bit of each level.
    public let high: UInt64
    /// The lower bit of each level.
    public let low: UInt64
    /// 1 where a signed number is positive.
    public let signs: UInt32

    public init(high: UInt64, low: UInt64, signs: UInt32) {
        self.high = high
        self.low = low
        self.signs = signs
    }

    /// The largest joint distance.
    public static let largestDistance = 224

    /// How far two codes are apart, 0...224: the sum over the 64 numbers of the difference in levels, plus twice the
    /// number of differing signs or twice that of equal signs, whichever is fewer. Signs that all differ agree as well
    /// as signs that are all equal: that is how figure and ground exchanged look.
    public func distance(to other: MotifCode) -> Int {
        // Levels written as none, one, two or three set bits differ in as many bits as in levels.
        let first = (high | low) ^ (other.high | other.low)
        let second = high ^ other.high
        let third = (high & low) ^ (other.high & other.low)
        let differing = signDistance(to: other)
        return first.nonzeroBitCount + second.nonzeroBitCount + third.nonzeroBitCount
            + 2 * min(differing, 32 - differing)
    }

    /// How many of the 32 signs differ.
    public func signDistance(to other: MotifCode) -> Int { (signs ^ other.signs).nonzeroBitCount }

    /// As seen with the keypoint's axis pointing the other way: cells in the other order, signs exchanged.
    public var turned: MotifCode {
        func reversed(_ plane: UInt64) -> UInt64 {
            let bytes = plane.byteSwapped
            return (bytes >> 4) & 0x0F0F_0F0F_0F0F_0F0F | (bytes & 0x0F0F_0F0F_0F0F_0F0F) << 4
        }
        var pairs = signs.byteSwapped
        pairs = (pairs >> 4) & 0x0F0F_0F0F | (pairs & 0x0F0F_0F0F) << 4
        pairs = (pairs >> 2) & 0x3333_3333 | (pairs & 0x3333_3333) << 2
        return MotifCode(high: reversed(high), low: reversed(low), signs: ~pairs)
    }

    /// As the mirror image across the keypoint's axis would be seen: rows in the other order, 45° and 135° exchanged,
    /// the gradient across the axis turned round.
    public var mirrored: MotifCode {
        func reversed(_ plane: UInt64) -> UInt64 {
            let halves = plane >> 32 | plane << 32
            let rows = (halves >> 16) & 0x0000_FFFF_0000_FFFF | (halves & 0x0000_FFFF_0000_FFFF) << 16
            let kept = rows & 0x5555_5555_5555_5555
            return kept | (rows >> 2) & 0x2222_2222_2222_2222 | (rows & 0x2222_2222_2222_2222) << 2
        }
        return MotifCode(high: reversed(high), low: reversed(low), signs: signs.byteSwapped ^ 0xAAAA_AAAA)
    }
}

extension MotifDescriptor {
    /// The class of a number: which of the mirror-equivalent cells and directions it belongs to, 0..<12.
    static func levelClass(_ dimension: Int) -> Int {
        let (cell, direction) = (dimension / 4, dimension % 4)
        let (row, column) = (min(cell / 4, 3 - cell / 4), min(cell % 4, 3 - cell % 4))
        return (row * 2 + column) * 3 + (direction == 3 ? 1 : direction)
    }

    private static let steps: [SIMD3<Float>] = (0..<unsignedCount).map { MotifConstants.levels[levelClass($0)] }

    /// The descriptor in short.
    package var code: MotifCode {
        var (high, low): (UInt64, UInt64) = (0, 0)
        Self.steps.withUnsafeBufferPointer { steps in
            for i in 0..<Self.unsignedCount {
                let (v, step) = (unsigned[i], steps[i])
                let level: UInt64 = v < step.y ? (v < step.x ? 0 : 1) : (v < step.z ? 2 : 3)
                high |= (level >> 1) << UInt64(i)
                low |= (level & 1) << UInt64(i)
            }
        }
        var signs: UInt32 = 0
        for i in 0..<Self.signedCount where signed[i] > 0 { signs |= 1 << UInt32(i) }
        return MotifCode(high: high, low: low, signs: signs)
    }
}
