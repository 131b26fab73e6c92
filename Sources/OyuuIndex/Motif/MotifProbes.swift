import OyuuFingerprint

/// The features of a checked photo laid out by the words in which their like may stand.
///
/// Each feature stands there four times over: as it is, with its axis turned round, mirrored, and both.
package struct MotifProbes: Sendable {
    /// Words in which each half-turn and mirror image of a feature is laid out.
    static let probes = 8

    let features: MotifFeatures
    let vocabulary: MotifVocabulary
    /// Where the ways of each word begin, and the end.
    let starts: [UInt32]
    private(set) var high: [UInt64]
    private(set) var low: [UInt64]
    private(set) var signs: [UInt32]
    /// Which feature, and how it is turned.
    private(set) var ways: [Way]

    /// One of the four ways to look at a feature.
    struct Way {
        private let bits: UInt32
        var feature: Int { Int(bits >> 2) }
        var isTurned: Bool { bits & 1 != 0 }
        var isMirrored: Bool { bits & 2 != 0 }

        init(feature: Int, isTurned: Bool, isMirrored: Bool) {
            bits = UInt32(feature) << 2 | (isMirrored ? 2 : 0) | (isTurned ? 1 : 0)
        }
    }

    package init(_ features: MotifFeatures, vocabulary: MotifVocabulary = .coarse) {
        self.features = features
        self.vocabulary = vocabulary
        var placed: [(word: UInt32, way: Way, code: MotifCode)] = []
        placed.reserveCapacity(features.features.count * 4 * Self.probes)
        for (i, feature) in features.features.enumerated() {
            for isMirrored in [false, true] {
                let code = isMirrored ? feature.code.mirrored : feature.code
                let turned = code.turned
                vocabulary.forNearestWords(code, Self.probes) { word, turnedWord in
                    placed.append((UInt32(word), Way(feature: i, isTurned: false, isMirrored: isMirrored), code))
                    placed.append((UInt32(turnedWord), Way(feature: i, isTurned: true, isMirrored: isMirrored), turned))
                }
            }
        }
        // Sorted by counting; within a word, in the order of features.
        var starts = [UInt32](repeating: 0, count: vocabulary.words + 1)
        for (word, _, _) in placed { starts[Int(word) + 1] += 1 }
        for word in 1..<starts.count { starts[word] += starts[word - 1] }
        self.starts = starts
        var cursor = starts
        high = [UInt64](repeating: 0, count: placed.count)
        low = high
        signs = [UInt32](repeating: 0, count: placed.count)
        ways = [Way](repeating: Way(feature: 0, isTurned: false, isMirrored: false), count: placed.count)
        for (word, way, code) in placed {
            let at = Int(cursor[Int(word)])
            cursor[Int(word)] += 1
            (high[at], low[at], signs[at], ways[at]) = (code.high, code.low, code.signs, way)
        }
    }

    func range(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }

    /// Distances of the ways in `range` to a code.
    @inline(__always)
    func distances(_ range: Range<Int>, to code: MotifCode, into distances: inout [UInt8]) {
        high.withUnsafeBufferPointer { high in
            low.withUnsafeBufferPointer { low in
                signs.withUnsafeBufferPointer { signs in
                    distances.withUnsafeMutableBufferPointer { distances in
                        MotifDistances.compute(
                            UnsafeBufferPointer(rebasing: high[range]), UnsafeBufferPointer(rebasing: low[range]),
                            UnsafeBufferPointer(rebasing: signs[range]), to: code, into: distances)
                    }
                }
            }
        }
    }

    func code(_ place: Int) -> MotifCode { MotifCode(high: high[place], low: low[place], signs: signs[place]) }
}
