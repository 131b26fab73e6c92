import OrnamentDrawing
import Testing

@Suite("The seeded generator")
struct SeededGeneratorTests {
    @Test("gives SplitMix64's published sequence")
    func matchesReference() {
        var generator = SeededGenerator(seed: 1_234_567)
        let values = (0..<5).map { _ in generator.next() }
        #expect(
            values == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test("gives neighbouring seeds unrelated sequences")
    func streamsAreIndependent() {
        var first = SeededGenerator(seed: 7, stream: 1)
        var second = SeededGenerator(seed: 8, stream: 1)
        let a = Set((0..<200).map { _ in first.next() })
        let b = Set((0..<200).map { _ in second.next() })
        #expect(a.isDisjoint(with: b))
    }

    @Test("draws nearly normal numbers")
    func normalMoments() {
        var generator = SeededGenerator(seed: 3)
        let values = (0..<20_000).map { _ in generator.normal() }
        let mean = values.reduce(0, +) / 20_000
        let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 20_000
        #expect(abs(mean) < 0.03)
        #expect(abs(variance - 1) < 0.05)
    }
}
