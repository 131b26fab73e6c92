#if canImport(Glibc)
    import Glibc
#endif

/// A straight line at working size: the places p with normal · p = distance, both measured from the picture's centre.
struct OutlineLine {
    var normal: SIMD2<Double>
    var distance: Double

    /// Unit vector along the line.
    var along: SIMD2<Double> { SIMD2(-normal.y, normal.x) }

    /// Angle to another line, 0...π/2.
    func angle(to other: OutlineLine) -> Double {
        acos(min(1, abs((normal * other.normal).sum())))
    }

    /// Where two lines meet, from the picture's centre; nil for nearly parallel ones.
    func meeting(_ other: OutlineLine) -> SIMD2<Double>? {
        let determinant = normal.x * other.normal.y - normal.y * other.normal.x
        guard abs(determinant) > 0.05 else { return nil }
        return SIMD2(
            (distance * other.normal.y - other.distance * normal.y) / determinant,
            (normal.x * other.distance - other.normal.x * distance) / determinant)
    }
}

/// Finds the straight lines of a picture by votes (Hough; Duda and Hart, 1972), each edge voting only about its own
/// direction, and refines each by least squares.
struct LineSearch {
    private static let angles = 180
    private static let rhoStep = 1.5
    private static let spread = 5

    private let map: EdgeMap
    /// Thinned edges: place from the centre, doubled angle, weight.
    private var edges: [(place: SIMD2<Double>, cosine: Float, sine: Float, weight: Float)] = []

    init(_ map: EdgeMap) {
        self.map = map
        let (width, height) = (map.width, map.height)
        let center = SIMD2(Double(width) / 2, Double(height) / 2)
        for y in 2..<max(height - 2, 2) {
            for x in 2..<max(width - 2, 2) {
                let i = y * width + x
                guard map.strength[i] > 0.3, isRidge(i) else { continue }
                edges.append(
                    (
                        SIMD2(Double(x) + 0.5, Double(y) + 0.5) - center, map.field.cosine[i], map.field.sine[i],
                        map.strength[i] * (0.1 + map.contrast[i])
                    ))
            }
        }
    }

    /// Whether the change is greatest here along its own direction.
    private func isRidge(_ i: Int) -> Bool {
        let (cosine, sine) = (map.field.cosine[i], map.field.sine[i])
        let step: Int
        if abs(cosine) > abs(sine) {
            step = cosine > 0 ? 1 : map.width
        } else {
            step = sine > 0 ? map.width + 1 : map.width - 1
        }
        let here = map.field.magnitude[i]
        return here >= map.field.magnitude[i - step] && here > map.field.magnitude[i + step]
    }

    /// The lines with most votes, no two nearly alike.
    func lines(limit: Int) -> [OutlineLine] {
        let reach = (Double(map.width * map.width + map.height * map.height)).squareRoot() / 2
        let rhos = Int(2 * reach / Self.rhoStep) + 3
        var votes = [Float](repeating: 0, count: Self.angles * rhos)
        let normals = (0..<Self.angles).map { index in
            let angle = Double(index) * .pi / Double(Self.angles)
            return SIMD2(cos(angle), sin(angle))
        }
        for edge in edges {
            let angle = atan2(Double(edge.sine), Double(edge.cosine)) / 2
            let middle = Int((angle * Double(Self.angles) / .pi).rounded())
            for offset in -Self.spread...Self.spread {
                let index = (middle + offset + 2 * Self.angles) % Self.angles
                let rho = ((edge.place * normals[index]).sum() + reach) / Self.rhoStep + 1
                let low = Int(rho)
                let part = Float(rho - Double(low))
                let weight = edge.weight * (1 - Float(abs(offset)) / Float(Self.spread + 1))
                votes[index * rhos + low] += weight * (1 - part)
                votes[index * rhos + low + 1] += weight * part
            }
        }
        var lines: [OutlineLine] = []
        var first: Float = 0
        for _ in 0..<(2 * limit) where lines.count < limit {
            var best = 0
            for i in votes.indices where votes[i] > votes[best] { best = i }
            if first == 0 { first = votes[best] }
            guard votes[best] > 0.04 * first, votes[best] > 0 else { break }
            let (index, rho) = (best / rhos, best % rhos)
            for offset in -4...4 {
                var row = index + offset
                var column = rho
                if row < 0 || row >= Self.angles {
                    row = (row + Self.angles) % Self.angles
                    column = Int((2 * reach / Self.rhoStep).rounded()) + 2 - rho
                }
                for c in max(column - 2, 0)...max(min(column + 2, rhos - 1), 0) { votes[row * rhos + c] = 0 }
            }
            let line = OutlineLine(normal: normals[index], distance: (Double(rho) - 1) * Self.rhoStep - reach)
            let refined = self.refined(line, within: 3, between: nil)
            if !lines.contains(where: { isAlike($0, refined) }) { lines.append(refined) }
        }
        return lines
    }

    private func isAlike(_ one: OutlineLine, _ other: OutlineLine) -> Bool {
        let agreement = (one.normal * other.normal).sum()
        guard abs(agreement) > 0.9997 else { return false }
        return abs(one.distance - (agreement < 0 ? -other.distance : other.distance)) < 1.5
    }

    /// The line of least squares through the edges near `line`, perhaps only those between two places along it.
    func refined(_ line: OutlineLine, within band: Double, between ends: (Double, Double)?) -> OutlineLine {
        var line = line
        for round in 0..<3 {
            let band = band / Double(round + 1) + 0.5
            let doubled = SIMD2(
                line.normal.x * line.normal.x - line.normal.y * line.normal.y, 2 * line.normal.x * line.normal.y)
            var (weight, sum) = (0.0, SIMD2<Double>.zero)
            var (xx, xy, yy) = (0.0, 0.0, 0.0)
            for edge in edges {
                let off = (edge.place * line.normal).sum() - line.distance
                guard abs(off) < band,
                    Double(edge.cosine) * doubled.x + Double(edge.sine) * doubled.y > 0.85
                else { continue }
                if let ends {
                    let t = (edge.place * line.along).sum()
                    guard t > ends.0, t < ends.1 else { continue }
                }
                let w = Double(edge.weight)
                weight += w
                sum += edge.place * w
                xx += w * edge.place.x * edge.place.x
                xy += w * edge.place.x * edge.place.y
                yy += w * edge.place.y * edge.place.y
            }
            guard weight > 4 else { return line }
            let mean = sum / weight
            let (cxx, cxy, cyy) = (
                xx / weight - mean.x * mean.x, xy / weight - mean.x * mean.y, yy / weight - mean.y * mean.y
            )
            // The normal is the direction in which the edges spread least.
            let angle = atan2(2 * cxy, cxx - cyy) / 2
            let normal = SIMD2(-sin(angle), cos(angle))
            let fresh = OutlineLine(normal: normal, distance: (normal * mean).sum())
            guard fresh.angle(to: line) < 0.12 else { return line }
            line =
                (fresh.normal * line.normal).sum() < 0
                ? OutlineLine(normal: -fresh.normal, distance: -fresh.distance) : fresh
        }
        return line
    }
}
