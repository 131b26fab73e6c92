import OyuuFingerprint

/// Which of many matching places a drawing numbers: a few sure ones, well spread over the region.
struct MatchChoice {
    /// A match that can be drawn, in the drawing's pixels.
    struct Candidate {
        let photo: Point
        let design: Point
    }

    /// How many of the surest are looked at.
    static let pool = 120

    /// At most `count` of the candidates, each as far as can be from those before it (Gonzalez, 1985), the first one
    /// first.
    ///
    /// - Parameters:
    ///   - gap: least distance between two of them, in both pictures, in pixels.
    ///   - weight: how much distances across and down count: more across where the lines between the pictures run down.
    static func spread(_ candidates: [Candidate], count: Int, gap: Double, weight: Point) -> [Candidate] {
        let pool = candidates.prefix(pool)
        guard let first = pool.first, count > 0 else { return [] }
        // A region may be small in one picture and large in the other: each distance counts by its own extent.
        func weighed(_ point: Point) -> Point { Point(point.x * weight.x, point.y * weight.y) }
        let photoSpan = max(span(pool.map { weighed($0.photo) }), 1)
        let designSpan = max(span(pool.map { weighed($0.design) }), 1)
        var chosen = [first]
        var distances = [Double](repeating: .infinity, count: pool.count)
        while chosen.count < count, let last = chosen.last {
            var farthest: (index: Int, distance: Double)?
            for (index, candidate) in pool.enumerated() {
                let (photo, design) = (candidate.photo - last.photo, candidate.design - last.design)
                let distance =
                    min(photo.length, design.length) < gap
                    ? 0 : weighed(photo).length / photoSpan + weighed(design).length / designSpan
                distances[index] = min(distances[index], distance)
                if distances[index] > farthest?.distance ?? 0 { farthest = (index, distances[index]) }
            }
            guard let farthest else { break }
            chosen.append(pool[pool.startIndex + farthest.index])
        }
        return chosen
    }

    /// The diagonal of the smallest upright rectangle around the points.
    private static func span(_ points: [Point]) -> Double {
        let (x, y) = (points.map(\.x), points.map(\.y))
        return Point((x.max() ?? 0) - (x.min() ?? 0), (y.max() ?? 0) - (y.min() ?? 0)).length
    }
}
