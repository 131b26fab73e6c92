/// A place in a picture that stands out at one scale.
struct MotifCandidate: Sendable, Hashable {
    /// Index of the octave in its scale space.
    let octave: Int
    /// The level whose gradients describe it.
    let level: Int
    /// Position in pixels of the octave, the first pixel's centre at 0.
    let x: Float
    let y: Float
    /// Standard deviation of the smoothing, in pixels of the octave.
    let sigma: Float
    /// Energy of the difference of Gaussians.
    let response: Float
}

/// Finds blobs by the energy of the difference of Gaussians over all channels.
///
/// Lowe's detector (2004) looks for extrema of the difference of Gaussians of lightness. Its square, summed over
/// lightness and both colour differences, has its maxima at the same places whatever the colours are and whichever is
/// the lighter: exchanging figure and ground does not move them at all.
struct MotifDetector {
    /// Energy below which a blob is taken for noise.
    static let minimumEnergy: Float = 0.004 * 0.004
    /// Ratio of the principal curvatures above which a blob is an edge.
    static let edgeRatio: Float = 10

    let space: ScaleSpace

    /// All blobs, by octave, level, row and column.
    func candidates() -> [MotifCandidate] {
        space.octaves.indices.flatMap { candidates(octave: $0) }
    }

    private func candidates(octave index: Int) -> [MotifCandidate] {
        let octave = space.octaves[index]
        let energies = (0..<(ScaleSpace.steps + 2)).map { Self.energy(octave, level: $0) }
        var found: [MotifCandidate] = []
        for level in 1...ScaleSpace.steps {
            Self.maxima(energies[level - 1], energies[level], energies[level + 1]) { x, y in
                if let candidate = Self.refined(energies, level, x, y, octave: index) { found.append(candidate) }
            }
        }
        return found
    }

    private static func energy(_ octave: ScaleSpace.Octave, level: Int) -> FloatPlane {
        let count = octave.width * octave.height
        return FloatPlane(width: octave.width, height: octave.height) { target in
            for (i, channel) in octave.channels.enumerated() {
                channel[level].values.withUnsafeBufferPointer { fine in
                    channel[level + 1].values.withUnsafeBufferPointer { coarse in
                        if i == 0 {
                            for p in 0..<count {
                                let difference = coarse[p] - fine[p]
                                target[p] = difference * difference
                            }
                        } else {
                            for p in 0..<count {
                                let difference = coarse[p] - fine[p]
                                target[p] += difference * difference
                            }
                        }
                    }
                }
            }
        }
    }

    private static func maxima(
        _ below: FloatPlane, _ here: FloatPlane, _ above: FloatPlane, _ body: (Int, Int) -> Void
    ) {
        let (width, height) = (here.width, here.height)
        guard width > 4, height > 4 else { return }
        below.values.withUnsafeBufferPointer { below in
            here.values.withUnsafeBufferPointer { here in
                above.values.withUnsafeBufferPointer { above in
                    for y in 2..<(height - 2) {
                        for x in 2..<(width - 2) {
                            let p = y * width + x
                            let value = here[p]
                            guard value > minimumEnergy, value > here[p - 1], value >= here[p + 1],
                                value > here[p - width], value >= here[p + width]
                            else { continue }
                            guard value > here[p - width - 1], value > here[p - width + 1],
                                value >= here[p + width - 1], value >= here[p + width + 1]
                            else { continue }
                            if exceeds(value, below, p, width) && exceeds(value, above, p, width) { body(x, y) }
                        }
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func exceeds(_ value: Float, _ plane: UnsafeBufferPointer<Float>, _ p: Int, _ width: Int) -> Bool {
        value > plane[p] && value > plane[p - 1] && value > plane[p + 1]
            && value > plane[p - width - 1] && value > plane[p - width] && value > plane[p - width + 1]
            && value > plane[p + width - 1] && value > plane[p + width] && value > plane[p + width + 1]
    }

    private static func refined(
        _ energies: [FloatPlane], _ level: Int, _ x: Int, _ y: Int, octave: Int
    ) -> MotifCandidate? {
        let plane = energies[level]
        let width = plane.width
        let p = y * width + x
        let v = plane.values
        let center = v[p]
        let dxx = v[p - 1] + v[p + 1] - 2 * center
        let dyy = v[p - width] + v[p + width] - 2 * center
        let dxy = (v[p + width + 1] + v[p - width - 1] - v[p + width - 1] - v[p - width + 1]) * 0.25
        let trace = dxx + dyy
        let determinant = dxx * dyy - dxy * dxy
        let limit = (edgeRatio + 1) * (edgeRatio + 1) / edgeRatio
        guard determinant > 0, trace * trace < limit * determinant else { return nil }

        func vertex(_ before: Float, _ after: Float) -> Float {
            let curvature = before + after - 2 * center
            guard curvature < 0 else { return 0 }
            return max(-0.5, min(0.5, (before - after) * 0.5 / curvature))
        }
        let offset = vertex(energies[level - 1].values[p], energies[level + 1].values[p])
        let sigma = Float(ScaleSpace.sigmas[level]) * (1 + offset * 0.4142)
        return MotifCandidate(
            octave: octave, level: level, x: Float(x) + vertex(v[p - 1], v[p + 1]),
            y: Float(y) + vertex(v[p - width], v[p + width]), sigma: sigma, response: center)
    }
}
