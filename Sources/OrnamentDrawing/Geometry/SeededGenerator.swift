/// SplitMix64 (Steele, Lea and Flood, 2014): a small generator whose sequence depends on its seed alone.
///
/// Every drawing and every copy takes one, so the same seed gives the same picture.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts the sequence of `seed`.
    public init(seed: UInt64) { state = seed }

    /// Starts the sequence of the pair (`seed`, `stream`): independent streams for independent decisions, so that
    /// adding a decision to one does not shift the others.
    public init(seed: UInt64, stream: UInt64) {
        // Both are scrambled first: neighbouring seeds must not give one sequence shifted by a step.
        var scrambled = SeededGenerator(seed: seed)
        var other = SeededGenerator(seed: stream ^ 0xD1B5_4A32_D192_ED03)
        state = scrambled.next() ^ other.next()
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A value in 0..<1 with 53 random bits.
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A value in `range`, evenly spread.
    public mutating func value(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * unit()
    }

    /// A whole number in `range`, evenly spread.
    public mutating func integer(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// True with the given probability.
    public mutating func chance(_ probability: Double) -> Bool { unit() < probability }

    /// One of `options`.
    ///
    /// - Precondition: `options` is not empty.
    public mutating func pick<Option>(_ options: [Option]) -> Option {
        options[integer(in: 0...(options.count - 1))]
    }

    /// `count` different members of `options` in random order (all of them if there are fewer).
    public mutating func pick<Option>(_ count: Int, of options: [Option]) -> [Option] {
        var pool = options
        var picked: [Option] = []
        while picked.count < count, !pool.isEmpty {
            picked.append(pool.remove(at: integer(in: 0...(pool.count - 1))))
        }
        return picked
    }

    /// Nearly normal with mean 0 and deviation 1: the sum of twelve even values (Irwin-Hall), within ±6.
    public mutating func normal() -> Double {
        var sum = 0
        for _ in 0..<3 {
            let bits = next()
            sum += Int(bits & 0xFFFF) + Int(bits >> 16 & 0xFFFF) + Int(bits >> 32 & 0xFFFF) + Int(bits >> 48)
        }
        return (Double(sum) + 6) * 0x1p-16 - 6
    }
}
