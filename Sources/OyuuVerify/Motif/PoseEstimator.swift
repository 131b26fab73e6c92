/// How a registered design lies in the photo, and the matches that say so.
package struct Pose: Sendable {
    package var map: PlaneMap
    /// Indices of matches, one for each distinct place.
    package var inliers: [Int]
    /// Indices of all matches that agree.
    package var all: [Int]
    /// Radius within which they agree, as a share of the design's side.
    package var tolerance: Float
    /// Decimals by which the agreement surpasses chance, if every place counted whole.
    package var surplus: Double
}

/// Finds the poses in which many matches agree.
package struct PoseEstimator {
    let matches: [MotifMatch]
    /// Size of the registered picture.
    let width: Float
    let height: Float
    /// Geometric mean of the sides.
    let side: Float

    package init(matches: [MotifMatch], width: Float, height: Float) {
        self.matches = matches
        self.width = width
        self.height = height
        side = (width * height).squareRoot()
    }

    static let seeds = 60
    static let refined = 4

    /// The best pose, or nil where nothing agrees.
    package func best() -> Pose? {
        guard matches.count >= 3 else { return nil }
        let order = matches.indices.sorted { (matches[$1].weight, $0) < (matches[$0].weight, $1) }
        var scored: [(score: Float, seed: Int)] = []
        for seed in order.prefix(Self.seeds) { scored.append((support(of: seed), seed)) }
        scored.sort { ($1.score, $0.seed) < ($0.score, $1.seed) }
        var best: Pose?
        var tried: [PlaneMap] = []
        let center = SIMD2(width / 2, height / 2)
        for (_, seed) in scored {
            guard tried.count < Self.refined else { break }
            let map = PlaneMap(similarity: matches[seed])
            let here = map(center)
            let scale = (matches[seed].spin * matches[seed].spin).sum().squareRoot()
            if tried.contains(where: { other in
                let d = other(center) - here
                return (d * d).sum().squareRoot() < 0.1 * side * scale
            }) {
                continue
            }
            tried.append(map)
            if let pose = refine(from: seed), pose.surplus > best?.surplus ?? 0 { best = pose }
        }
        return best
    }

    private func support(of seed: Int) -> Float {
        var score: Float = 0
        forEachMatch(near: seed) { _, weight in score += weight }
        return score
    }

    /// The matches that lie about where a seed alone puts them, turned and scaled as it is, with weights.
    ///
    /// The gate widens with the distance from the seed, since a similarity is only true near it. The further off in the
    /// gate, the less a match says.
    @inline(__always)
    private func forEachMatch(near seed: Int, _ body: (_ match: Int, _ weight: Float) -> Void) {
        let m = matches[seed]
        let map = PlaneMap(similarity: m)
        let scale = (m.spin * m.spin).sum().squareRoot()
        for (i, other) in matches.enumerated() {
            // The cheapest question first: few matches are turned and scaled alike.
            guard Self.agrees(other.spin, m.spin) else { continue }
            let away = other.design - m.design
            let distance = min((away * away).sum().squareRoot(), 0.5 * side)
            let tolerance = scale * (0.02 * side + 0.2 * distance)
            let error = map(other.design) - other.photo
            let e = (error * error).sum()
            guard e < tolerance * tolerance else { continue }
            body(i, other.weight * (1 - e / (tolerance * tolerance)))
        }
    }

    /// Whether two turns-with-scaling differ by less than a factor of two and 40 degrees.
    @inline(__always)
    static func agrees(_ a: SIMD2<Float>, _ b: SIMD2<Float>) -> Bool {
        let dot = (a * b).sum()
        let cross = a.x * b.y - a.y * b.x
        let (aa, bb) = ((a * a).sum(), (b * b).sum())
        return dot > 0 && cross.magnitude < 0.84 * dot && aa < 4 * bb && bb < 4 * aa
    }

    private func refine(from seed: Int) -> Pose? {
        var map = PlaneMap(similarity: matches[seed])
        // First the neighbourhood of the seed, where a similarity is still true.
        var chosen: [(Int, Float)] = []
        forEachMatch(near: seed) { chosen.append(($0, $1)) }
        if chosen.count >= 4, let affine = MapFit.affine(matches, chosen), isSound(affine) { map = affine }
        var best: Pose?
        for tolerance in [0.08, 0.05, 0.035, 0.025, 0.018, 0.012] as [Float] {
            var inside = gather(map, tolerance)
            if inside.count >= 4 {
                let projective = tolerance < 0.05 && inside.count >= 8
                let fitted = projective ? MapFit.projective(matches, inside, from: map) : MapFit.affine(matches, inside)
                if let fitted, isSound(fitted) {
                    map = fitted
                    inside = gather(map, tolerance)
                }
            }
            let places = distinct(inside.map(\.0), map)
            let surplus = MotifModel.surplus(
                agreeing: Double(places.count), matches: Double(matches.count), tolerance: Double(tolerance))
            if surplus > best?.surplus ?? 0 {
                best = Pose(map: map, inliers: places, all: inside.map(\.0), tolerance: tolerance, surplus: surplus)
            }
        }
        return best
    }

    /// Matches within `tolerance` (share of the design's side) of where the map puts them, with weights.
    private func gather(_ map: PlaneMap, _ tolerance: Float) -> [(Int, Float)] {
        var result: [(Int, Float)] = []
        let gate = tolerance * side
        for (i, match) in matches.enumerated() {
            let (place, jacobian) = map.placeAndJacobian(match.design)
            let area = jacobian.x * jacobian.w - jacobian.y * jacobian.z
            guard area > 0 else { continue }
            let error = place - match.photo
            let e = (error * error).sum() / area
            guard e < gate * gate else { continue }
            let local = SIMD2((jacobian.x + jacobian.w) / 2, (jacobian.z - jacobian.y) / 2)
            guard Self.agrees(match.spin, local) else { continue }
            result.append((i, match.weight * (1 - e / (gate * gate))))
        }
        return result
    }

    /// One match for each place: neither its feature nor its surroundings counted before.
    private func distinct(_ indices: [Int], _ map: PlaneMap) -> [Int] {
        let errors = indices.map { i -> Float in
            let error = map(matches[i].design) - matches[i].photo
            return (error * error).sum()
        }
        let order = indices.indices.sorted { (errors[$0], indices[$0]) < (errors[$1], indices[$1]) }
        var taken: [Int] = []
        let gap = 0.012 * side
        for o in order {
            let i = indices[o]
            let match = matches[i]
            let jacobian = map.jacobian(match.design)
            let area = max(jacobian.x * jacobian.w - jacobian.y * jacobian.z, 0)
            let clash = taken.contains { t in
                let other = matches[t]
                let d = other.design - match.design
                let p = other.photo - match.photo
                return (d * d).sum() < gap * gap || (p * p).sum() < gap * gap * area
            }
            if !clash { taken.append(i) }
        }
        return taken
    }

    /// Whether a map could be a photograph of a flat thing: nothing turned inside out, no side shrunk to nothing.
    package func isSound(_ map: PlaneMap) -> Bool {
        let corners = [SIMD2<Float>(0, 0), SIMD2(width, 0), SIMD2(width, height), SIMD2(0, height)]
        var areas: [Float] = []
        for corner in corners + [SIMD2(width / 2, height / 2)] {
            guard map.depth(corner) > 0.05 else { return false }
            let j = map.jacobian(corner)
            let area = j.x * j.w - j.y * j.z
            guard area > 0, area.isFinite else { return false }
            let norm = (j * j).sum()
            // Ratio of the singular values, from norm = a² + b² and area = a b.
            guard norm < 5.2 * area else { return false }
            areas.append(area)
        }
        return (areas.max() ?? 1) < 30 * (areas.min() ?? 1)
    }
}
