import OyuuVerify
import Testing

@Suite("Global model")
struct GlobalModelTests {
    @Test("a larger distance is never better evidence", arguments: [1, 300, 1_000_000])
    func monotone(comparisons: Int) {
        for distance in 0..<256 {
            let here = GlobalModel.logNFA(distance: distance, comparisons: comparisons)
            let further = GlobalModel.logNFA(distance: distance + 1, comparisons: comparisons)
            #expect(further >= here, "distance \(distance)")
        }
    }

    @Test("ten times as many comparisons make ten times as many false alarms")
    func comparisons() {
        let few = GlobalModel.logNFA(distance: 40, comparisons: 1_000)
        let many = GlobalModel.logNFA(distance: 40, comparisons: 10_000)
        #expect(abs(many - few - 1) < 1e-12)
    }

    @Test("the copy radius is the last distance on this side of the line", arguments: [16, 4_800, 16_000_000])
    func radius(comparisons: Int) {
        let radius = GlobalModel.copyRadius(comparisons: comparisons)
        #expect(radius > 0)
        #expect(GlobalModel.logNFA(distance: radius, comparisons: comparisons) < Strength.copyLine)
        #expect(GlobalModel.logNFA(distance: radius + 1, comparisons: comparisons) >= Strength.copyLine)
    }

    @Test("a larger register asks for better agreement")
    func registerSize() {
        #expect(GlobalModel.copyRadius(comparisons: 16_000_000) < GlobalModel.copyRadius(comparisons: 160))
    }

    @Test(
        "strength words follow the NFA",
        arguments: [
            (-20.0, Strength.nearCertain), (-9.0, .strong), (-7.0, .strong), (-6.0, .likely), (-3.5, .likely),
            (-3.0, .resemblance), (4.0, .resemblance),
        ])
    func words(logNFA: Double, strength: Strength) {
        #expect(Strength(logNFA: logNFA) == strength)
    }
}
