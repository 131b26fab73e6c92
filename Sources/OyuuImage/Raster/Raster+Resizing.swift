extension Raster {
    /// The picture at another size, in whole numbers and so the same on every machine: exact area averaging along
    /// a side that shrinks, bilinear along one that grows.
    ///
    /// - Precondition: both sides are at least 1.
    public func resized(width: Int, height: Int) -> Raster {
        precondition(width >= 1 && height >= 1, "a raster has at least one pixel")
        if width == self.width && height == self.height { return self }
        let columns = ResamplingAxis(source: self.width, target: width)
        let rows = ResamplingAxis(source: self.height, target: height)
        let samples = width * channels
        let resized = [UInt8](unsafeUninitializedCapacity: samples * height) { buffer, initialized in
            var filter = RowFilter(self, columns)
            var sums = [UInt64](repeating: 0, count: samples)
            let total = Quotient(by: columns.total * rows.total)
            for y in 0..<height {
                for i in sums.indices { sums[i] = total.divisor / 2 }
                for entry in rows.offsets[y]..<rows.offsets[y + 1] {
                    let row = filter.row(rows.starts[y] + entry - rows.offsets[y])
                    Self.add(row, times: rows.weights[entry], to: &sums)
                }
                for i in 0..<samples { buffer[y * samples + i] = UInt8(truncatingIfNeeded: total.dividing(sums[i])) }
            }
            initialized = samples * height
        }
        return Raster(width: width, height: height, channels: channels, pixels: resized)
    }

    private static func add(_ row: [UInt32], times weight: UInt32, to sums: inout [UInt64]) {
        let weight = UInt64(weight)
        sums.withUnsafeMutableBufferPointer { sums in
            row.withUnsafeBufferPointer { row in
                for i in 0..<min(sums.count, row.count) { sums[i] &+= weight &* UInt64(row[i]) }
            }
        }
    }

    /// The picture with its long side at most `longSide` pixels, in proportion, both sides at least 1; never enlarged.
    public func fitted(longSide: Int) -> Raster {
        precondition(longSide >= 1, "a raster has at least one pixel")
        let long = max(width, height)
        if long <= longSide { return self }
        func scaled(_ side: Int) -> Int { max(1, (2 * side * longSide + long) / (2 * long)) }
        return resized(width: scaled(width), height: scaled(height))
    }
}

/// Division of many sums below 2⁶³ by one number of at least 2, by multiplication, exactly.
///
/// The reciprocal is rounded up, so that the product is right or one too many (Granlund & Montgomery, 1994).
private struct Quotient {
    let divisor: UInt64
    private let reciprocal: UInt64

    init(by divisor: UInt64) {
        precondition(divisor >= 2, "a divisor of at least 2")
        self.divisor = divisor
        reciprocal = UInt64.max / divisor + 1
    }

    @inline(__always)
    func dividing(_ sum: UInt64) -> UInt64 {
        let quotient = sum.multipliedFullWidth(by: reciprocal).high
        return quotient &* divisor > sum ? quotient &- 1 : quotient
    }
}

/// Source rows resampled along x, the last two remembered: neighbouring target rows share them.
///
/// Sums fit 32 bits: 255 times twice a side of at most 8 million pixels.
private struct RowFilter {
    private let raster: Raster
    private let axis: ResamplingAxis
    private var cache: [(row: Int, sums: [UInt32])] = []

    init(_ raster: Raster, _ axis: ResamplingAxis) {
        precondition(axis.total <= UInt64(UInt32.max) / 255, "a side is at most 8 million pixels")
        self.raster = raster
        self.axis = axis
    }

    mutating func row(_ y: Int) -> [UInt32] {
        if let hit = cache.first(where: { $0.row == y }) { return hit.sums }
        var sums =
            cache.count < 2
            ? [UInt32](repeating: 0, count: axis.starts.count * raster.channels) : cache.removeFirst().sums
        filter(y, into: &sums)
        cache.append((y, sums))
        return sums
    }

    private func filter(_ y: Int, into sums: inout [UInt32]) {
        raster.pixels.withUnsafeBufferPointer { pixels in
            axis.weights.withUnsafeBufferPointer { weights in
                sums.withUnsafeMutableBufferPointer { sums in
                    for x in axis.starts.indices {
                        let entries = axis.offsets[x]..<axis.offsets[x + 1]
                        let start = raster.offset(x: axis.starts[x], y: y)
                        if raster.channels == 1 {
                            var sum: UInt32 = 0
                            for (i, entry) in entries.enumerated() {
                                sum &+= weights[entry] &* UInt32(pixels[start + i])
                            }
                            sums[x] = sum
                        } else {
                            Self.sum(pixels, start, weights, entries, into: sums, at: 3 * x)
                        }
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func sum(
        _ pixels: UnsafeBufferPointer<UInt8>, _ start: Int, _ weights: UnsafeBufferPointer<UInt32>,
        _ entries: Range<Int>, into sums: UnsafeMutableBufferPointer<UInt32>, at target: Int
    ) {
        var red: UInt32 = 0
        var green: UInt32 = 0
        var blue: UInt32 = 0
        var position = start
        for entry in entries {
            let weight = weights[entry]
            red &+= weight &* UInt32(pixels[position])
            green &+= weight &* UInt32(pixels[position + 1])
            blue &+= weight &* UInt32(pixels[position + 2])
            position += 3
        }
        sums[target] = red
        sums[target + 1] = green
        sums[target + 2] = blue
    }
}
