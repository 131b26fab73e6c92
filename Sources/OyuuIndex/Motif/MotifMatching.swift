import OyuuFingerprint

/// Compares the features of a checked photo with those of any registered one, in one sweep.
///
/// What two photos have alike depends on these two and on what is common, not on what else is found.
package struct MotifMatching: Sendable {
    private let probes: MotifProbes
    private let counts: MotifBackground.Counts

    /// - Throws: where the index file of the background does not hold what was written.
    package init(_ features: MotifFeatures, against background: MotifBackground) throws(IndexFileError) {
        probes = MotifProbes(features)
        counts = try background.counts(of: probes)
    }

    /// What is alike in the photo and in a registered one, plain and mirrored.
    package func likenesses(with registered: MotifFeatures) -> [MotifLikenesses] {
        var lists = [MotifLikenesses(isMirrored: false), MotifLikenesses(isMirrored: true)]
        var votes = [MotifVotes(), MotifVotes()]
        var distances: [UInt8] = []
        for (number, feature) in registered.features.enumerated() {
            let range = probes.range(of: probes.vocabulary.word(feature.code))
            guard !range.isEmpty else { continue }
            if distances.count < range.count { distances = [UInt8](repeating: 0, count: 2 * range.count) }
            probes.distances(range, to: feature.code, into: &distances)
            for i in 0..<range.count where distances[i] <= MotifBackground.radius {
                let at = range.lowerBound + i
                let way = probes.ways[at]
                guard let rarity = counts.rarity(of: way.feature, distance: Int(distances[i])) else { continue }
                let hand = way.isMirrored ? 1 : 0
                lists[hand].likenesses.append(
                    .init(
                        query: Int32(way.feature), feature: Int32(number), isTurned: way.isTurned,
                        signDistance: UInt8((probes.signs[at] ^ feature.code.signs).nonzeroBitCount),
                        rarity: Float(rarity) / 100))
                let query = probes.features.features[way.feature]
                votes[hand].add(
                    rarity,
                    MotifVotes.bin(
                        query.scale, query.axis, scale: feature.scale, axis: feature.axis, isTurned: way.isTurned,
                        isMirrored: way.isMirrored))
            }
        }
        for hand in 0..<2 {
            lists[hand].votes = votes[hand].score(features: registered.features.count)
        }
        return lists
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
    package fileprivate(set) var likenesses: [Likeness] = []
    /// Weight of the likenesses that agree roughly in turn and scale; comparable between registered photos.
    package fileprivate(set) var votes: Float = 0
}
