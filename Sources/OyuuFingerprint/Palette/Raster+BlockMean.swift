import OyuuImage

extension Raster {
    /// The largest block side whose column sums fit 16 bits.
    static let largestBlock = 257

    /// The means of blocks of `factor` × `factor` pixels, rounded to the nearest; what does not fill a block at the right
    /// and lower edges is left out.
    ///
    /// A quick first step down from camera size. It only adds whole numbers, row upon row.
    ///
    /// - Precondition: `factor` is at least 1, at most the shorter side and at most `largestBlock`.
    func blockMeans(_ factor: Int) -> Raster {
        precondition(factor >= 1 && factor <= min(width, height, Self.largestBlock), "a block lies inside the raster")
        guard factor > 1 else { return self }
        let (columns, rows) = (width / factor, height / factor)
        var means: [UInt8] = []
        means.reserveCapacity(columns * rows * channels)
        var sums = [UInt16](repeating: 0, count: columns * factor * channels)
        for row in 0..<rows {
            for index in sums.indices { sums[index] = 0 }
            for line in 0..<factor { add(row: row * factor + line, to: &sums) }
            appendMeans(of: sums, factor: factor, to: &means)
        }
        return Raster(width: columns, height: rows, channels: channels, pixels: means)
    }

    /// Adds the first samples of a row, as many as there are sums.
    private func add(row: Int, to sums: inout [UInt16]) {
        let start = row * width * channels
        precondition(start >= 0 && start + sums.count <= pixels.count)
        pixels.withUnsafeBufferPointer { pixels in
            sums.withUnsafeMutableBufferPointer { sums in
                let line = UnsafeBufferPointer(rebasing: pixels[start..<(start + sums.count)])
                for index in 0..<sums.count { sums[index] &+= UInt16(line[index]) }
            }
        }
    }

    /// Appends the means of one row of blocks from the sums of its columns.
    private func appendMeans(of sums: [UInt16], factor: Int, to means: inout [UInt8]) {
        let area = UInt32(factor * factor)
        sums.withUnsafeBufferPointer { sums in
            for block in stride(from: 0, to: sums.count, by: factor * channels) {
                for channel in 0..<channels {
                    var sum = area / 2
                    for index in stride(from: block + channel, to: block + factor * channels, by: channels) {
                        sum &+= UInt32(sums[index])
                    }
                    means.append(UInt8(truncatingIfNeeded: sum / area))
                }
            }
        }
    }
}
