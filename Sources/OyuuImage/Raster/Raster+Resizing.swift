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
            let total = columns.total * rows.total
            for y in 0..<height {
                for i in 0..<samples { sums[i] = total / 2 }
                for entry in rows.offsets[y]..<rows.offsets[y + 1] {
                    let weight = rows.weights[entry]
                    let source = filter.row(rows.starts[y] + entry - rows.offsets[y])
                    for i in 0..<samples { sums[i] &+= weight &* source[i] }
                }
                for i in 0..<samples { buffer[y * samples + i] = UInt8(truncatingIfNeeded: sums[i] / total) }
            }
            initialized = samples * height
        }
        return Raster(width: width, height: height, channels: channels, pixels: resized)
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

/// Source rows resampled along x, the last two remembered: neighbouring target rows share them.
private struct RowFilter {
    private let raster: Raster
    private let axis: ResamplingAxis
    private var cache: [(row: Int, sums: [UInt64])] = []

    init(_ raster: Raster, _ axis: ResamplingAxis) {
        self.raster = raster
        self.axis = axis
    }

    mutating func row(_ y: Int) -> [UInt64] {
        if let hit = cache.first(where: { $0.row == y }) { return hit.sums }
        var sums = cache.count < 2 ? [] : cache.removeFirst().sums
        filter(y, into: &sums)
        cache.append((y, sums))
        return sums
    }

    private func filter(_ y: Int, into sums: inout [UInt64]) {
        let channels = raster.channels
        sums.removeAll(keepingCapacity: true)
        raster.pixels.withUnsafeBufferPointer { pixels in
            for x in axis.starts.indices {
                let weights = axis.offsets[x]..<axis.offsets[x + 1]
                let start = raster.offset(x: axis.starts[x], y: y)
                for channel in 0..<channels {
                    var sum: UInt64 = 0
                    var position = start + channel
                    for entry in weights {
                        sum &+= axis.weights[entry] &* UInt64(pixels[position])
                        position += channels
                    }
                    sums.append(sum)
                }
            }
        }
    }
}
