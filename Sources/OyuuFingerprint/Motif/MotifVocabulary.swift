/// Divides descriptors into words, so that alike ones are found without looking at all.
///
/// A descriptor is two halves: the half of its cells before the keypoint and the half behind it, turned round. Each half
/// falls to the nearest of `count` centres; a word is the pair (Babenko & Lempitsky's inverted multi-index, 2012). The
/// descriptor of the same place with its axis turned round has the same two halves in the other order.
package struct MotifVocabulary: Sendable {
    /// Numbers in half a descriptor.
    static let halfCount = 32

    /// The vocabulary that belongs to this version of the fingerprint.
    package static let standard = MotifVocabulary(centers: decodedCenters())

    private let centers: [SIMD32<Float>]

    package var count: Int { centers.count }
    /// How many words there are.
    package var words: Int { centers.count * centers.count }

    package init(centers: [SIMD32<Float>]) { self.centers = centers }

    private static func decodedCenters() -> [SIMD32<Float>] {
        let digits = MotifConstants.centers.withUTF8Buffer { Array($0) }.filter { $0 != 0x20 && $0 != 0x0A }
        func value(_ digit: UInt8) -> Float { Float(digit < 0x3A ? digit - 0x30 : digit - 0x57) }
        return stride(from: 0, to: digits.count, by: 2 * halfCount).map { start in
            var center = SIMD32<Float>.zero
            for i in 0..<halfCount {
                center[i] = (16 * value(digits[start + 2 * i]) + value(digits[start + 2 * i + 1])) / 512
            }
            return center
        }
    }

    /// For each of the 64 numbers the middles of its four levels.
    private static let middles: [Float] = (0..<MotifDescriptor.unsignedCount).flatMap { dimension -> [Float] in
        let steps = MotifConstants.levels[MotifDescriptor.levelClass(dimension)]
        return [steps.x / 2, (steps.x + steps.y) / 2, (steps.y + steps.z) / 2, steps.z * 1.25]
    }

    /// The two halves of a code, each number at the middle of its level.
    package static func halves(_ code: MotifCode) -> (SIMD32<Float>, SIMD32<Float>) {
        var (first, second) = (SIMD32<Float>.zero, SIMD32<Float>.zero)
        for row in 0..<4 {
            for column in 0..<2 {
                for i in 0..<4 {
                    let at = 8 * row + 4 * column + i
                    first[at] = middle(code, 4 * (4 * row + column) + i)
                    second[at] = middle(code, 4 * (4 * (3 - row) + 3 - column) + i)
                }
            }
        }
        return (first, second)
    }

    @inline(__always)
    private static func middle(_ code: MotifCode, _ dimension: Int) -> Float {
        let level = Int((code.high >> UInt64(dimension)) & 1) * 2 + Int((code.low >> UInt64(dimension)) & 1)
        return middles[4 * dimension + level]
    }

    /// The four nearest centres with their squared distances, nearest first.
    package func nearest(_ half: SIMD32<Float>) -> (centers: SIMD4<Int32>, distances: SIMD4<Float>) {
        var best = (centers: SIMD4<Int32>.zero, distances: SIMD4<Float>(repeating: .infinity))
        withUnsafeBytes(of: half) { half in
            centers.withUnsafeBytes { centers in
                for i in 0..<self.centers.count {
                    var sum = SIMD8<Float>.zero
                    for part in 0..<4 {
                        let d =
                            centers.loadUnaligned(fromByteOffset: 128 * i + 32 * part, as: SIMD8<Float>.self)
                            - half.loadUnaligned(fromByteOffset: 32 * part, as: SIMD8<Float>.self)
                        sum += d * d
                    }
                    let four = sum.lowHalf + sum.highHalf
                    let distance = (four.x + four.z) + (four.y + four.w)
                    guard distance < best.distances.w else { continue }
                    var at = 3
                    while at > 0, best.distances[at - 1] > distance {
                        best.distances[at] = best.distances[at - 1]
                        best.centers[at] = best.centers[at - 1]
                        at -= 1
                    }
                    best.distances[at] = distance
                    best.centers[at] = Int32(i)
                }
            }
        }
        return best
    }

    /// The word of a descriptor.
    package func word(_ descriptor: MotifCode) -> Int {
        let (first, second) = Self.halves(descriptor)
        return Int(nearest(first).centers.x) * count + Int(nearest(second).centers.x)
    }

    /// Calls `body` with the `count` nearest words of a code, nearest first, each with the word of the code turned round.
    package func forNearestWords(_ code: MotifCode, _ count: Int, _ body: (_ word: Int, _ turned: Int) -> Void) {
        let (first, second) = Self.halves(code)
        let (a, b) = (nearest(first), nearest(second))
        var used: UInt32 = 0
        for _ in 0..<min(count, 16) {
            var best = (sum: Float.infinity, i: 0, j: 0)
            for i in 0..<4 {
                for j in 0..<4 where used & (1 << UInt32(4 * i + j)) == 0 {
                    let sum = a.distances[i] + b.distances[j]
                    if sum < best.sum { best = (sum, i, j) }
                }
            }
            guard best.sum < .infinity else { return }
            used |= 1 << UInt32(4 * best.i + best.j)
            let (p, q) = (Int(a.centers[best.i]), Int(b.centers[best.j]))
            body(p * centers.count + q, q * centers.count + p)
        }
    }
}
