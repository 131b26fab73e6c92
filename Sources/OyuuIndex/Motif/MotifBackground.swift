import OyuuFingerprint

/// Registered features against which it is judged how common a feature of a photo is.
///
/// A blank corner or a plain zigzag is like much of what anybody has registered; a rosette is like little. So what counts
/// as alike is learned for each feature of the photo, from how near unrelated features come to it.
package struct MotifBackground: Sendable {
    /// Joint distance beyond which two codes are not alike: the nearest thousandth of unrelated ones.
    static let radius = 50
    /// Most features of the background that one feature may be alike to; where there are more, the nearest.
    static let burst = 60

    private var segment: MotifSegment

    /// How common each feature of a photo is.
    struct Counts: Sendable {
        /// For each feature and each distance 0...`radius`, how many features of the background are as near.
        fileprivate(set) var within: [UInt32]
        /// How many pairs were compared, at most.
        let ways: Float

        /// The rarity of a likeness; nil where it is too common to count.
        @inline(__always)
        func rarity(of feature: Int, distance: Int) -> Float? {
            let count = within[feature * (MotifBackground.radius + 1) + distance]
            guard count <= UInt32(MotifBackground.burst) else { return nil }
            let general = MotifRarity.of(distance: distance)
            guard count > 0 else { return general }
            // As rare as in general, and no rarer than here.
            return min(general, -ElementaryLogarithm.base10(Float(count) / ways))
        }
    }

    init(base: MotifSegment) { segment = base }

    package init(_ photos: [MotifFeatures], vocabulary: MotifVocabulary = .standard) {
        segment = MotifSegment(
            photos.enumerated().map { (place: UInt32($0.offset), features: $0.element) }, vocabulary: vocabulary)
    }

    func counts(of probes: MotifProbes) -> Counts {
        let width = Self.radius + 1
        var within = [UInt32](repeating: 0, count: probes.features.features.count * width)
        var distances: [UInt8] = []
        segment.withColumns { columns in
            for word in 0..<(probes.starts.count - 1) {
                for place in probes.range(of: word) {
                    let row = probes.ways[place].feature * width
                    columns.scan(word, probes.code(place), radius: Self.radius, distances: &distances) { _, distance in
                        within[row + Int(distance)] += 1
                    }
                }
            }
        }
        for row in stride(from: 0, to: within.count, by: width) {
            for distance in 1..<width { within[row + distance] += within[row + distance - 1] }
        }
        return Counts(within: within, ways: Float(4 * segment.count))
    }
}
