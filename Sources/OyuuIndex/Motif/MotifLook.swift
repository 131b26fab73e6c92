import OyuuFingerprint

/// One look through the index: what each feature of a photo is like, and for which registered photos that speaks.
struct MotifLook {
    /// Words looked up for each half-turn and mirror image of a feature.
    static let probes = 16
    /// Most entries that are compared. The features with the fewest entries in their words are looked up first: they say
    /// most, and in a large register the others would cost most and say least.
    static let budget = 12_000_000
    /// Most registered features that one feature may be alike to; where there are more, the nearest.
    static let burst = 20
    /// Fewest likenesses by which a photo is considered.
    static let fewest = 3

    private let features: [MotifFeatures.Feature]
    private let segments: [MotifPostings.Held]
    /// The segments' memory laid open; `segments` keeps it.
    private let columns: [MotifPostings.Columns]
    /// For each segment a bit a word: whether this search has had the word's entries verified.
    private var verified: [[UInt64]]
    private let withdrawn: Withdrawn
    private let rarities: [Int]
    private var distances: [UInt8] = []
    private var found: [Hit] = []
    private var hits: [Hit] = []

    /// One likeness found.
    private struct Hit {
        /// The registered photo's ordinal, times two, plus 1 where it is its mirror image.
        var list: UInt32
        var bin: UInt8
        var distance: UInt8
        var rarity: UInt16
    }

    /// How a feature is looked up.
    private struct Probe {
        var feature: Int
        /// The nearest words, each with that of the code turned round: of the plain code and then of the mirrored one.
        var words: [(word: UInt32, turned: UInt32)]
        /// Entries in all these words.
        var cost: Int
    }

    /// - Parameter registered: how many features there are to be alike to.
    init(_ features: MotifFeatures, segments: [MotifPostings], withdrawn: Withdrawn, registered: Int) {
        self.features = features.features
        self.segments = segments.filter { $0.count > 0 }.map(MotifPostings.Held.init)
        columns = self.segments.map(\.postings.columns)
        verified = columns.map { [UInt64](repeating: 0, count: $0.isMapped ? ($0.starts.count + 63) / 64 : 0) }
        self.withdrawn = withdrawn
        rarities = MotifBackground.rarities(ways: 4 * registered, burst: Self.burst)
    }

    /// Registered photos, by ordinal, with their votes: of plain and mirror image the better.
    mutating func lists(photos: Int) throws(IndexFileError) -> [(ordinal: Int, votes: MotifVotes)] {
        var left = Self.budget
        for probe in try probes() {
            left -= probe.cost
            guard left >= 0 else { break }
            found.removeAll(keepingCapacity: true)
            let code = features[probe.feature].code
            for (number, (word, turned)) in probe.words.enumerated() {
                let isMirrored = number >= Self.probes
                let seen = isMirrored ? code.mirrored : code
                try scan(Int(word), seen, probe.feature, isTurned: false, isMirrored: isMirrored)
                try scan(Int(turned), seen.turned, probe.feature, isTurned: true, isMirrored: isMirrored)
            }
            keep()
        }
        return sorted(photos: photos)
    }

    /// The features, those with the fewest entries to compare first.
    private func probes() throws(IndexFileError) -> [Probe] {
        let vocabulary = MotifVocabulary.fine
        // Offsets are few beside the entries: verified all at once.
        for segment in segments {
            try segment.postings.table.starts.verify(0..<segment.postings.table.starts.count)
        }
        var probes: [Probe] = []
        probes.reserveCapacity(features.count)
        for (number, feature) in features.enumerated() {
            var probe = Probe(feature: number, words: [], cost: 0)
            probe.words.reserveCapacity(2 * Self.probes)
            for code in [feature.code, feature.code.mirrored] {
                vocabulary.forNearestWords(code, Self.probes) { word, turned in
                    probe.words.append((UInt32(word), UInt32(turned)))
                    for segment in columns {
                        probe.cost += segment.range(of: word).count + segment.range(of: turned).count
                    }
                }
            }
            if probe.cost > 0 { probes.append(probe) }
        }
        return probes.sorted { ($0.cost, $0.feature) < ($1.cost, $1.feature) }
    }

    private mutating func scan(
        _ word: Int, _ code: MotifCode, _ feature: Int, isTurned: Bool, isMirrored: Bool
    ) throws(IndexFileError) {
        let (scale, axis) = (features[feature].scale, features[feature].axis)
        for segment in 0..<segments.count {
            let columns = self.columns[segment]
            let range = columns.range(of: word)
            guard !range.isEmpty else { continue }
            if columns.isMapped, verified[segment][word >> 6] >> UInt64(word & 63) & 1 == 0 {
                try segments[segment].verify(range)
                verified[segment][word >> 6] |= 1 << UInt64(word & 63)
            }
            if distances.count < range.count { distances = [UInt8](repeating: 0, count: 2 * range.count) }
            distances.withUnsafeMutableBufferPointer { columns.distances(range, to: code, into: $0) }
            let (photos, poses) = (columns.photos, columns.poses)
            for i in 0..<range.count where distances[i] <= UInt8(MotifBackground.radius) {
                let (photo, pose) = (photos[range.lowerBound + i], poses[range.lowerBound + i])
                guard !withdrawn.contains(Int(photo)) else { continue }
                found.append(
                    Hit(
                        list: photo << 1 | (isMirrored ? 1 : 0),
                        bin: MotifVotes.bin(
                            scale, axis, scale: UInt8(pose >> 8), axis: UInt8(truncatingIfNeeded: pose),
                            isTurned: isTurned, isMirrored: isMirrored), distance: distances[i], rarity: 0))
            }
        }
    }

    /// Keeps of what a feature is like the nearest, no more than a burst of them.
    private mutating func keep() {
        guard !found.isEmpty else { return }
        var within = [Int](repeating: 0, count: MotifBackground.radius + 1)
        for hit in found { within[Int(hit.distance)] += 1 }
        for distance in 1..<within.count { within[distance] += within[distance - 1] }
        for var hit in found {
            let count = within[Int(hit.distance)]
            guard count < rarities.count else { continue }
            hit.rarity = UInt16(
                clamping: min(MotifRarity.hundredths(distance: Int(hit.distance)), rarities[count]))
            hits.append(hit)
        }
    }

    /// Sorted by counting: hits of one photo and handedness together.
    private func sorted(photos: Int) -> [(ordinal: Int, votes: MotifVotes)] {
        var starts = [UInt32](repeating: 0, count: 2 * photos + 1)
        for hit in hits where hit.list < 2 * photos { starts[Int(hit.list) + 1] += 1 }
        for list in 1..<starts.count { starts[list] += starts[list - 1] }
        var cursor = starts
        var order = [Hit](repeating: Hit(list: 0, bin: 0, distance: 0, rarity: 0), count: hits.count)
        for hit in hits where hit.list < 2 * photos {
            order[Int(cursor[Int(hit.list)])] = hit
            cursor[Int(hit.list)] += 1
        }
        var result: [(ordinal: Int, votes: MotifVotes)] = []
        for ordinal in 0..<photos {
            var best: MotifVotes?
            for list in [2 * ordinal, 2 * ordinal + 1] {
                let range = Int(starts[list])..<Int(starts[list + 1])
                guard range.count >= Self.fewest else { continue }
                var votes = MotifVotes()
                for hit in order[range] { votes.add(Int(hit.rarity), hit.bin) }
                if votes.peak > best?.peak ?? 0 { best = votes }
            }
            if let best { result.append((ordinal, best)) }
        }
        return result
    }
}
