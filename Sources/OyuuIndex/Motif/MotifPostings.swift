import OyuuFingerprint

/// Features of registered photos sorted by word, each with its photo and how it lies there; 26 bytes a feature.
package struct MotifPostings: Sendable {
    /// Most features of a registered photo that are looked for among many photos; the photo is then compared by all.
    package static let featureLimit = 560

    package let table: MotifCodeTable
    /// The ordinal of each feature's photo.
    package let photos: MappedColumn<UInt32>
    /// Scale (high byte) and axis of each feature.
    package let poses: MappedColumn<UInt16>

    /// Columns of a file; nil where they do not belong together.
    package init?(table: MotifCodeTable, photos: MappedColumn<UInt32>, poses: MappedColumn<UInt16>) {
        guard photos.count == table.count, poses.count == table.count else { return nil }
        (self.table, self.photos, self.poses) = (table, photos, poses)
    }

    /// The features of some photos; of one word, in the order of photos and features.
    package init(_ registered: some Collection<(ordinal: UInt32, features: MotifFeatures)>, vocabulary: MotifVocabulary)
    {
        var (codes, words): ([MotifCode], [UInt32]) = ([], [])
        var (owners, lies): ([UInt32], [UInt16]) = ([], [])
        for (ordinal, features) in registered {
            for feature in features.spread(Self.featureLimit) {
                codes.append(feature.code)
                words.append(UInt32(vocabulary.word(feature.code)))
                owners.append(ordinal)
                lies.append(UInt16(feature.scale) << 8 | UInt16(feature.axis))
            }
        }
        self.init(codes: codes, words: words, photos: owners, poses: lies, wordCount: vocabulary.words)
    }

    private init(codes: [MotifCode], words: [UInt32], photos: [UInt32], poses: [UInt16], wordCount: Int) {
        var (sortedPhotos, sortedPoses) = (photos, poses)
        table = MotifCodeTable(codes, words: words, wordCount: wordCount) { number, at in
            (sortedPhotos[at], sortedPoses[at]) = (photos[number], poses[number])
        }
        (self.photos, self.poses) = (MappedColumn(sortedPhotos), MappedColumn(sortedPoses))
    }

    /// Both together; of one word, those of `first` come first.
    ///
    /// - Throws: where a file does not hold what was written.
    package init(merging first: MotifPostings, _ second: MotifPostings) throws(IndexFileError) {
        let total = first.count + second.count
        var (codes, words): ([MotifCode], [UInt32]) = ([], [])
        var (photos, poses): ([UInt32], [UInt16]) = ([], [])
        codes.reserveCapacity(total)
        words.reserveCapacity(total)
        photos.reserveCapacity(total)
        poses.reserveCapacity(total)
        let wordCount = first.table.starts.count - 1
        for source in [first, second] {
            try source.verify(0..<source.count)
            for word in 0..<wordCount {
                for at in try source.table.range(of: word) {
                    codes.append(source.table.code(at: at))
                    words.append(UInt32(word))
                    photos.append(source.photos.unverified[at])
                    poses.append(source.poses.unverified[at])
                }
            }
        }
        self.init(codes: codes, words: words, photos: photos, poses: poses, wordCount: wordCount)
    }

    /// How many features.
    package var count: Int { table.count }

    @inline(__always)
    func verify(_ range: Range<Int>) throws(IndexFileError) {
        try table.high.verify(range)
        try table.low.verify(range)
        try table.signs.verify(range)
        try photos.verify(range)
        try poses.verify(range)
    }
}

extension MotifPostings {
    /// The postings of one search: handed about by one reference, where their columns are a dozen.
    final class Held: Sendable {
        let postings: MotifPostings

        init(_ postings: MotifPostings) { self.postings = postings }

        @inline(never)
        func verify(_ range: Range<Int>) throws(IndexFileError) { try postings.verify(range) }
    }

    /// The columns' memory laid open for one search, which holds the postings meanwhile.
    struct Columns {
        let starts: UnsafeBufferPointer<UInt32>
        let high: UnsafeBufferPointer<UInt64>
        let low: UnsafeBufferPointer<UInt64>
        let signs: UnsafeBufferPointer<UInt32>
        let photos: UnsafeBufferPointer<UInt32>
        let poses: UnsafeBufferPointer<UInt16>
        /// Whether ranges must be verified before they are read.
        let isMapped: Bool

        /// Where the features of a word lie. Offsets that passed their check sum ascend; a file made to deceive gets no
        /// further than its own columns.
        @inline(__always)
        func range(of word: Int) -> Range<Int> {
            let upper = min(Int(starts[word + 1]), high.count)
            return min(Int(starts[word]), upper)..<upper
        }

        @inline(__always)
        func distances(_ range: Range<Int>, to code: MotifCode, into target: UnsafeMutableBufferPointer<UInt8>) {
            MotifDistances.compute(
                UnsafeBufferPointer(rebasing: high[range]), UnsafeBufferPointer(rebasing: low[range]),
                UnsafeBufferPointer(rebasing: signs[range]), to: code, into: target)
        }
    }

    var columns: Columns {
        Columns(
            starts: table.starts.unverified, high: table.high.unverified, low: table.low.unverified,
            signs: table.signs.unverified, photos: photos.unverified, poses: poses.unverified,
            isMapped: photos.isMapped)
    }
}

extension MotifFeatures {
    /// At most `limit` features, each octave of scale giving its share: those that stand out most there.
    package func spread(_ limit: Int) -> [Feature] {
        guard features.count > limit else { return features }
        var octaves = [Int](repeating: 0, count: 16)
        for feature in features { octaves[Int(feature.scale) >> 4] += 1 }
        let quotas = octaves.map { ($0 * limit + features.count - 1) / features.count }
        var taken = [Int](repeating: 0, count: 16)
        return features.filter { feature in
            let octave = Int(feature.scale) >> 4
            guard taken[octave] < quotas[octave] else { return false }
            taken[octave] += 1
            return true
        }
    }
}
