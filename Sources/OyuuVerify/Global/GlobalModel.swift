import Foundation
import OyuuFingerprint

/// What chance alone would do to the distance between two perceptual hashes of unrelated ornaments.
///
/// The bits of PDQ hashes of ornaments are not independent: carpets are symmetric, so many bits move together. The model
/// takes the distance as if there were `effectiveBits` fair, independent bits, and bounds its lower tail by Chernoff's
/// inequality, so the number of false alarms errs on the cautious side. Measured scatter is that of 216 to 250 bits; the
/// figure leaves room for traditions more alike than those measured (`docs/global-stage.md`).
public enum GlobalModel {
    /// Independent bits that would scatter as the 256 bits of unrelated ornaments do.
    public static let effectiveBits = 160.0

    /// Photos below this PDQ quality (0...100) show too little pattern to be compared: Meta's own recommendation.
    public static let minimumQuality = 50

    /// Decimal logarithm of the number of false alarms of one agreement at `distance`.
    ///
    /// - Parameters:
    ///   - distance: Hamming distance, 0...256.
    ///   - comparisons: pairs of hashes compared for one photo: registered photos times ways of looking.
    public static func logNFA(distance: Int, comparisons: Int) -> Double {
        log10(Double(max(comparisons, 1))) + min(0, -effectiveBits * divergence(Double(distance) / 256)) / log(10)
    }

    /// The largest distance whose NFA stays below the copy line, or -1 where even equality would not be evidence.
    public static func copyRadius(comparisons: Int) -> Int {
        var radius = -1
        while radius < 127, logNFA(distance: radius + 1, comparisons: comparisons) < Strength.copyLine { radius += 1 }
        return radius
    }

    /// Kullback–Leibler divergence of a coin of bias `p` from a fair one, in nats; 0 from one half upward.
    private static func divergence(_ p: Double) -> Double {
        guard p < 0.5 else { return 0 }
        guard p > 0 else { return log(2.0) }
        return log(2.0) + p * log(p) + (1 - p) * log(1 - p)
    }
}
