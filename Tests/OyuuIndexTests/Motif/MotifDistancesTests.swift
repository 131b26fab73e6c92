import OyuuFingerprint
import OyuuIndex
import TestSupport
import Testing

@Suite("Motif distances") struct MotifDistancesTests {
    private var columns: (high: [UInt64], low: [UInt64], signs: [UInt32]) {
        var random = SeededGenerator(seed: 70)
        let high = (0..<80).map { _ in random.next() }
        let low = (0..<80).map { _ in random.next() }
        return (high, low, (0..<80).map { _ in UInt32(truncatingIfNeeded: random.next()) })
    }

    private func compute(
        _ high: ArraySlice<UInt64>, _ low: ArraySlice<UInt64>, _ signs: ArraySlice<UInt32>, to code: MotifCode,
        into distances: inout [UInt8]
    ) {
        high.withUnsafeBufferPointer { high in
            low.withUnsafeBufferPointer { low in
                signs.withUnsafeBufferPointer { signs in
                    distances.withUnsafeMutableBufferPointer {
                        MotifDistances.compute(high, low, signs, to: code, into: $0)
                    }
                }
            }
        }
    }

    @Test("the processor's way agrees with Swift's for every number of codes and every beginning")
    func agreement() {
        let (high, low, signs) = columns
        for count in 0...67 {
            for start in [0, 1, 3, 8, 13] {
                let range = start..<min(start + count, high.count)
                let code = MotifCode(high: high[count], low: low[79 - count], signs: signs[count])
                // What lies behind the last distance must stay untouched.
                var distances = [UInt8](repeating: 251, count: range.count + 9)
                compute(high[range], low[range], signs[range], to: code, into: &distances)
                let expected = MotifDistances.portable(high[range], low[range], signs[range], to: code)
                #expect(Array(distances.prefix(range.count)) == expected)
                #expect(distances.dropFirst(range.count).allSatisfy { $0 == 251 })
            }
        }
    }

    @Test("the nearest and the furthest code are at 0 and at 224")
    func extremes() {
        let codes: [MotifCode] = [
            MotifCode(high: 0, low: 0, signs: 0), MotifCode(high: .max, low: .max, signs: 0xFFFF),
            MotifCode(high: 0, low: 0, signs: .max),
        ]
        var distances = [UInt8](repeating: 0, count: 3)
        compute(
            codes.map(\.high)[...], codes.map(\.low)[...], codes.map(\.signs)[...], to: codes[0], into: &distances)
        #expect(distances == [0, UInt8(MotifCode.largestDistance), 0])
    }
}
