import OyuuFingerprint

/// The features of a checked photo, laid out so that those of any registered one are compared with them in one sweep.
///
/// What two photos have alike depends on these two alone, not on what else is registered.
package struct MotifMatching: Sendable {
    private let probes: MotifProbes
    private let counts: MotifBackground.Counts

    package init(_ probes: MotifProbes, against background: MotifBackground) {
        self.probes = probes
        counts = background.counts(of: probes)
    }

    /// What is alike in the photo and in a registered one, plain and mirrored.
    package func likenesses(with registered: MotifFeatures) -> [MotifLikenesses] {
        var lists = [MotifLikenesses(isMirrored: false), MotifLikenesses(isMirrored: true)]
        var votes = [[Float]](repeating: [Float](repeating: 0, count: 256), count: 2)
        var distances: [UInt8] = []
        for (number, feature) in registered.features.enumerated() {
            let range = probes.range(of: probes.vocabulary.word(feature.code))
            guard !range.isEmpty else { continue }
            if distances.count < range.count { distances = [UInt8](repeating: 0, count: 2 * range.count) }
            MotifDistances.compute(
                probes.high[range], probes.low[range], probes.signs[range], to: feature.code, into: &distances)
            for i in 0..<range.count where distances[i] <= MotifBackground.radius {
                let way = probes.ways[range.lowerBound + i]
                guard let rarity = counts.rarity(of: way.feature, distance: Int(distances[i])) else { continue }
                let hand = way.isMirrored ? 1 : 0
                lists[hand].likenesses.append(
                    .init(
                        query: Int32(way.feature), feature: Int32(number), isTurned: way.isTurned,
                        signDistance: UInt8((probes.signs[range.lowerBound + i] ^ feature.code.signs).nonzeroBitCount),
                        rarity: rarity))
                votes[hand][Self.bin(probes.features.features[way.feature], feature, way)] += rarity
            }
        }
        for i in 0..<2 {
            lists[i].votes = Self.peak(votes[i]) / Float(registered.features.count + 200).squareRoot()
        }
        return lists
    }

    /// Sixteen turns by sixteen half octaves.
    private static func bin(
        _ feature: MotifFeatures.Feature, _ other: MotifFeatures.Feature, _ way: MotifProbes.Way
    ) -> Int {
        let axis = way.isMirrored ? 255 - Int(other.axis) : Int(other.axis)
        let turn = (Int(feature.axis) - axis + (way.isTurned ? 256 : 0)) & 511
        let scale = max(0, min(15, (Int(feature.scale) - Int(other.scale) + 64) >> 3))
        return (turn >> 5) << 4 | scale
    }

    /// The most votes in four neighbouring bins: two turns by two half octaves.
    private static func peak(_ votes: [Float]) -> Float {
        var best: Float = 0
        for turn in 0..<16 {
            let next = (turn + 1) % 16
            for scale in 0..<15 {
                best = max(
                    best,
                    votes[16 * turn + scale] + votes[16 * turn + scale + 1] + votes[16 * next + scale]
                        + votes[16 * next + scale + 1])
            }
        }
        return best
    }
}

/// What is alike in a checked photo and a registered one, or its mirror image.
package struct MotifLikenesses: Sendable {
    /// A feature of the checked photo and one of the registered photo that look alike.
    package struct Likeness: Sendable {
        /// Index among the checked photo's features.
        package var query: Int32
        /// Index among the registered photo's features.
        package var feature: Int32
        /// Whether the axes point opposite ways.
        package var isTurned: Bool
        /// How many of the 32 signs differ.
        package var signDistance: UInt8
        /// Minus the decimal logarithm of the share of unrelated features that look as much alike.
        package var rarity: Float
    }

    /// Whether it is the mirror image that is alike.
    package let isMirrored: Bool
    package var likenesses: [Likeness] = []
    /// Weight of the likenesses that agree roughly in turn and scale.
    package var votes: Float = 0

    init(isMirrored: Bool) { self.isMirrored = isMirrored }
}
