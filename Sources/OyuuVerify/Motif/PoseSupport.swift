import OyuuFingerprint

/// Over which part of the design the agreement reaches, and how evenly.
struct PoseSupport {
    /// Cells along each side of the design.
    static let gridSide = 6
    /// Features a cell needs to be asked whether it agrees.
    static let cellMinimum = 3

    /// Around the agreeing places in the view of the photo.
    let photoHull: ConvexHull
    /// Share of the design's area inside the agreeing places.
    let share: Float
    /// Cells within the agreeing places that have features, and those of them that agree.
    let occupied: Int
    let matched: Int
    /// Scatter of the agreement over the cells, of that expected of an even one.
    let dispersion: Double
    /// Features inside and outside of the agreeing places, and agreeing features.
    let inside: Int
    let outside: Int
    let agreeing: Int

    init(_ pose: Pose, _ matches: [MotifMatch], design: MotifView, size: SIMD2<Float>, isMirrored: Bool) {
        photoHull = ConvexHull(pose.inliers.map { matches[$0].photo })
        let hull = ConvexHull(pose.inliers.map { matches[$0].design })
        share = min(1, hull.area / (size.x * size.y))
        let side = Self.gridSide
        func cell(_ p: SIMD2<Float>) -> Int {
            let column = max(0, min(side - 1, Int(p.x / size.x * Float(side))))
            return max(0, min(side - 1, Int(p.y / size.y * Float(side)))) * side + column
        }
        func place(_ feature: Int) -> SIMD2<Float> {
            let p = design.positions[feature]
            return isMirrored ? SIMD2(size.x - p.x, p.y) : p
        }
        var features = [Int](repeating: 0, count: side * side)
        var outside = 0
        for i in design.positions.indices {
            let p = place(i)
            if hull.contains(p) { features[cell(p)] += 1 } else { outside += 1 }
        }
        var agreed = [Int](repeating: 0, count: side * side)
        let distinct = Set(pose.all.map { matches[$0].feature })
        for feature in distinct { agreed[cell(place(Int(feature)))] += 1 }
        let asked = features.indices.filter { features[$0] >= Self.cellMinimum }
        occupied = asked.count
        matched = asked.count { agreed[$0] > 0 }
        inside = features.reduce(0, +)
        self.outside = outside
        agreeing = distinct.count

        let rate = Double(agreeing) / Double(max(inside, 1))
        var scatter = 0.0
        for i in asked {
            let expected = rate * Double(features[i])
            let variance = max(expected * (1 - min(rate, 0.95)), 0.05)
            scatter += (Double(agreed[i]) - expected) * (Double(agreed[i]) - expected) / variance
        }
        dispersion = scatter / Double(max(asked.count - 1, 1))
    }

    /// Whether what agrees lies in patches with nothing between them that agrees: so do a floor, a stand or a label
    /// that two photos share, while a copy agrees all over what is seen of it.
    var isPatchy: Bool { occupied >= 6 && dispersion > 3.2 && 3 * matched < 2 * occupied }

    /// Whether so many features outside agree at the rate of those inside that some would have been found.
    var isPart: Bool {
        let rate = Double(agreeing) / Double(max(inside, 1))
        return share < 0.7 && rate * Double(outside) > 10
    }
}
