import OyuuFingerprint
import TestSupport
import Testing

extension MotifCode {
    /// A code drawn from `random`.
    static func random(_ random: inout SeededGenerator) -> MotifCode {
        MotifCode(high: random.next(), low: random.next(), signs: UInt32(truncatingIfNeeded: random.next()))
    }

    /// The four levels, one number after the other, read bit by bit.
    var levels: [Int] { (0..<64).map { Int(high >> UInt64($0) & 1) * 2 + Int(low >> UInt64($0) & 1) } }

    /// With figure and ground exchanged everywhere.
    fileprivate var counterchanged: MotifCode { MotifCode(high: high, low: low, signs: ~signs) }
}

extension MotifDescriptor {
    /// A descriptor drawn from `random`, of unlike numbers.
    static func random(_ random: inout SeededGenerator) -> MotifDescriptor {
        MotifDescriptor(
            unsigned: (0..<64).map { _ in .random(in: 0.001...0.3, using: &random) },
            signed: (0..<32).map { _ in
                Float.random(in: 0.001...0.3, using: &random) * (Bool.random(using: &random) ? 1 : -1)
            })
    }

    /// As the mirror image would be seen: across the keypoint's axis.
    fileprivate var mirrored: MotifDescriptor {
        var result = self
        for row in 0..<4 {
            for column in 0..<4 {
                let from = 4 * row + column
                let to = 4 * (3 - row) + column
                result.unsigned[4 * to] = unsigned[4 * from]
                result.unsigned[4 * to + 1] = unsigned[4 * from + 3]
                result.unsigned[4 * to + 2] = unsigned[4 * from + 2]
                result.unsigned[4 * to + 3] = unsigned[4 * from + 1]
                result.signed[2 * to] = signed[2 * from]
                result.signed[2 * to + 1] = -signed[2 * from + 1]
            }
        }
        return result
    }

    /// As seen with the axis pointing the other way.
    fileprivate var turned: MotifDescriptor {
        var result = self
        for cell in 0..<16 {
            for i in 0..<4 { result.unsigned[4 * (15 - cell) + i] = unsigned[4 * cell + i] }
            for i in 0..<2 { result.signed[2 * (15 - cell) + i] = -signed[2 * cell + i] }
        }
        return result
    }
}

@Suite("Motif codes") struct MotifCodeTests {
    private func each(_ count: Int = 500, seed: UInt64, _ body: (MotifCode, MotifCode, MotifCode) -> Void) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<count { body(.random(&random), .random(&random), .random(&random)) }
    }

    @Test("turning, mirroring or exchanging figure and ground twice changes nothing, once something")
    func involutions() {
        each(seed: 1) { code, _, _ in
            #expect(code.turned.turned == code)
            #expect(code.mirrored.mirrored == code)
            #expect(code.counterchanged.counterchanged == code)
            #expect(code.turned != code && code.mirrored != code && code.counterchanged != code)
        }
    }

    @Test("turning and mirroring may be done in either order")
    func commuting() {
        each(seed: 2) { code, _, _ in
            #expect(code.turned.mirrored == code.mirrored.turned)
            #expect(code.counterchanged.turned == code.turned.counterchanged)
            #expect(code.counterchanged.mirrored == code.mirrored.counterchanged)
        }
    }

    @Test("the code of a turned or mirrored descriptor is the turned or mirrored code")
    func descriptors() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let descriptor = MotifDescriptor.random(&random)
            #expect(descriptor.turned.code == descriptor.code.turned)
            #expect(descriptor.mirrored.code == descriptor.code.mirrored)
        }
    }

    @Test("a descriptor of strong and weak numbers is coded by its levels, and by its signs")
    func levels() {
        let strong = (0..<64).map { Float($0 % 3 == 0 ? 1 : 0) }
        let signed = (0..<32).map { Float($0 % 5 == 0 ? 0.1 : -0.1) }
        let code = MotifDescriptor(unsigned: strong, signed: signed).code
        #expect(code.levels == (0..<64).map { $0 % 3 == 0 ? 3 : 0 })
        #expect((0..<32).map { code.signs >> $0 & 1 } == (0..<32).map { $0 % 5 == 0 ? 1 : 0 })
    }

    @Test("distance is that of the levels plus twice that of the signs, read number by number")
    func definition() {
        each(seed: 4) { a, b, _ in
            let levels = zip(a.levels, b.levels).reduce(0) { $0 + abs($1.0 - $1.1) }
            let signs = (0..<32).count { a.signs >> UInt32($0) & 1 != b.signs >> UInt32($0) & 1 }
            #expect(a.signDistance(to: b) == signs)
            #expect(a.distance(to: b) == levels + 2 * min(signs, 32 - signs))
        }
    }

    @Test("distance is the same both ways, nothing to itself and to figure and ground exchanged, and never too large")
    func metric() {
        each(seed: 5) { a, b, _ in
            #expect(a.distance(to: b) == b.distance(to: a))
            #expect(a.distance(to: a) == 0)
            #expect(a.distance(to: a.counterchanged) == 0)
            #expect(a.distance(to: b) == a.distance(to: b.counterchanged))
            #expect((0...MotifCode.largestDistance).contains(a.distance(to: b)))
        }
        let (none, all) = (MotifCode(high: 0, low: 0, signs: 0), MotifCode(high: .max, low: .max, signs: 0xFFFF))
        #expect(none.distance(to: all) == MotifCode.largestDistance)
    }

    @Test("no way round is shorter: levels alone and both together obey the triangle inequality")
    func triangle() {
        each(2000, seed: 6) { a, b, c in
            #expect(a.distance(to: c) <= a.distance(to: b) + b.distance(to: c))
            func plain(_ code: MotifCode) -> MotifCode { MotifCode(high: code.high, low: code.low, signs: 0) }
            #expect(
                plain(a).distance(to: plain(c)) <= plain(a).distance(to: plain(b)) + plain(b).distance(to: plain(c)))
        }
    }

    @Test("distance does not change when both are turned, or both are mirrored")
    func isometries() {
        each(seed: 7) { a, b, _ in
            #expect(a.turned.distance(to: b.turned) == a.distance(to: b))
            #expect(a.mirrored.distance(to: b.mirrored) == a.distance(to: b))
        }
    }

    @Test(
        "the nearest word of a turned code is the pair of halves in the other order",
        arguments: [MotifVocabulary.coarse, .fine])
    func words(_ vocabulary: MotifVocabulary) {
        each(100, seed: 8) { code, _, _ in
            let word = vocabulary.word(code)
            let turned = vocabulary.word(code.turned)
            #expect(turned == word % vocabulary.count * vocabulary.count + word / vocabulary.count)
            var nearest: [(Int, Int)] = []
            vocabulary.forNearestWords(code, 16) { nearest.append(($0, $1)) }
            #expect(nearest.count == 16 && Set(nearest.map(\.0)).count == 16)
            #expect(nearest[0] == (word, turned))
        }
    }

    @Test("words are the pairs of centres nearest to a code's halves, as measured one by one")
    func nearestCenters() {
        var random = SeededGenerator(seed: 12)
        let centers = (0..<48).map { _ in
            SIMD32<Float>((0..<32).map { _ in Float.random(in: 0...0.3, using: &random) })
        }
        let vocabulary = MotifVocabulary(centers: centers)
        each(200, seed: 9) { code, _, _ in
            func distance(_ half: SIMD32<Float>, _ center: Int) -> Float {
                let difference = half - centers[center]
                return (difference * difference).sum()
            }
            let (first, second) = MotifVocabulary.halves(code)
            let word = vocabulary.word(code)
            // Squared distances are rounded to 1/16,384 for each of eight cells.
            for (half, center) in [(first, word / 48), (second, word % 48)] {
                let least = (0..<48).map { distance(half, $0) }.min() ?? 0
                #expect(distance(half, center) <= least + 16 / 16_384)
            }
        }
    }

    @Test(
        "the six nearest centres of each half are paired, and of equal ones the first", arguments: [16, 48, 560, 1024])
    func pairedCenters(_ count: Int) {
        var random = SeededGenerator(seed: 13)
        let some = (0..<count / 2).map { _ in
            SIMD32<Float>((0..<32).map { _ in Float.random(in: 0...0.3, using: &random) })
        }
        let vocabulary = MotifVocabulary(centers: some + some)
        each(100, seed: 10) { code, _, _ in
            var words: [Int] = []
            vocabulary.forNearestWords(code, 99) { word, _ in words.append(word) }
            #expect(words.count == 36 && Set(words).count == 36)
            let (first, second) = MotifVocabulary.halves(code)
            for (half, chosen) in [(first, words.map { $0 / count }), (second, words.map { $0 % count })] {
                func distance(_ center: Int) -> Float {
                    let difference = half - some[center % (count / 2)]
                    return (difference * difference).sum()
                }
                let nearest = (0..<count).map(distance).sorted()[5]
                #expect(Set(chosen).count == 6)
                #expect(chosen.allSatisfy { distance($0) <= nearest + 16 / 16_384 })
                // Every centre stands there twice: a second one is chosen only beside its first.
                #expect(chosen.allSatisfy { $0 < count / 2 || chosen.contains($0 - count / 2) })
            }
        }
    }
}
