import CKernels

/// Divides descriptors into words, so that alike ones are found without looking at all.
///
/// A descriptor is two halves: the half of its cells before the keypoint and the half behind it, turned round. Each half
/// falls to the nearest of `count` centres; a word is the pair (Babenko & Lempitsky's inverted multi-index, 2012). The
/// descriptor of the same place with its axis turned round has the same two halves in the other order.
///
/// A half is eight cells of four levels, so its squared distance to a centre is the sum of eight numbers looked up by a
/// cell's eight bits. All is in whole numbers and the same everywhere.
package struct MotifVocabulary: Sendable {
    /// Numbers in half a descriptor.
    static let halfCount = 32
    /// Cells in half a descriptor.
    private static let cells = 8
    /// Squared distances are counted in 1/16,384 and cut at `cellLimit` a cell, so that eight of them fit 15 bits.
    private static let unit: Float = 16_384
    private static let cellLimit: Float = 4_095
    /// How many of the nearest centres of a half are paired, at most.
    private static let paired = OYUU_MOTIF_NEAREST

    /// 64 centres: for comparing two photos, where a word may be wide.
    package static let coarse = MotifVocabulary(centers: centers(of: MotifConstants.centers))
    /// 512 centres: for finding one of a hundred thousand photos.
    package static let fine = MotifVocabulary(centers: centers(of: MotifFineCenters.digits))

    /// How many centres halves fall to.
    package let count: Int
    /// How many words there are.
    package var words: Int { count * count }
    /// For each cell, each of its 256 values and each centre the part of the squared distance.
    private let parts: [Int16]

    /// - Parameter centers: a multiple of 16 of them, at most `OYUU_MOTIF_CENTERS`.
    package init(centers: [SIMD32<Float>]) {
        precondition(centers.count.isMultiple(of: 16) && !centers.isEmpty)
        precondition(centers.count <= OYUU_MOTIF_CENTERS)
        count = centers.count
        var parts: [Int16] = []
        parts.reserveCapacity(Self.cells * 256 * centers.count)
        for cell in 0..<Self.cells {
            for value in 0..<256 {
                let levels = (0..<4).map { i in
                    let dimension = 4 * Self.place(cell) + i
                    return Self.middles[4 * dimension + (value >> (4 + i) & 1) * 2 + (value >> i & 1)]
                }
                for center in centers {
                    var sum: Float = 0
                    for i in 0..<4 {
                        let difference = levels[i] - center[4 * cell + i]
                        sum += difference * difference
                    }
                    parts.append(Int16(min(Self.cellLimit, (sum * Self.unit).rounded())))
                }
            }
        }
        self.parts = parts
    }

    /// Centres written as hexadecimal digits, 32 numbers each in units of 1/512.
    private static func centers(of text: StaticString) -> [SIMD32<Float>] {
        let digits = text.withUTF8Buffer { Array($0) }.filter { $0 != 0x20 && $0 != 0x0A }
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

    /// Where in the descriptor a cell of the first half stands; that of the second half stands as far from the end.
    @inline(__always)
    private static func place(_ cell: Int) -> Int { 4 * (cell >> 1) + cell & 1 }

    /// The two halves of a code, each number at the middle of its level, as centres are fitted to.
    package static func halves(_ code: MotifCode) -> (SIMD32<Float>, SIMD32<Float>) {
        var (first, second) = (SIMD32<Float>.zero, SIMD32<Float>.zero)
        for cell in 0..<cells {
            for i in 0..<4 {
                first[4 * cell + i] = middle(code, 4 * place(cell) + i)
                second[4 * cell + i] = middle(code, 4 * (15 - place(cell)) + i)
            }
        }
        return (first, second)
    }

    private static func middle(_ code: MotifCode, _ dimension: Int) -> Float {
        let level = Int((code.high >> UInt64(dimension)) & 1) * 2 + Int((code.low >> UInt64(dimension)) & 1)
        return middles[4 * dimension + level]
    }

    /// Some of the centres nearest to a half, nearest first; of equally near ones the first.
    private struct Nearest {
        var centers = SIMD8<Int32>.zero
        var distances = SIMD8<Int16>.zero
    }

    private func nearest(_ limit: Int, to code: MotifCode, isSecond: Bool) -> Nearest {
        var values = SIMD8<UInt8>.zero
        for cell in 0..<Self.cells {
            let bit = UInt64(4 * (isSecond ? 15 - Self.place(cell) : Self.place(cell)))
            values[cell] = UInt8(code.high >> bit & 15) << 4 | UInt8(code.low >> bit & 15)
        }
        var found = Nearest()
        parts.withUnsafeBufferPointer { parts in
            withUnsafeBytes(of: values) { values in
                withUnsafeMutableBytes(of: &found.centers) { centers in
                    withUnsafeMutableBytes(of: &found.distances) { distances in
                        guard let parts = parts.baseAddress,
                            let values = values.bindMemory(to: UInt8.self).baseAddress,
                            let centers = centers.bindMemory(to: Int32.self).baseAddress,
                            let distances = distances.bindMemory(to: Int16.self).baseAddress
                        else { return }
                        oyuu_motif_nearest(parts, values, count, limit, centers, distances)
                    }
                }
            }
        }
        return found
    }

    /// The word of a descriptor.
    package func word(_ code: MotifCode) -> Int {
        let first = nearest(1, to: code, isSecond: false)
        let second = nearest(1, to: code, isSecond: true)
        return Int(first.centers[0]) * count + Int(second.centers[0])
    }

    /// Calls `body` with the `limit` nearest words of a code (at most 36), nearest first, each with the word of the code
    /// turned round.
    package func forNearestWords(_ code: MotifCode, _ limit: Int, _ body: (_ word: Int, _ turned: Int) -> Void) {
        let first = nearest(Self.paired, to: code, isSecond: false)
        let second = nearest(Self.paired, to: code, isSecond: true)
        var next = SIMD8<Int32>.zero  // for each centre of the first half, the place of its next partner
        for _ in 0..<min(limit, Self.paired * Self.paired) {
            var (best, at) = (Int.max, 0)
            for i in 0..<Self.paired where next[i] < Self.paired {
                let sum = Int(first.distances[i]) + Int(second.distances[Int(next[i])])
                if sum < best { (best, at) = (sum, i) }
            }
            let (p, q) = (Int(first.centers[at]), Int(second.centers[Int(next[at])]))
            next[at] += 1
            body(p * count + q, q * count + p)
        }
    }
}
