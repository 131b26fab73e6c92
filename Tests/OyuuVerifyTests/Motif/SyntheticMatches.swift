import OyuuVerify
import TestSupport

/// Matches between a made-up design and a made-up photo of it.
struct SyntheticMatches {
    static let width: Float = 800
    static let height: Float = 1200
    static let side: Float = (width * height).squareRoot()

    var random: SeededGenerator
    var matches: [MotifMatch] = []

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func place() -> SIMD2<Float> {
        SIMD2(.random(in: 0...Self.width, using: &random), .random(in: 0...Self.height, using: &random))
    }

    mutating func add(_ design: SIMD2<Float>, _ photo: SIMD2<Float>, spin: SIMD2<Float>) {
        matches.append(
            MotifMatch(
                query: Int32(matches.count), feature: Int32(matches.count), photo: photo, design: design, spin: spin,
                weight: .random(in: 1.5...4, using: &random), signDistance: 3))
    }

    /// `count` matches that follow `map`, each within `noise` pixels, with turn and scale nearly those of the map there.
    mutating func follow(_ map: PlaneMap, _ count: Int, noise: Float) {
        for _ in 0..<count {
            let design = place()
            let j = map.jacobian(design)
            let shake = SIMD2(
                Float.random(in: -noise...noise, using: &random), .random(in: -noise...noise, using: &random))
            let spin = SIMD2((j.x + j.w) / 2, (j.z - j.y) / 2) * Float.random(in: 0.9...1.1, using: &random)
            add(design, map(design) + shake, spin: spin)
        }
    }

    /// `count` matches of anything with anything.
    mutating func stray(_ count: Int) {
        for _ in 0..<count {
            let photo = place()
            let angle = SIMD2<Float>(.random(in: -1...1, using: &random), .random(in: -1...1, using: &random))
            add(place(), photo, spin: angle)
        }
    }

    func best() -> Pose? { PoseEstimator(matches: matches, width: Self.width, height: Self.height).best() }

    /// The largest distance between where two maps put a corner of the design or its middle.
    static func corners(_ a: PlaneMap, _ b: PlaneMap) -> Float {
        [SIMD2(0, 0), SIMD2(width, 0), SIMD2(width, height), SIMD2(0, height), SIMD2(width / 2, height / 2)].map {
            let d = a($0) - b($0)
            return (d * d).sum().squareRoot()
        }.max() ?? .infinity
    }

    /// A photograph from below: upper edge shorter, turned a little, smaller.
    static let photograph = PlaneMap(
        SIMD3(0.62, -0.11, 160), SIMD3(0.07, 0.58, 60), SIMD3(-0.00012, -0.00016, 1))
}
