import OyuuVerify
import Testing

@Suite("Fits of maps to matches") struct MapFitTests {
    private let affine = PlaneMap(SIMD3(0.8, -0.3, 120), SIMD3(0.25, 0.9, -40), SIMD3(0, 0, 1))

    private func whole(_ matches: [MotifMatch]) -> [(Int, Float)] { matches.indices.map { ($0, 1) } }

    @Test("exact matches give the affine map they follow")
    func exactAffine() throws {
        var synthetic = SyntheticMatches(seed: 31)
        synthetic.follow(affine, 12, noise: 0)
        let fitted = try #require(MapFit.affine(synthetic.matches, whole(synthetic.matches)))
        #expect(SyntheticMatches.corners(fitted, affine) < 0.01)
    }

    @Test("exact matches give the projective map they follow, but for the breath of damping")
    func exactProjective() throws {
        var synthetic = SyntheticMatches(seed: 32)
        synthetic.follow(SyntheticMatches.photograph, 200, noise: 0)
        let chosen = whole(synthetic.matches)
        let start = try #require(MapFit.affine(synthetic.matches, chosen))
        let fitted = try #require(MapFit.projective(synthetic.matches, chosen, from: start))
        #expect(SyntheticMatches.corners(start, SyntheticMatches.photograph) > 10)
        #expect(SyntheticMatches.corners(fitted, SyntheticMatches.photograph) < 1)
    }

    @Test("a match of no weight has no say")
    func weights() throws {
        var synthetic = SyntheticMatches(seed: 33)
        synthetic.follow(affine, 20, noise: 0)
        synthetic.stray(20)
        let chosen = synthetic.matches.indices.map { ($0, Float($0 < 20 ? 1 : 0)) }
        let fitted = try #require(MapFit.affine(synthetic.matches, chosen))
        #expect(SyntheticMatches.corners(fitted, affine) < 0.01)
    }

    @Test("matches all on one line, or all in one place, fit no map of the plane")
    func degenerate() {
        var line = SyntheticMatches(seed: 34)
        for i in 0..<12 {
            let t = Float(i) * 50
            line.add(SIMD2(t, 0.5 * t), SIMD2(t, 0.5 * t), spin: SIMD2(1, 0))
        }
        #expect(MapFit.affine(line.matches, whole(line.matches)) == nil)
        var point = SyntheticMatches(seed: 35)
        for i in 0..<12 { point.add(SIMD2(300, 300), SIMD2(Float(i), 7), spin: SIMD2(1, 0)) }
        #expect(MapFit.affine(point.matches, whole(point.matches)) == nil)
        #expect(MapFit.projective(point.matches, whole(point.matches), from: affine) == nil)
        #expect(MapFit.affine([], []) == nil)
    }
}
