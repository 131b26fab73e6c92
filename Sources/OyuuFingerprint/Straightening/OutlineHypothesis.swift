#if canImport(Glibc)
    import Glibc
#endif

/// Four lines that may be a carpet's sides, and what speaks for and against.
struct OutlineHypothesis {
    /// Corners from the picture's centre, clockwise on the screen.
    var corners: [SIMD2<Double>]
    /// Lines of the sides: side `i` runs from corner `i` to corner `i + 1`.
    var sides: [OutlineLine]
    /// A quick judgement, to choose which hypotheses are looked at closely.
    var rank: Double
}

/// Builds hypotheses from lines.
struct HypothesisSearch {
    let map: EdgeMap
    let profiles: [LineProfile]
    private let lines: [OutlineLine]

    /// Least angle between neighbouring sides, 35°, and greatest between opposite ones, 40°.
    private static let leastCorner = 35 * Double.pi / 180
    private static let greatestOpening = 40 * Double.pi / 180
    private static let leastSupport = 0.3
    private static let mostRungs = 24
    /// Least area as a part of the picture's.
    static let leastArea = 0.1

    init(_ map: EdgeMap, lines: [OutlineLine]) {
        self.map = map
        self.lines = lines
        profiles = lines.map { LineProfile($0, on: map) }
    }

    /// The hypotheses that rank highest.
    func hypotheses(limit: Int) -> [OutlineHypothesis] {
        let (halfWidth, halfHeight) = (Double(map.width) / 2, Double(map.height) / 2)
        let shortest = 0.12 * max(halfWidth, halfHeight) * 2
        let count = lines.count
        var meetings = [SIMD2<Double>?](repeating: nil, count: count * count)
        for i in 0..<count {
            for j in 0..<count where i != j && lines[i].angle(to: lines[j]) >= Self.leastCorner {
                guard let p = lines[i].meeting(lines[j]), abs(p.x) <= halfWidth + 1, abs(p.y) <= halfHeight + 1 else {
                    continue
                }
                meetings[i * count + j] = p
            }
        }
        var found: [OutlineHypothesis] = []
        for i in 0..<count {
            for j in (i + 1)..<max(count, i + 1) where lines[i].angle(to: lines[j]) <= Self.greatestOpening {
                // Lines that join the two with an edge between them.
                var rungs: [(line: Int, onI: SIMD2<Double>, onJ: SIMD2<Double>, support: Double)] = (0..<count)
                    .compactMap { k in
                        guard let onI = meetings[i * count + k], let onJ = meetings[j * count + k] else { return nil }
                        let step = onJ - onI
                        guard (step * step).sum().squareRoot() >= shortest else { return nil }
                        let along = lines[k].along
                        let support = profiles[k].support(from: (onI * along).sum(), to: (onJ * along).sum()).mean
                        return support >= Self.leastSupport ? (k, onI, onJ, support) : nil
                    }
                // A lattice joins everything with everything; the best bound the work.
                if rungs.count > Self.mostRungs {
                    rungs.sort { ($1.support, $0.line) < ($0.support, $1.line) }
                    rungs.removeLast(rungs.count - Self.mostRungs)
                }
                for a in rungs.indices {
                    for b in (a + 1)..<max(rungs.count, a + 1)
                    where i < min(rungs[a].line, rungs[b].line)
                        && lines[rungs[a].line].angle(to: lines[rungs[b].line]) <= Self.greatestOpening
                    {
                        let corners = [rungs[a].onI, rungs[b].onI, rungs[b].onJ, rungs[a].onJ]
                        let sides = [i, rungs[b].line, j, rungs[a].line]
                        if let hypothesis = hypothesis(corners, sides, shortest: shortest) {
                            found.append(hypothesis)
                        }
                    }
                }
            }
            if found.count > 8 * limit {
                found.sort { $0.rank > $1.rank }
                found.removeLast(found.count - 4 * limit)
            }
        }
        found.sort { $0.rank > $1.rank }
        return Array(found.prefix(limit))
    }

    private func hypothesis(
        _ corners: [SIMD2<Double>], _ lineIndices: [Int], shortest: Double
    ) -> OutlineHypothesis? {
        let quad = Quadrilateral(corners)
        let area = quad.signedArea
        let pictureArea = Double(map.width * map.height)
        guard abs(area) >= Self.leastArea * pictureArea, quad.isConvex else { return nil }
        var supports: [Double] = []
        var contrasts: [Double] = []
        for side in 0..<4 {
            let (from, to) = (corners[side], corners[(side + 1) % 4])
            let step = to - from
            guard (step * step).sum().squareRoot() >= shortest else { return nil }
            let profile = profiles[lineIndices[side]]
            let along = profile.line.along
            let (start, end) = ((from * along).sum(), (to * along).sum())
            let support = profile.support(from: start, to: end).mean
            guard support >= Self.leastSupport else { return nil }
            supports.append(support)
            contrasts.append(profile.sides(from: start, to: end).distance)
        }
        supports.sort()
        contrasts.sort()
        let rank =
            supports.reduce(0, +) / 4 + supports[0] + 0.8 * contrasts.reduce(0, +) / 4 + 0.5 * contrasts[0] + 0.6
            * (abs(area) / pictureArea).squareRoot()
        let isClockwise = area > 0
        let order = isClockwise ? [0, 1, 2, 3] : [0, 3, 2, 1]
        let sideOrder = isClockwise ? [0, 1, 2, 3] : [3, 2, 1, 0]
        return OutlineHypothesis(
            corners: order.map { corners[$0] }, sides: sideOrder.map { lines[lineIndices[$0]] }, rank: rank)
    }
}
