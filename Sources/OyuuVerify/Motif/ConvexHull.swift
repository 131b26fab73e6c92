/// The smallest convex polygon around some points (Andrew's monotone chain, 1979).
struct ConvexHull: Sendable {
    /// Corners in order; fewer than three where the points lie on a line.
    let points: [SIMD2<Float>]

    init(_ all: [SIMD2<Float>]) {
        let sorted = all.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        guard sorted.count > 2 else {
            points = sorted
            return
        }
        func half(_ points: some Sequence<SIMD2<Float>>) -> [SIMD2<Float>] {
            var chain: [SIMD2<Float>] = []
            for point in points {
                while chain.count >= 2, Self.cross(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 {
                    chain.removeLast()
                }
                chain.append(point)
            }
            chain.removeLast()
            return chain
        }
        points = half(sorted) + half(sorted.reversed())
    }

    private static func cross(_ o: SIMD2<Float>, _ a: SIMD2<Float>, _ b: SIMD2<Float>) -> Float {
        (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)
    }

    func contains(_ point: SIMD2<Float>) -> Bool {
        guard points.count > 2 else { return false }
        return points.indices.allSatisfy { Self.cross(points[$0], points[($0 + 1) % points.count], point) >= 0 }
    }

    var area: Float {
        guard points.count > 2 else { return 0 }
        var twice: Float = 0
        for i in points.indices {
            let (a, b) = (points[i], points[(i + 1) % points.count])
            twice += a.x * b.y - a.y * b.x
        }
        return twice.magnitude / 2
    }
}
