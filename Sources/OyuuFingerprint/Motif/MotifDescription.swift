/// Gathers descriptors from gradient fields.
struct MotifDescription: Sendable {
    /// Width of a cell in standard deviations of the keypoint.
    static let cellWidth: Float = 3
    /// Samples along a cell.
    static let samplesPerCell = 3

    /// One place of the sampling pattern, in cells from the keypoint, and what it adds to which cells.
    private struct Sample: Sendable {
        var x: Float
        var y: Float
        var cells: SIMD4<Int32>
        var weights: SIMD4<Float>
    }

    private let samples: [Sample]
    private let orientationWeights: [(x: Float, y: Float, weight: Float)]

    init() {
        // Cells overlap: each sample is shared by the four nearest in proportion; what falls outside is dropped
        // into a seventeenth cell.
        let reach = 2.5
        let count = Int(2 * reach) * Self.samplesPerCell
        var samples: [Sample] = []
        for row in 0..<count {
            for column in 0..<count {
                let x = (Double(column) + 0.5) / Double(Self.samplesPerCell) - reach
                let y = (Double(row) + 0.5) / Double(Self.samplesPerCell) - reach
                let window = ElementaryFunctions.exponential(-(x * x + y * y) / (2 * 2.0 * 2.0))
                let (left, top) = ((x + 1.5).rounded(.down), (y + 1.5).rounded(.down))
                let (fx, fy) = (x + 1.5 - left, y + 1.5 - top)
                var cells = SIMD4<Int32>(repeating: 16)
                var weights = SIMD4<Float>.zero
                for i in 0..<4 {
                    let (cx, cy) = (Int(left) + i % 2, Int(top) + i / 2)
                    guard (0..<4).contains(cx), (0..<4).contains(cy) else { continue }
                    cells[i] = Int32(4 * cy + cx)
                    weights[i] = Float(window * (i % 2 == 0 ? 1 - fx : fx) * (i / 2 == 0 ? 1 - fy : fy))
                }
                if weights != .zero { samples.append(Sample(x: Float(x), y: Float(y), cells: cells, weights: weights)) }
            }
        }
        self.samples = samples

        var ring: [(Float, Float, Float)] = []
        for row in -6...6 {
            for column in -6...6 where row * row + column * column <= 40 {
                let (x, y) = (Double(column) * 0.75, Double(row) * 0.75)
                ring.append(
                    (Float(x), Float(y), Float(ElementaryFunctions.exponential(-(x * x + y * y) / (2 * 2.5 * 2.5)))))
            }
        }
        orientationWeights = ring.map { (x: $0.0, y: $0.1, weight: $0.2) }
    }

    /// Bins of the orientation histogram over 180°.
    private static let orientationBins = 18

    /// The axes of a keypoint, modulo 180°: the strongest direction of change around it, and a second one where it is
    /// nearly as strong. In units of 180°, 0..<1.
    func orientations(of candidate: MotifCandidate, in field: GradientField) -> [Float] {
        let bins = Self.orientationBins
        var histogram = [Float](repeating: 0, count: bins)
        for sample in orientationWeights {
            let v = field.gradient(
                x: candidate.x + sample.x * candidate.sigma, y: candidate.y + sample.y * candidate.sigma)
            let length = (v.x * v.x + v.y * v.y).squareRoot()
            guard length > 0 else { continue }
            let angle = Self.halfTurns(y: v.y, x: v.x) * Float(bins) - 0.5
            let lower = angle < 0 ? -1 : Int(angle)
            let fraction = angle - Float(lower)
            let i = lower < 0 ? bins - 1 : lower
            let w = sample.weight * length
            histogram[i] += w * (1 - fraction)
            histogram[i + 1 == bins ? 0 : i + 1] += w * fraction
        }
        var smooth = histogram
        for i in 0..<bins {
            smooth[i] = 0.25 * histogram[(i + bins - 1) % bins] + 0.5 * histogram[i] + 0.25 * histogram[(i + 1) % bins]
        }
        var peaks: [(value: Float, at: Float)] = []
        for i in 0..<bins {
            let (before, after) = (smooth[(i + bins - 1) % bins], smooth[(i + 1) % bins])
            guard smooth[i] > before, smooth[i] >= after else { continue }
            let curvature = before + after - 2 * smooth[i]
            let offset = curvature < 0 ? (before - after) * 0.5 / curvature : 0
            var at = (Float(i) + 0.5 + offset) / Float(bins)
            if at < 0 { at += 1 }
            if at >= 1 { at -= 1 }
            peaks.append((smooth[i], at))
        }
        peaks.sort { ($1.value, $0.at) < ($0.value, $1.at) }
        guard let best = peaks.first else { return [0] }
        return peaks.prefix(2).filter { $0.value >= 0.8 * best.value }.map(\.at)
    }

    /// The angle of (x, y) as a share of the circle, 0..<1; of the doubled angle that a gradient field holds, the
    /// direction in half turns. The error is below 0.0001, from exact operations alone.
    @inline(__always)
    static func halfTurns(y: Float, x: Float) -> Float {
        let (ax, ay) = (x.magnitude, y.magnitude)
        let t = min(ax, ay) / max(ax, ay, .leastNormalMagnitude)
        // Polynomial for the arc tangent over 0…1 in turns (minimax of odd powers).
        let s = t * t
        var turns = t * (0.158_415 + s * (-0.045_945 + s * 0.012_626))
        if ay > ax { turns = 0.25 - turns }
        if x < 0 { turns = 0.5 - turns }
        if y < 0 { turns = 1 - turns }
        return turns >= 1 ? turns - 1 : turns
    }

    /// The descriptor of a keypoint whose axis is `cosine`, `sine`.
    func descriptor(
        of c: MotifCandidate, cosine: Float, sine: Float, in field: GradientField
    ) -> MotifDescriptor {
        let step = c.sigma * Self.cellWidth
        let (stepCosine, stepSine) = (step * cosine, step * sine)
        let (doubleCosine, doubleSine) = (cosine * cosine - sine * sine, 2 * cosine * sine)
        return withUnsafeTemporaryAllocation(of: SIMD8<Float>.self, capacity: 17) { sums in
            for i in 0..<17 { sums[i] = .zero }
            samples.withUnsafeBufferPointer { samples in
                for sample in samples {
                    let v = field.gradient(
                        x: c.x + sample.x * stepCosine - sample.y * stepSine,
                        y: c.y + sample.x * stepSine + sample.y * stepCosine)
                    let a = v.x * doubleCosine + v.y * doubleSine
                    let b = v.y * doubleCosine - v.x * doubleSine
                    let along = v.z * cosine + v.w * sine
                    let across = v.w * cosine - v.z * sine
                    let share = SIMD8(max(a, 0), max(b, 0), max(-a, 0), max(-b, 0), along, across, 0, 0)
                    sums[Int(sample.cells[0])] += share * sample.weights[0]
                    sums[Int(sample.cells[1])] += share * sample.weights[1]
                    sums[Int(sample.cells[2])] += share * sample.weights[2]
                    sums[Int(sample.cells[3])] += share * sample.weights[3]
                }
            }
            return Self.normalized(sums)
        }
    }

    private static func normalized(_ sums: UnsafeMutableBufferPointer<SIMD8<Float>>) -> MotifDescriptor {
        var unsigned = [Float](repeating: 0, count: MotifDescriptor.unsignedCount)
        var signed = [Float](repeating: 0, count: MotifDescriptor.signedCount)
        for cell in 0..<16 {
            for i in 0..<4 { unsigned[4 * cell + i] = sums[cell][i] }
            for i in 0..<2 { signed[2 * cell + i] = sums[cell][4 + i] }
        }
        // Hellinger's kernel (Arandjelović & Zisserman 2012): the root of the shares.
        let total = unsigned.reduce(0, +) + 1e-12
        for i in unsigned.indices { unsigned[i] = (unsigned[i] / total).squareRoot() }
        let length = signed.reduce(0) { $0 + $1 * $1 }.squareRoot() + 1e-12
        for i in signed.indices { signed[i] /= length }
        return MotifDescriptor(unsigned: unsigned, signed: signed)
    }
}
