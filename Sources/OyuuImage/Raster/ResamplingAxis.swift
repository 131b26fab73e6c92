/// One axis of a resampling in whole numbers: which source positions make each target position, with what weights.
struct ResamplingAxis {
    /// First source position of each target position.
    let starts: [Int]
    /// Where each target position's weights begin in `weights`; one more entry than target positions.
    let offsets: [Int]
    let weights: [UInt32]
    /// What the weights of every target position sum to: at most twice the longer side.
    let total: UInt64

    /// Exact area averaging where `target` is at most `source`, linear interpolation between centres otherwise.
    init(source: Int, target: Int) {
        self = target <= source ? .averaging(source, target) : .interpolating(source, target)
    }

    private init(starts: [Int], offsets: [Int], weights: [UInt32], total: Int) {
        self.starts = starts
        self.offsets = offsets
        self.weights = weights
        self.total = UInt64(total)
    }

    /// In units of 1/target of a source position, target x covers [x * source, (x + 1) * source).
    private static func averaging(_ source: Int, _ target: Int) -> ResamplingAxis {
        var starts: [Int] = []
        var offsets = [0]
        var weights: [UInt32] = []
        for x in 0..<target {
            let begin = x * source
            let end = begin + source
            let first = begin / target
            starts.append(first)
            for position in first...((end - 1) / target) {
                let overlap = min(end, (position + 1) * target) - max(begin, position * target)
                weights.append(UInt32(overlap))
            }
            offsets.append(weights.count)
        }
        return ResamplingAxis(starts: starts, offsets: offsets, weights: weights, total: source)
    }

    /// In units of 1/(2 * target), the centre of target x lies at (2x + 1) * source, that of source i at (2i + 1) * target.
    private static func interpolating(_ source: Int, _ target: Int) -> ResamplingAxis {
        var starts: [Int] = []
        var offsets = [0]
        var weights: [UInt32] = []
        for x in 0..<target {
            let position = (2 * x + 1) * source - target
            let first = position < 0 ? -1 : position / (2 * target)
            if first < 0 || first >= source - 1 {
                starts.append(max(first, 0))
                weights.append(UInt32(2 * target))
            } else {
                let beyond = position - first * 2 * target
                starts.append(first)
                weights += [UInt32(2 * target - beyond), UInt32(beyond)]
            }
            offsets.append(weights.count)
        }
        return ResamplingAxis(starts: starts, offsets: offsets, weights: weights, total: 2 * target)
    }
}
