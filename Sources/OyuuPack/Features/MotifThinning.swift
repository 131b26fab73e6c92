import OyuuFingerprint

/// Chooses the motif features of a photo that a small pack keeps.
package enum MotifThinning {
    /// Features a photo keeps in a small pack.
    package static let limit = 416
    /// Steps of `MotifFeatures.scales` that are taken together: half an octave, as the detector's levels.
    private static let levelSteps = 8

    /// How much sooner a feature is kept than one of equal rank in the level below, which is half an octave finer.
    private static let coarser = 1.15

    /// At most `limit` of `features`, in their order.
    ///
    /// Within a level of scale a fingerprint lists first what stands out most in each part of the picture; so the first of
    /// each level are as well spread as all. Coarse levels keep a greater share, as they are what is still seen in a small or
    /// blurred copy.
    package static func thinned(_ features: MotifFeatures, limit: Int = limit) -> MotifFeatures {
        let all = features.features
        guard all.count > limit else { return features }
        var sizes: [Int: Int] = [:]
        for feature in all { sizes[Int(feature.scale) / levelSteps, default: 0] += 1 }
        var weights: [Int: Double] = [:]
        var weight = 1.0
        for level in sizes.keys.sorted(by: >) {
            weights[level] = weight
            weight *= coarser
        }
        // The place of each feature in its level, in weighted parts of the level; those of the first parts are kept.
        var seen: [Int: Int] = [:]
        let ranked = all.indices.map { index in
            let level = Int(all[index].scale) / levelSteps
            let rank = seen[level, default: 0]
            seen[level] = rank + 1
            let part = Double(2 * rank + 1) / Double(2 * (sizes[level] ?? 1))
            return (part: part * (weights[level] ?? 1), index: index)
        }
        let kept = ranked.sorted { ($0.part, $0.index) < ($1.part, $1.index) }.prefix(limit).map(\.index).sorted()
        return MotifFeatures(kept.map { all[$0] })
    }
}
