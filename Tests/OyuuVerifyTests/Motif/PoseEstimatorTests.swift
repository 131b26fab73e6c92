import OyuuVerify
import TestSupport
import Testing

@Suite("Poses found among matches") struct PoseEstimatorTests {
    private let turned = PlaneMap(SIMD3(-0.3, -0.6, 900), SIMD3(0.6, -0.3, 300), SIMD3(0, 0, 1))

    @Test("a photograph's map is found though four matches of five are strays", arguments: UInt64(1)...6)
    func outliers(seed: UInt64) throws {
        var synthetic = SyntheticMatches(seed: seed)
        synthetic.stray(130)
        synthetic.follow(SyntheticMatches.photograph, 60, noise: 1.5)
        synthetic.stray(110)
        let pose = try #require(synthetic.best())
        let error = SyntheticMatches.corners(pose.map, SyntheticMatches.photograph)
        #expect(error < 0.005 * SyntheticMatches.side)
        #expect(pose.inliers.count >= 55)
        let strays = pose.inliers.count { !(130..<190).contains($0) }
        #expect(strays <= 3)
        #expect(pose.surplus > 150)
    }

    @Test("a design lying upside down and smaller is found as well")
    func upsideDown() throws {
        var synthetic = SyntheticMatches(seed: 7)
        synthetic.follow(turned, 50, noise: 1)
        synthetic.stray(200)
        let pose = try #require(synthetic.best())
        #expect(SyntheticMatches.corners(pose.map, turned) < 0.02 * SyntheticMatches.side)
    }

    @Test("matches of anything with anything agree in next to nothing", arguments: UInt64(10)...15)
    func strays(seed: UInt64) {
        var synthetic = SyntheticMatches(seed: seed)
        synthetic.stray(300)
        let surplus = synthetic.best()?.surplus ?? 0
        #expect(surplus < 5)
    }

    @Test("fewer than three matches, or none, are no pose")
    func few() {
        #expect(SyntheticMatches(seed: 1).best() == nil)
        var synthetic = SyntheticMatches(seed: 1)
        synthetic.follow(turned, 2, noise: 0)
        #expect(synthetic.best() == nil)
    }

    @Test("many matches at one place, on either side, count as one place and are no pose")
    func onePoint() {
        for isDesign in [true, false] {
            var synthetic = SyntheticMatches(seed: 16)
            for i in 0..<60 {
                let (fixed, free) = (SIMD2<Float>(400, 500), SIMD2(Float(i * 13 % 800), Float(i * 29 % 1200)))
                synthetic.add(isDesign ? fixed : free, isDesign ? free : fixed, spin: SIMD2(1, 0))
            }
            for i in 0..<40 {
                let shake = SIMD2(Float(i % 3), Float(i % 2))
                synthetic.add(SIMD2(400, 500) + shake, SIMD2(300, 300) + shake, spin: SIMD2(1, 0))
            }
            #expect((synthetic.best()?.surplus ?? 0) == 0)
        }
    }

    @Test("matches on a line have at most the sound pose of a similarity, never a collapsed one")
    func line() {
        var synthetic = SyntheticMatches(seed: 17)
        for i in 0..<40 {
            let t = Float(i) * 20
            synthetic.add(SIMD2(t, 600), SIMD2(t * 0.5, 300), spin: SIMD2(0.5, 0))
        }
        guard let pose = synthetic.best() else { return }
        let estimator = PoseEstimator(
            matches: synthetic.matches, width: SyntheticMatches.width, height: SyntheticMatches.height)
        #expect(estimator.isSound(pose.map))
        #expect(pose.inliers.allSatisfy { (0..<40).contains($0) })
    }

    @Test(
        "maps turned inside out, collapsed or seen across the horizon are no photographs",
        arguments: [
            PlaneMap(SIMD3(-1, 0, 800), SIMD3(0, 1, 0), SIMD3(0, 0, 1)),  // mirrored
            PlaneMap(SIMD3(1, 0, 0), SIMD3(0, -1, 0), SIMD3(0, 0, 1)),
            PlaneMap(SIMD3(0, 0, 5), SIMD3(0, 0, 5), SIMD3(0, 0, 1)),  // to a point
            PlaneMap(SIMD3(1, 0.5, 0), SIMD3(2, 1, 0), SIMD3(0, 0, 1)),  // to a line
            PlaneMap(SIMD3(1, 0, 0), SIMD3(0, 0.1, 0), SIMD3(0, 0, 1)),  // to a strip
            PlaneMap(SIMD3(1, 0, 0), SIMD3(0, 1, 0), SIMD3(-0.002, 0, 1)),  // horizon through the design
            PlaneMap(SIMD3(1, 0, 0), SIMD3(0, 1, 0), SIMD3(0, 0, -1)),  // behind the camera
            PlaneMap(SIMD3(.nan, 0, 0), SIMD3(0, 1, 0), SIMD3(0, 0, 1)),
        ])
    func unsound(map: PlaneMap) {
        let estimator = PoseEstimator(matches: [], width: SyntheticMatches.width, height: SyntheticMatches.height)
        #expect(!estimator.isSound(map))
    }

    @Test("maps that a camera, a turn or a stretch makes are sound")
    func sound() {
        let estimator = PoseEstimator(matches: [], width: SyntheticMatches.width, height: SyntheticMatches.height)
        let stretched = PlaneMap(SIMD3(1.5, 0, 0), SIMD3(0, 1, 0), SIMD3(0, 0, 1))
        for map in [turned, SyntheticMatches.photograph, stretched] { #expect(estimator.isSound(map)) }
    }

    @Test("a mirrored set of matches, offered as plain, is not taken for a copy")
    func insideOut() {
        var synthetic = SyntheticMatches(seed: 18)
        synthetic.stray(1)
        var random = SeededGenerator(seed: 19)
        for _ in 0..<80 {
            let design = SIMD2<Float>(.random(in: 0...800, using: &random), .random(in: 0...1200, using: &random))
            synthetic.add(design, SIMD2(800 - design.x, design.y), spin: SIMD2(1, 0))
        }
        #expect((synthetic.best()?.surplus ?? 0) < 12)
    }
}
