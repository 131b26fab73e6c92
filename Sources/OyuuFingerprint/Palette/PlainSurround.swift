import OyuuImage

/// A surround of one colour that touches the picture's edges: a wall, paper, the white of a product photo.
struct PlainSurround {
    /// For each pixel, whether it belongs to the surround.
    let mask: [Bool]
    /// How many do.
    let pixelCount: Int

    /// Colours of the surround lie within this distance of its main colour in OKLab (about three just noticeable steps).
    private static let tolerance = 0.06
    /// The part of the picture's outermost ring that must be of that colour.
    private static let ringShare = 0.8
    /// The part of the picture a surround covers: less is a border, more leaves no picture.
    private static let pictureShare = 0.05...0.95

    /// Finds the surround; nil where the outermost ring is not of one colour.
    ///
    /// The ring is a fiftieth of the shorter side wide. Its main colour is the box of the histogram with the most ring
    /// pixels around it; the surround is what can be reached from the ring through pixels of nearly that colour.
    init?(_ raster: Raster, binOfPixel: [UInt16], histogram: ColorHistogram) {
        let (width, height) = (raster.width, raster.height)
        let ring = Self.ring(width: width, height: height)
        var ringCount = [Int](repeating: 0, count: ColorHistogram.binCount)
        for pixel in ring { ringCount[Int(binOfPixel[pixel])] += 1 }

        let near = Self.nearMainColor(histogram.bins, ringCount: ringCount)
        let covered = ring.reduce(0) { near[Int(binOfPixel[$1])] ? $0 + 1 : $0 }
        guard Double(covered) >= Self.ringShare * Double(ring.count) else { return nil }

        var mask = [Bool](repeating: false, count: width * height)
        var front = ring.filter { near[Int(binOfPixel[$0])] }
        for pixel in front { mask[pixel] = true }
        var reached = front.count
        while let pixel = front.popLast() {
            let (x, y) = (pixel % width, pixel / width)
            for step in 0..<4 {
                let next: Int
                switch step {
                case 0 where x > 0: next = pixel - 1
                case 1 where x + 1 < width: next = pixel + 1
                case 2 where y > 0: next = pixel - width
                case 3 where y + 1 < height: next = pixel + width
                default: continue
                }
                guard !mask[next], near[Int(binOfPixel[next])] else { continue }
                mask[next] = true
                reached += 1
                front.append(next)
            }
        }
        guard Self.pictureShare.contains(Double(reached) / Double(width * height)) else { return nil }
        self.mask = mask
        pixelCount = reached
    }

    /// The pixels of the outermost ring, row by row.
    private static func ring(width: Int, height: Int) -> [Int] {
        let depth = max(min(width, height) / 50, 1)
        return (0..<(width * height)).filter { pixel in
            let (x, y) = (pixel % width, pixel / width)
            return x < depth || y < depth || x >= width - depth || y >= height - depth
        }
    }

    /// For each box of the histogram, whether it is of the ring's main colour.
    private static func nearMainColor(_ bins: [ColorHistogram.Bin], ringCount: [Int]) -> [Bool] {
        let ringBins = bins.filter { ringCount[$0.index] > 0 }
        let limit = tolerance * tolerance
        let candidates = ringBins.sorted { (ringCount[$1.index], $0.index) < (ringCount[$0.index], $1.index) }.prefix(
            16)
        var best: (color: OKLab, count: Int)?
        for candidate in candidates {
            var count = 0
            for bin in ringBins where bin.color.squaredDistance(to: candidate.color) <= limit {
                count += ringCount[bin.index]
            }
            if count > best?.count ?? 0 { best = (candidate.color, count) }
        }
        var near = [Bool](repeating: false, count: ColorHistogram.binCount)
        guard let best else { return near }
        for bin in bins where bin.color.squaredDistance(to: best.color) <= limit { near[bin.index] = true }
        return near
    }
}
