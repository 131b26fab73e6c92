#if canImport(Glibc)
    import Glibc
#endif

/// Looks closely at a hypothesis: refines its sides and measures its traits.
struct OutlineEvidence {
    let map: EdgeMap
    let search: LineSearch
    /// Every how many-eth pixel is looked at, along both axes, when whole regions are compared.
    private static let regionStep = 3

    private var center: SIMD2<Double> { SIMD2(Double(map.width) / 2, Double(map.height) / 2) }

    /// The hypothesis with refined corners, and its traits; nil where refining breaks it.
    func examined(_ hypothesis: OutlineHypothesis) -> (corners: [SIMD2<Double>], traits: OutlineTraits)? {
        guard let refined = refined(hypothesis) else { return nil }
        let corners = refined.corners
        var traits = OutlineTraits()
        var supports: [Double] = []
        var contrasts: [Double] = []
        var beyond: [Double] = []
        var outer: [[Float]] = []
        for side in 0..<4 {
            let profile = LineProfile(refined.sides[side], on: map)
            let along = profile.line.along
            let (start, end) = ((corners[side] * along).sum(), (corners[(side + 1) % 4] * along).sum())
            let trim = (end - start) * 0.03
            supports.append(profile.support(from: start + trim, to: end - trim).mean)
            traits.meanWeakestPart += profile.weakest(of: 6, from: start + trim, to: end - trim) / 4
            let sides = profile.sides(from: start + trim, to: end - trim)
            contrasts.append(sides.distance)
            // Corners run clockwise, so the inside lies to the right of the way along a side.
            let step = corners[(side + 1) % 4] - corners[side]
            let isAhead = (SIMD2(-step.y, step.x) * profile.line.normal).sum() > 0
            outer.append(isAhead ? sides.behind : sides.ahead)
            let sign = end > start ? 1.0 : -1.0
            let reach = max(10, abs(end - start) * 0.15)
            for (from, to) in [(start - sign * 4, start - sign * reach), (end + sign * 4, end + sign * reach)] {
                let (mean, pixels) = profile.support(from: from, to: to)
                if pixels >= 5 { beyond.append(mean) }
            }
        }
        let regions = regions(corners)
        traits.secondSide = supports.sorted()[1]
        traits.meanSide = supports.reduce(0, +) / 4
        traits.leastContrast = contrasts.min() ?? 0
        traits.meanContrast = contrasts.reduce(0, +) / 4
        traits.runsOn = beyond.isEmpty ? 0.5 : beyond.reduce(0, +) / Double(beyond.count)
        traits.region = SurfaceShares.distance(regions.inside, regions.outside)
        traits.ring = SurfaceShares.distance(regions.inside, regions.ring)
        traits.framed = (0..<4).reduce(0) { $0 + framed(corners, side: $1) } / 4
        traits.outsideUnlikeMargin = outer.reduce(0) { $0 + SurfaceShares.distance($1, regions.margin) } / 4
        traits.cornerAngle = cornerAngle(corners)
        return (corners, traits)
    }

    /// The sides fitted to the edges along them, and the corners where they meet.
    private func refined(_ hypothesis: OutlineHypothesis) -> OutlineHypothesis? {
        var result = hypothesis
        for side in 0..<4 {
            let line = hypothesis.sides[side]
            let ends = [hypothesis.corners[side], hypothesis.corners[(side + 1) % 4]].map { ($0 * line.along).sum() }
            result.sides[side] = search.refined(line, within: 4, between: (ends.min()! - 2, ends.max()! + 2))
        }
        for corner in 0..<4 {
            guard let p = result.sides[(corner + 3) % 4].meeting(result.sides[corner]) else { return nil }
            let moved = p - hypothesis.corners[corner]
            result.corners[corner] = (moved * moved).sum() < 400 ? p : hypothesis.corners[corner]
        }
        let quad = Quadrilateral(result.corners)
        guard quad.isConvex, quad.signedArea > 0 else { return nil }
        return result
    }

    /// Surfaces within the corners, without, in a ring just outside, and at the picture's margin.
    private func regions(
        _ corners: [SIMD2<Double>]
    ) -> (inside: [Float], outside: [Float], ring: [Float], margin: [Float]) {
        var inside = [Float](repeating: 0, count: EdgeMap.codeCount)
        var (outside, ring, margin) = (inside, inside, inside)
        let normals = (0..<4).map { i -> (SIMD2<Double>, Double) in
            let step = corners[(i + 1) % 4] - corners[i]
            let length = (step * step).sum().squareRoot()
            let normal = SIMD2(step.y, -step.x) / length
            return (normal, (normal * corners[i]).sum())
        }
        let width = Quadrilateral(corners).area.squareRoot() * 0.12
        let edge = max(3, min(map.width, map.height) / 33)
        for y in stride(from: 1, to: map.height, by: Self.regionStep) {
            for x in stride(from: 1, to: map.width, by: Self.regionStep) {
                let place = SIMD2(Double(x) + 0.5, Double(y) + 0.5) - center
                var off = -Double.infinity
                for (normal, distance) in normals { off = max(off, (normal * place).sum() - distance) }
                let code = Int(map.codes[y * map.width + x])
                if off < -3 { inside[code] += 1 } else if off > 3 { outside[code] += 1 }
                if off > 3, off < width { ring[code] += 1 }
                if x < edge || y < edge || x >= map.width - edge || y >= map.height - edge { margin[code] += 1 }
            }
        }
        return (inside, outside, ring, margin)
    }

    /// The best edge support of a line parallel to a side (in the design's own plane) further out.
    private func framed(_ corners: [SIMD2<Double>], side: Int) -> Double {
        guard let place = Homography(unitSquareTo: Quadrilateral(corners)) else { return 0 }
        let unit = [SIMD2(0.0, 0), SIMD2(1, 0), SIMD2(1, 1), SIMD2(0, 1)]
        let samples = 60
        var best = 0.0
        for step in 1...14 {
            let scale = 1 + 2 * (0.02 * Double(step) + 0.01)
            let ends = [unit[side], unit[(side + 1) % 4]].map { place.map(($0 - 0.5) * scale + 0.5) }
            guard let from = ends[0], let to = ends[1] else { continue }
            let step = to - from
            let length = (step * step).sum().squareRoot()
            guard length > 20 else { continue }
            let normal = SIMD2(step.y, -step.x) / length
            var (sum, count) = (0.0, 0)
            for i in 0..<samples {
                let at = from + step * ((Double(i) + 0.5) / Double(samples)) + center
                guard map.pixel(at: at) != nil else { continue }
                sum += Double(map.support(near: at, normal: normal))
                count += 1
            }
            if 2 * count >= samples { best = max(best, sum / Double(count)) }
        }
        return best
    }

    /// The greatest departure of a corner from a right angle, in units of 45°.
    private func cornerAngle(_ corners: [SIMD2<Double>]) -> Double {
        (0..<4).map { i in
            let (a, b) = (corners[(i + 3) % 4] - corners[i], corners[(i + 1) % 4] - corners[i])
            let cosine = (a * b).sum() / ((a * a).sum() * (b * b).sum()).squareRoot()
            return abs(asin(max(-1, min(1, cosine)))) / (.pi / 4)
        }.max() ?? 0
    }
}
