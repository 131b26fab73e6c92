import OyuuFingerprint

/// Over which part of the design the agreement reaches, and how evenly.
struct PoseSupport {
    /// Cells along each side of the design.
    static let gridSide = 6
    /// Size of a feature, of the finest in the photo, from which it could be seen there.
    static let visible: Float = 0.9
    /// Features a cell needs to be asked whether it agrees.
    static let cellMinimum = 3
    /// Agreeing features a cell must lead one to expect before their absence says that it is missing.
    static let expected = 2.5
    /// Width of what counts as border, of the design's shorter side.
    static let borderBand: Float = 0.08
    /// How far from the edge the field may begin, of the design's shorter side: borders are narrow or wide, one or several.
    static let fieldDepths: [Float] = [0.15, 0.2, 0.25, 0.3, 0.35]

    /// Around the agreeing places in the view of the photo.
    let photoHull: ConvexHull
    /// Share of the design's area inside the agreeing places.
    let share: Float
    /// Cells within the agreeing places that have features, and those of them that agree.
    let occupied: Int
    let matched: Int
    /// Scatter of the agreement over the cells, of that expected of an even one.
    let dispersion: Double
    /// Cells in which, at the rate of the agreeing places, several features would agree, and those where none does.
    let asked: Int
    let missing: Int
    /// Whether along the design's edge next to nothing agrees of what the inside leads one to expect.
    let lacksBorder: Bool
    /// Whether only the border agrees although the field is seen: borders are everybody's.
    let isBorderOnly: Bool

    init(
        _ pose: Pose, _ matches: [MotifMatch], design: MotifView, view: MotifView, size: SIMD2<Float>, isMirrored: Bool
    ) {
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
        for p in design.positions.indices.map(place) where hull.contains(p) { features[cell(p)] += 1 }
        // What appears smaller than anything found in the photo could not have agreed, and is not missing.
        let finest = Self.visible * (view.sigmas.min() ?? 0)
        let visible = design.positions.indices.filter { i in
            let jacobian = pose.map.jacobian(place(i))
            let area = max(0, jacobian.x * jacobian.w - jacobian.y * jacobian.z)
            return design.sigmas[i] * area.squareRoot() >= finest
        }
        var all = [Int](repeating: 0, count: side * side)
        var visibleWithin = 0
        for p in visible.map(place) {
            all[cell(p)] += 1
            if hull.contains(p) { visibleWithin += 1 }
        }
        var agreed = [Int](repeating: 0, count: side * side)
        let distinct = Set(pose.all.map { matches[$0].feature })
        for feature in distinct { agreed[cell(place(Int(feature)))] += 1 }
        let within = features.indices.filter { features[$0] >= Self.cellMinimum }
        occupied = within.count
        matched = within.count { agreed[$0] > 0 }

        let rate = min(1, Double(distinct.count) / Double(max(features.reduce(0, +), 1)))
        let visibleRate = min(1, Double(distinct.count) / Double(max(visibleWithin, 1)))
        let expecting = all.indices.filter { visibleRate * Double(all[$0]) >= Self.expected }
        asked = expecting.count
        missing = expecting.count { agreed[$0] == 0 }
        let band = Self.borderBand * min(size.x, size.y)
        func isBorder(_ p: SIMD2<Float>) -> Bool {
            min(p.x, p.y, size.x - p.x, size.y - p.y) < band
        }
        let border = visible.count { isBorder(place($0)) }
        let inner = max(visible.count - border, 1)
        let found = distinct.count { isBorder(place(Int($0))) }
        let hoped = Double(distinct.count - found) / Double(inner) * Double(border)
        lacksBorder = hoped >= 6 && Double(found) < 0.12 * hoped

        // The field as far as it can be seen in the photo; what is cropped away or hidden outside says nothing.
        func depth(_ p: SIMD2<Float>) -> Float { min(p.x, p.y, size.x - p.x, size.y - p.y) / min(size.x, size.y) }
        func isSeen(_ p: SIMD2<Float>) -> Bool {
            let q = pose.map(p)
            return q.x > 0 && q.y > 0 && q.x < view.size.x && q.y < view.size.y
        }
        let seen = design.positions.indices.map(place).filter(isSeen).map(depth)
        let agreeing = distinct.map { depth(place(Int($0))) }
        isBorderOnly = Self.fieldDepths.contains { start in
            let field = seen.count { $0 > start }
            let found = agreeing.count { $0 > start }
            let hoped = Double(agreeing.count - found) / Double(max(seen.count - field, 1)) * Double(field)
            return hoped >= 8 && Double(found) < 0.12 * hoped
        }

        var scatter = 0.0
        for i in within {
            let expected = rate * Double(features[i])
            let variance = max(expected * (1 - min(rate, 0.95)), 0.05)
            scatter += (Double(agreed[i]) - expected) * (Double(agreed[i]) - expected) / variance
        }
        dispersion = scatter / Double(max(within.count - 1, 1))
    }

    /// Whether what agrees lies in patches with nothing between them that agrees: so do a floor, a stand or a label
    /// that two photos share, while a copy agrees all over what is seen of it.
    var isPatchy: Bool { occupied >= 6 && dispersion > 3.2 && 3 * matched < 2 * occupied }

    /// Whether cells of the design, or its border, are missing that would have been found at the rate of the rest.
    var isPart: Bool { (asked >= 6 && 10 * missing > 3 * asked) || lacksBorder }

    /// Share of the cells asked that are missing.
    var missingShare: Double { Double(missing) / Double(max(asked, 1)) }
}
