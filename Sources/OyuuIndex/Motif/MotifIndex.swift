import OyuuFingerprint

/// An inverted index of registered motif features.
///
/// What arrives goes into a small live segment, searched beside the large one and merged into it when it has grown.
package struct MotifIndex: MotifCandidateSearch {
    /// Words looked up for each half-turn and mirror image of a feature.
    static let probes = 8
    /// Joint distance beyond which two codes are not alike: the nearest thousandth of unrelated ones.
    static let radius = 50
    /// Most registered features that one feature may be alike to; where there are more, the nearest.
    static let burst = 60

    private let vocabulary: MotifVocabulary
    private var base: MotifSegment
    private var live: MotifSegment
    /// The registered photo of each place.
    private var photos: [Int64] = []
    private var sizes: [Int] = []

    package init(vocabulary: MotifVocabulary = .standard) {
        self.vocabulary = vocabulary
        base = MotifSegment(words: vocabulary.words)
        live = base
    }

    /// An index of many photos at once.
    package init(_ registered: [(photo: Int64, features: MotifFeatures)], vocabulary: MotifVocabulary = .standard) {
        self.init(vocabulary: vocabulary)
        let kept = registered.filter { !$0.features.features.isEmpty }
        photos = kept.map(\.photo)
        sizes = kept.map(\.features.features.count)
        base = MotifSegment(
            kept.enumerated().map { (place: UInt32($0.offset), features: $0.element.features) }, vocabulary: vocabulary)
    }

    /// How many features are in the index.
    package var count: Int { base.count + live.count }

    /// Adds the features of a registered photo.
    package mutating func insert(_ features: MotifFeatures, photo: Int64) {
        guard !features.features.isEmpty else { return }
        let segment = MotifSegment([(place: UInt32(photos.count), features: features)], vocabulary: vocabulary)
        photos.append(photo)
        sizes.append(features.features.count)
        live = MotifSegment(merging: live, segment)
        if live.count > max(40_000, base.count / 4) {
            base = MotifSegment(merging: base, live)
            live = MotifSegment(words: vocabulary.words)
        }
    }

    package var background: MotifBackground { MotifBackground(base: base) }

    package func candidates(for features: MotifFeatures, limit: Int) -> [MotifCandidateList] {
        guard count > 0 else { return [] }
        var hits: [Hit] = []
        var look = Look()
        base.withColumns { base in
            live.withColumns { live in
                for (i, feature) in features.features.enumerated() {
                    look.found.removeAll(keepingCapacity: true)
                    lookUp(feature, feature.code, isMirrored: false, base, live, &look)
                    lookUp(feature, feature.code.mirrored, isMirrored: true, base, live, &look)
                    keep(look, query: Int32(i), into: &hits)
                }
            }
        }
        return lists(of: hits, limit: limit)
    }

    /// One likeness found, with what voting needs.
    private struct Hit {
        var list: UInt32
        var likeness: MotifCandidateList.Likeness
        var bin: UInt8
    }

    private struct Look {
        var found: [Found] = []
        var distances: [UInt8] = []
    }

    private struct Found {
        var owner: MotifSegment.Owner
        var distance: UInt8
        var signDistance: UInt8
        var isTurned: Bool
        var isMirrored: Bool
        var bin: UInt8
    }

    private func lookUp(
        _ feature: MotifFeatures.Feature, _ code: MotifCode, isMirrored: Bool, _ base: MotifSegment.Columns,
        _ live: MotifSegment.Columns, _ look: inout Look
    ) {
        let turned = code.turned
        vocabulary.forNearestWords(code, Self.probes) { word, turnedWord in
            for half in 0..<2 {
                let isTurned = half == 1
                let (word, code) = isTurned ? (turnedWord, turned) : (word, code)
                for segment in 0..<2 {
                    let columns = segment == 0 ? base : live
                    columns.scan(word, code, radius: Self.radius, distances: &look.distances) { place, distance in
                        let owner = columns.owners[place]
                        look.found.append(
                            Found(
                                owner: owner, distance: distance,
                                signDistance: UInt8((columns.signs[place] ^ code.signs).nonzeroBitCount),
                                isTurned: isTurned, isMirrored: isMirrored,
                                bin: Self.bin(feature, owner, isTurned: isTurned, isMirrored: isMirrored)))
                    }
                }
            }
        }
    }

    /// Sixteen turns by sixteen half octaves.
    private static func bin(
        _ feature: MotifFeatures.Feature, _ owner: MotifSegment.Owner, isTurned: Bool, isMirrored: Bool
    ) -> UInt8 {
        let axis = isMirrored ? 255 - Int(owner.axis) : Int(owner.axis)
        let turn = (Int(feature.axis) - axis + (isTurned ? 256 : 0)) & 511
        let scale = max(0, min(15, (Int(feature.scale) - Int(owner.scale) + 64) >> 3))
        return UInt8((turn >> 5) << 4 | scale)
    }

    private func keep(_ look: Look, query: Int32, into hits: inout [Hit]) {
        guard !look.found.isEmpty else { return }
        var within = [Int](repeating: 0, count: Self.radius + 1)
        for found in look.found { within[Int(found.distance)] += 1 }
        for distance in 1..<within.count { within[distance] += within[distance - 1] }
        let ways = Float(4 * count)
        for found in look.found where within[Int(found.distance)] <= Self.burst {
            // As rare as in general, and no rarer than in this register.
            let here = -ElementaryFunctions.logarithm10(Float(within[Int(found.distance)]) / ways)
            let rarity = min(MotifRarity.of(distance: Int(found.distance)), here)
            hits.append(
                Hit(
                    list: found.owner.photo * 2 + (found.isMirrored ? 1 : 0),
                    likeness: .init(
                        query: query, feature: Int32(found.owner.feature), isTurned: found.isTurned,
                        signDistance: found.signDistance, rarity: rarity), bin: found.bin))
        }
    }

    private func lists(of hits: [Hit], limit: Int) -> [MotifCandidateList] {
        // Sorted by counting: hits of one photo and handedness together, in the order they were found.
        var starts = [Int](repeating: 0, count: 2 * photos.count + 1)
        for hit in hits { starts[Int(hit.list) + 1] += 1 }
        for list in 1..<starts.count { starts[list] += starts[list - 1] }
        var cursor = starts
        var order = [Int32](repeating: 0, count: hits.count)
        for (i, hit) in hits.enumerated() {
            order[cursor[Int(hit.list)]] = Int32(i)
            cursor[Int(hit.list)] += 1
        }
        var scored: [(votes: Float, list: Int)] = []
        var votes = [Float](repeating: 0, count: 256)
        for list in 0..<(2 * photos.count) where starts[list + 1] - starts[list] >= 3 {
            for i in votes.indices { votes[i] = 0 }
            for i in starts[list]..<starts[list + 1] {
                let hit = hits[Int(order[i])]
                votes[Int(hit.bin)] += hit.likeness.rarity
            }
            scored.append((Self.peak(votes) / Float(sizes[list / 2] + 200).squareRoot(), list))
        }
        scored.sort { ($1.votes, $0.list) < ($0.votes, $1.list) }
        return scored.prefix(limit).map { votes, list in
            MotifCandidateList(
                photo: photos[list / 2], isMirrored: list % 2 == 1,
                likenesses: (starts[list]..<starts[list + 1]).map { hits[Int(order[$0])].likeness }, votes: votes)
        }
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
