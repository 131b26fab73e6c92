/// What lies along a line, summed so that any stretch of it is looked up at once.
struct LineProfile {
    let line: OutlineLine
    /// Half the number of places: place `t` along the line is at index `t + reach`.
    private let reach: Int
    /// Sums, from the line's start, of edge support and of places inside the picture.
    private let support: [Float]
    private let inside: [Float]
    /// Sums of surface codes a few pixels off the line, on the normal's side and on the other.
    private let ahead: [Float]
    private let behind: [Float]

    private static let offsets: [Double] = [3, 5, 7, 9]

    init(_ line: OutlineLine, on map: EdgeMap) {
        let reach = Int((Double(map.width * map.width + map.height * map.height)).squareRoot() / 2) + 1
        let places = 2 * reach + 1
        let codes = EdgeMap.codeCount
        var support = [Float](repeating: 0, count: places + 1)
        var inside = support
        var ahead = [Float](repeating: 0, count: (places + 1) * codes)
        var behind = ahead
        let center = SIMD2(Double(map.width) / 2, Double(map.height) / 2)
        for index in 0..<places {
            let place = center + line.normal * line.distance + line.along * Double(index - reach)
            support[index + 1] = support[index]
            inside[index + 1] = inside[index]
            for code in 0..<codes {
                ahead[(index + 1) * codes + code] = ahead[index * codes + code]
                behind[(index + 1) * codes + code] = behind[index * codes + code]
            }
            guard map.pixel(at: place) != nil else { continue }
            inside[index + 1] += 1
            support[index + 1] += map.support(near: place, normal: line.normal)
            for offset in Self.offsets {
                if let pixel = map.pixel(at: place + line.normal * offset) {
                    ahead[(index + 1) * codes + Int(map.codes[pixel])] += 1
                }
                if let pixel = map.pixel(at: place - line.normal * offset) {
                    behind[(index + 1) * codes + Int(map.codes[pixel])] += 1
                }
            }
        }
        self.line = line
        self.reach = reach
        (self.support, self.inside, self.ahead, self.behind) = (support, inside, ahead, behind)
    }

    private func index(_ t: Double) -> Int { min(max(Int(t.rounded()) + reach, 0), 2 * reach + 1) }

    /// The mean edge support between two places along the line, 0...1, and how many pixels of it the picture has.
    func support(from start: Double, to end: Double) -> (mean: Double, pixels: Double) {
        let (low, high) = (index(min(start, end)), index(max(start, end)))
        let pixels = inside[high] - inside[low]
        guard pixels > 0 else { return (0, 0) }
        return (Double((support[high] - support[low]) / pixels), Double(pixels))
    }

    /// The least edge support among `parts` equal stretches.
    func weakest(of parts: Int, from start: Double, to end: Double) -> Double {
        (0..<parts).map { part in
            let step = (end - start) / Double(parts)
            return support(from: start + step * Double(part), to: start + step * Double(part + 1)).mean
        }.min() ?? 0
    }

    /// How the surfaces on the two sides differ between two places: Hellinger distance of their codes, 0...1; and the
    /// shares themselves, the normal's side first.
    func sides(from start: Double, to end: Double) -> (distance: Double, ahead: [Float], behind: [Float]) {
        let codes = EdgeMap.codeCount
        let (low, high) = (index(min(start, end)), index(max(start, end)))
        let front = (0..<codes).map { ahead[high * codes + $0] - ahead[low * codes + $0] }
        let back = (0..<codes).map { behind[high * codes + $0] - behind[low * codes + $0] }
        return (SurfaceShares.distance(front, back), front, back)
    }
}

/// Comparing how much of which surface there is.
enum SurfaceShares {
    /// Hellinger distance, 0 (the same shares) to 1 (nothing in common); 0 where one is empty.
    static func distance(_ one: [Float], _ other: [Float]) -> Double {
        let (total, otherTotal) = (one.reduce(0, +), other.reduce(0, +))
        guard total > 0, otherTotal > 0 else { return 0 }
        var common: Float = 0
        for i in one.indices { common += (one[i] / total * other[i] / otherTotal).squareRoot() }
        return Double(max(0, 1 - common)).squareRoot()
    }
}

extension EdgeMap {
    /// The pixel that holds a place; nil outside the picture.
    @inline(__always)
    func pixel(at place: SIMD2<Double>) -> Int? {
        guard place.x >= 0, place.y >= 0, place.x < Double(width), place.y < Double(height) else { return nil }
        return Int(place.y) * width + Int(place.x)
    }

    /// The best edge support within two pixels of a place across a line's normal, 0...1.
    @inline(__always)
    func support(near place: SIMD2<Double>, normal: SIMD2<Double>) -> Float {
        let cosine = Float(normal.x * normal.x - normal.y * normal.y)
        let sine = Float(2 * normal.x * normal.y)
        var best: Float = 0
        for offset in -2...2 {
            if let pixel = pixel(at: place + normal * Double(offset)) {
                best = max(best, support(pixel, cosine: cosine, sine: sine))
            }
        }
        return best
    }
}
