/// How many of some durations fell into each of a fixed row of bounds.
struct LatencyHistogram: Sendable {
    /// Upper bounds in seconds, ascending; what takes longer is counted in ``count`` alone.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

    /// Durations up to each bound and above the one before.
    private(set) var counts = Array(repeating: 0, count: bounds.count)
    /// All of them, and their seconds.
    private(set) var count = 0
    private(set) var sum = 0.0

    mutating func record(_ seconds: Double) {
        count += 1
        sum += seconds
        if let place = Self.bounds.firstIndex(where: { seconds <= $0 }) { counts[place] += 1 }
    }
}
