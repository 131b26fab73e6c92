/// A share of counted things, with the interval in which the true share lies 19 times of 20.
public struct Proportion: Sendable, Codable, Equatable {
    public let count: Int
    public let of: Int

    /// `count` of `of`.
    public init(_ count: Int, of total: Int) {
        self.count = count
        of = total
    }

    /// The share, 0...1; nil of nothing.
    public var share: Double? { of > 0 ? Double(count) / Double(of) : nil }

    /// Wilson's score interval at 95 % (E. B. Wilson, JASA 22, 1927): of few things it is wide and never leaves 0...1.
    public var interval: ClosedRange<Double> {
        guard of > 0 else { return 0...1 }
        let (n, z) = (Double(of), 1.959_963_984_540_054)
        let p = Double(count) / n
        let center = (p + z * z / (2 * n)) / (1 + z * z / n)
        let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
        // Of none or all the interval ends at the edge, whatever rounding says.
        return (count == 0 ? 0 : max(0, center - half))...(count == of ? 1 : min(1, center + half))
    }

    private enum CodingKeys: String, CodingKey { case count, of, share, low, high }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        count = try container.decode(Int.self, forKey: .count)
        of = try container.decode(Int.self, forKey: .of)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(count, forKey: .count)
        try container.encode(of, forKey: .of)
        try container.encodeIfPresent(share, forKey: .share)
        try container.encode(interval.lowerBound, forKey: .low)
        try container.encode(interval.upperBound, forKey: .high)
    }
}
