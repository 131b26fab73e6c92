import OyuuFingerprint

/// Registered features against which it is judged how common a feature of a photo is.
///
/// A blank corner or a plain zigzag is like much of what anybody has registered; a rosette is like little. So what counts
/// as alike is learned for each feature of the photo, from how near unrelated features come to it. A few hundred photos
/// are enough to learn from, and always the same ones are taken, whatever the order in which they came.
package struct MotifBackground: Sendable {
    /// Most registered photos that are learned from.
    package static let photoLimit = 256
    /// Joint distance beyond which two codes are not alike: the nearest thousandth of unrelated ones.
    static let radius = 50
    /// Most features of the background that one feature may be alike to; where there are more, the nearest.
    static let burst = 60

    package let table: MotifCodeTable

    /// Nothing registered.
    package static let empty = MotifBackground([])

    /// Learns from some photos: those that `sample` chooses.
    package init(_ photos: [MotifFeatures]) {
        let codes = photos.flatMap { $0.features.map(\.code) }
        let vocabulary = MotifVocabulary.coarse
        table = MotifCodeTable(
            codes, words: codes.map { UInt32(vocabulary.word($0)) }, wordCount: vocabulary.words
        ) { _, _ in }
    }

    /// A table of a file; nil where it is of other words.
    package init?(table: MotifCodeTable) {
        guard table.starts.count == MotifVocabulary.coarse.words + 1 else { return nil }
        self.table = table
    }

    /// The photos to learn from: those whose numbers, scrambled, come first.
    package static func sample(of photos: some Sequence<Int64>) -> [Int64] {
        Array(photos.map { (rank($0), $0) }.sorted { $0 < $1 }.prefix(photoLimit).map(\.1))
    }

    /// A number's place in the order in which photos are chosen (the finalizer of SplitMix64).
    package static func rank(_ photo: Int64) -> UInt64 {
        var z = UInt64(bitPattern: photo) &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// How common each feature of a photo is.
    struct Counts: Sendable {
        /// For each feature and each distance 0...`radius`, how many features of the background are as near.
        fileprivate(set) var within: [UInt16]
        /// The rarity, in hundredths, of what 0...`burst` features of the background are like.
        let rarities: [Int]

        /// Minus the decimal logarithm, in hundredths, of the share of unrelated features as much alike; nil where the
        /// likeness is too common to count.
        @inline(__always)
        func rarity(of feature: Int, distance: Int) -> Int? {
            let count = Int(within[feature * (MotifBackground.radius + 1) + distance])
            guard count < rarities.count else { return nil }
            // As rare as in general, and no rarer than here.
            return min(MotifRarity.hundredths(distance: distance), rarities[count])
        }
    }

    func counts(of probes: MotifProbes) throws(IndexFileError) -> Counts {
        let width = Self.radius + 1
        var within = [UInt16](repeating: 0, count: probes.features.features.count * width)
        var distances: [UInt8] = []
        try table.verifyAll()
        let (high, low, signs) = (table.high.unverified, table.low.unverified, table.signs.unverified)
        within.withUnsafeMutableBufferPointer { within in
            for word in 0..<(probes.starts.count - 1) {
                let places = probes.range(of: word)
                let range = table.unverifiedRange(of: word)
                guard !places.isEmpty, !range.isEmpty else { continue }
                if distances.count < range.count { distances = [UInt8](repeating: 0, count: 2 * range.count) }
                distances.withUnsafeMutableBufferPointer { distances in
                    for place in places {
                        MotifDistances.compute(
                            UnsafeBufferPointer(rebasing: high[range]), UnsafeBufferPointer(rebasing: low[range]),
                            UnsafeBufferPointer(rebasing: signs[range]), to: probes.code(place), into: distances)
                        let row = probes.ways[place].feature * width
                        for i in 0..<range.count where distances[i] <= UInt8(Self.radius) {
                            let at = row + Int(distances[i])
                            within[at] = within[at] == .max ? .max : within[at] + 1
                        }
                    }
                }
            }
        }
        for row in stride(from: 0, to: within.count, by: width) {
            for distance in 1..<width {
                let sum = within[row + distance].addingReportingOverflow(within[row + distance - 1])
                within[row + distance] = sum.overflow ? .max : sum.partialValue
            }
        }
        return Counts(within: within, rarities: Self.rarities(ways: 4 * table.count))
    }

    /// The rarity, in hundredths, of 0...`burst` likenesses in so many pairs; none is rarer than anything.
    static func rarities(ways: Int, burst: Int = burst) -> [Int] {
        [.max]
            + (1...burst).map { count in
                Int((-100 * ElementaryFunctions.logarithm10(Float(count) / Float(max(ways, 1)))).rounded())
            }
    }
}
