import Foundation

/// What chance and a shared tradition would do to the agreement of motif features.
///
/// The a contrario reckoning (Desolneux, Moisan & Morel 2000; Moisan & Stival 2004) takes matches for independent and
/// says how many agreements as good as this one chance would give. Ornaments are not independent: they repeat, and
/// neighbours repeat the same motifs. So alike places count for less than one each, and of the decimals of the
/// reckoning only `credit` of each is believed. Both were fitted to unrelated ornaments (`docs/motif-stage.md`).
public enum MotifModel {
    /// Decimals of the number of false alarms believed for one reckoned.
    static let credit = 0.15
    /// Registered photos that `credit` was fitted with; more give chance more occasions.
    static let fittedPhotos = 170.0
    /// Chance that turn and scale of a match happen to agree: a figure taken, not derived. Any turn being as likely, two
    /// are within the 40° of `PoseEstimator.agrees` by chance in 0.22 of cases; the rest is for the scales.
    static let spinChance = 0.07
    /// Distance up to which two features of a design count as the same motif.
    static let sameMotif = 45

    /// Decimal logarithm of the number of false alarms in one photo checked against `photos` registered ones.
    package static func logNFA(surplus: Double, photos: Int) -> Double {
        -credit * surplus + max(0, log10(Double(max(photos, 1)) / fittedPhotos))
    }

    /// Decimals by which `agreeing` of `matches` places surpass chance, less what fitting the map takes away.
    ///
    /// - Parameter tolerance: radius within which places agree, as a share of the design's side.
    static func surplus(agreeing: Double, matches: Double, tolerance: Double) -> Double {
        let free = 4.0  // a homography passes through any four
        let k = agreeing - free
        guard k > 0 else { return 0 }
        let chance = Double.pi * tolerance * tolerance * spinChance
        let n = max(matches - free, k)
        let share = k / n
        guard share > chance else { return 0 }
        var divergence = share * log(share / chance)
        if share < 1 { divergence += (1 - share) * log((1 - share) / (1 - chance)) }
        return max(0, n * divergence / log(10) - log10(n + free) - 0.8)
    }
}
