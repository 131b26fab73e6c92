/// PDQ's two-pass box filter along one axis, composed into the weights of 64 samples.
///
/// PDQ blurs with a box of `(length + 127) / 128` pixels twice, shortened where it meets the border and always divided by
/// the pixels inside, and then keeps pixel `⌊(i + ½) · length / 64⌋` for i in 0..<64. Everything else it blurs is thrown away,
/// so only the weights of the pixels that reach a kept one are worked out.
package struct JaroszWeights: Sendable {
    /// One of the 64 samples: the first pixel it reads, and the weights (summing to 1) of that and the following ones.
    package struct Sample: Sendable {
        package let start: Int
        package let weights: [Float]
    }

    /// Length of the axis in pixels.
    package let length: Int
    /// The 64 samples, in order.
    package let samples: [Sample]

    package init(length: Int) {
        self.length = length
        let window = (length + 127) / 128
        samples = (0..<64).map { Self.sample(at: (2 * $0 + 1) * length / 128, window: window, length: length) }
    }

    /// The pixels the box covers when it stands at `position`. An even box reaches one pixel farther forward than back.
    private static func box(at position: Int, window: Int, length: Int) -> Range<Int> {
        let ahead = window / 2
        let behind = window - 1 - ahead
        return max(position - behind, 0)..<min(position + ahead + 1, length)
    }

    private static func sample(at position: Int, window: Int, length: Int) -> Sample {
        let outer = box(at: position, window: window, length: length)
        let start = box(at: outer.lowerBound, window: window, length: length).lowerBound
        let end = box(at: outer.upperBound - 1, window: window, length: length).upperBound
        var weights = [Double](repeating: 0, count: end - start)
        for middle in outer {
            let inner = box(at: middle, window: window, length: length)
            let share = 1 / Double(outer.count) / Double(inner.count)
            for pixel in inner { weights[pixel - start] += share }
        }
        return Sample(start: start, weights: weights.map(Float.init))
    }
}
