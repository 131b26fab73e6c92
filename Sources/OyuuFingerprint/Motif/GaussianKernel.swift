/// A sampled, normalised Gaussian, cut off at three standard deviations.
struct GaussianKernel: Sendable {
    /// The weight of the centre and, at i, of each of the two samples i away; they sum to 1.
    let weights: [Float]

    var radius: Int { weights.count - 1 }

    /// - Parameter sigma: standard deviation in pixels, over 0.
    init(sigma: Double) {
        let radius = max(1, Int((3 * sigma).rounded(.up)))
        let raw = (0...radius).map { i in
            ElementaryFunctions.exponential(-Double(i * i) / (2 * sigma * sigma))
        }
        let sum = raw[0] + 2 * raw.dropFirst().reduce(0, +)
        weights = raw.map { Float($0 / sum) }
    }
}

extension FloatPlane {
    /// The plane smoothed in both directions; beyond its edge it goes on as at the edge.
    func blurred(_ kernel: GaussianKernel) -> FloatPlane {
        let radius = kernel.radius
        let (width, height) = (width, height)
        // One row at a time: smoothed down the columns into a padded line, then along the line.
        var line = [Float](repeating: 0, count: width + 2 * radius + 8)
        return FloatPlane(width: width, height: height) { target in
            values.withUnsafeBufferPointer { source in
                kernel.weights.withUnsafeBufferPointer { weights in
                    line.withUnsafeMutableBufferPointer { line in
                        guard let source = source.baseAddress, let weights = weights.baseAddress,
                            let line = line.baseAddress
                        else { return }
                        let inner = line + radius
                        for y in 0..<height {
                            Self.blurColumns(source, width, height, y, weights, radius, into: inner)
                            for i in 1...radius {
                                inner[-i] = inner[0]
                                inner[width - 1 + i] = inner[width - 1]
                            }
                            Self.blurLine(inner, width, weights, radius, into: target + y * width)
                        }
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func load(_ pointer: UnsafePointer<Float>) -> SIMD8<Float> {
        UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Float>.self)
    }

    @inline(__always)
    private static func store(_ value: SIMD8<Float>, _ pointer: UnsafeMutablePointer<Float>) {
        UnsafeMutableRawPointer(pointer).storeBytes(of: value, as: SIMD8<Float>.self)
    }

    private static func blurColumns(
        _ source: UnsafePointer<Float>, _ width: Int, _ height: Int, _ y: Int, _ weights: UnsafePointer<Float>,
        _ radius: Int, into line: UnsafeMutablePointer<Float>
    ) {
        // Row by row over the whole line, so that the sums stay in the nearest cache and the rows stream past.
        let center = source + y * width
        let first = (above: source + max(y - 1, 0) * width, below: source + min(y + 1, height - 1) * width)
        var x = 0
        while x + 8 <= width {
            store(
                load(center + x) * weights[0] + (load(first.above + x) + load(first.below + x)) * weights[1], line + x)
            x += 8
        }
        while x < width {
            line[x] = center[x] * weights[0] + (first.above[x] + first.below[x]) * weights[1]
            x += 1
        }
        guard radius >= 2 else { return }
        for i in 2...radius {
            let (above, below) = (source + max(y - i, 0) * width, source + min(y + i, height - 1) * width)
            let weight = weights[i]
            x = 0
            while x + 8 <= width {
                store(load(line + x) + (load(above + x) + load(below + x)) * weight, line + x)
                x += 8
            }
            while x < width {
                line[x] += (above[x] + below[x]) * weight
                x += 1
            }
        }
    }

    private static func blurLine(
        _ line: UnsafePointer<Float>, _ width: Int, _ weights: UnsafePointer<Float>, _ radius: Int,
        into target: UnsafeMutablePointer<Float>
    ) {
        var x = 0
        while x + 8 <= width {
            var sum = load(line + x) * weights[0]
            for i in 1...radius { sum += (load(line + x - i) + load(line + x + i)) * weights[i] }
            store(sum, target + x)
            x += 8
        }
        while x < width {
            var sum = line[x] * weights[0]
            for i in 1...radius { sum += (line[x - i] + line[x + i]) * weights[i] }
            target[x] = sum
            x += 1
        }
    }
}
