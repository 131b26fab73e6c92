import OyuuFingerprint

/// Registered features sorted by word; codes lie in columns, so that all of a word are compared in one sweep.
struct MotifSegment: Sendable {
    /// Which feature an entry is: photo's place (32 bits), feature (16), scale and axis (8 each).
    struct Owner: Sendable {
        var photo: UInt32
        var feature: UInt16
        var scale: UInt8
        var axis: UInt8
    }

    private(set) var high: [UInt64] = []
    private(set) var low: [UInt64] = []
    private(set) var signs: [UInt32] = []
    private(set) var owners: [Owner] = []
    /// Where the entries of each word begin, and the end.
    private(set) var starts: [UInt32]

    var count: Int { owners.count }

    init(words: Int) { starts = [UInt32](repeating: 0, count: words + 1) }

    /// The features of some photos, sorted by counting: of one word, in the order of photos and features.
    init(_ photos: [(place: UInt32, features: MotifFeatures)], vocabulary: MotifVocabulary) {
        self.init(words: vocabulary.words)
        let words = photos.flatMap { photo in photo.features.features.map { UInt32(vocabulary.word($0.code)) } }
        for word in words { starts[Int(word) + 1] += 1 }
        for word in 1..<starts.count { starts[word] += starts[word - 1] }
        var cursor = starts
        high = [UInt64](repeating: 0, count: words.count)
        low = high
        signs = [UInt32](repeating: 0, count: words.count)
        owners = [Owner](repeating: Owner(photo: 0, feature: 0, scale: 0, axis: 0), count: words.count)
        var next = 0
        for (place, features) in photos {
            for (number, feature) in features.features.enumerated() {
                let at = Int(cursor[Int(words[next])])
                cursor[Int(words[next])] += 1
                next += 1
                (high[at], low[at], signs[at]) = (feature.code.high, feature.code.low, feature.code.signs)
                owners[at] = Owner(
                    photo: place, feature: UInt16(clamping: number), scale: feature.scale, axis: feature.axis)
            }
        }
    }

    /// Both together; of one word, those of `first` come first.
    init(merging first: MotifSegment, _ second: MotifSegment) {
        starts = [0]
        starts.reserveCapacity(first.starts.count)
        let total = first.count + second.count
        high.reserveCapacity(total)
        low.reserveCapacity(total)
        signs.reserveCapacity(total)
        owners.reserveCapacity(total)
        for word in 0..<(first.starts.count - 1) {
            for source in [first, second] {
                let range = source.range(of: word)
                guard !range.isEmpty else { continue }
                high += source.high[range]
                low += source.low[range]
                signs += source.signs[range]
                owners += source.owners[range]
            }
            starts.append(UInt32(owners.count))
        }
    }

    private func range(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }

    /// The columns for a search; they must not leave `body`.
    func withColumns<Result>(_ body: (Columns) -> Result) -> Result {
        high.withUnsafeBufferPointer { high in
            low.withUnsafeBufferPointer { low in
                signs.withUnsafeBufferPointer { signs in
                    owners.withUnsafeBufferPointer { owners in
                        starts.withUnsafeBufferPointer { starts in
                            body(Columns(high: high, low: low, signs: signs, owners: owners, starts: starts))
                        }
                    }
                }
            }
        }
    }

    /// A segment's memory laid open for one search.
    struct Columns {
        let high: UnsafeBufferPointer<UInt64>
        let low: UnsafeBufferPointer<UInt64>
        let signs: UnsafeBufferPointer<UInt32>
        let owners: UnsafeBufferPointer<Owner>
        let starts: UnsafeBufferPointer<UInt32>

        /// Calls `body` with place and distance of each entry of a word within `radius` of `code`.
        @inline(__always)
        func scan(
            _ word: Int, _ code: MotifCode, radius: Int, distances: inout [UInt8], _ body: (Int, UInt8) -> Void
        ) {
            let (start, end) = (Int(starts[word]), Int(starts[word + 1]))
            guard end > start else { return }
            if distances.count < end - start { distances = [UInt8](repeating: 0, count: 2 * (end - start)) }
            let limit = UInt8(clamping: radius)
            distances.withUnsafeMutableBufferPointer { target in
                MotifDistances.compute(
                    UnsafeBufferPointer(rebasing: high[start..<end]), UnsafeBufferPointer(rebasing: low[start..<end]),
                    UnsafeBufferPointer(rebasing: signs[start..<end]), to: code, into: target)
                for i in 0..<(end - start) where target[i] <= limit { body(start + i, target[i]) }
            }
        }
    }
}
