import OyuuImage

extension Palette {
    /// Pictures are brought down to this many pixels on the longer side first: the cost is bounded, and yarn and paper
    /// grain average out.
    public static let workingSide = 256

    /// The palette of an upright picture of any size; luma counts as grey.
    ///
    /// - Parameter profile: what the raster's red, green and blue mean, where they are not sRGB; applied to the small raster.
    /// - Throws: `FingerprintError.colorProfile` where the profile is of no use.
    public init(_ raster: Raster, profile: ColorProfile?) throws(FingerprintError) {
        self.init(fitted: try Self.small(raster).inSRGB(profile))
    }

    /// The palette of an upright sRGB picture of any size; luma counts as grey.
    public init(_ raster: Raster) {
        self.init(fitted: Self.small(raster))
    }

    /// The raster within `workingSide`: by whole blocks while it is over twice that, then by exact area averaging.
    private static func small(_ raster: Raster) -> Raster {
        let factor = min(
            max(raster.width, raster.height) / (2 * workingSide), raster.width, raster.height, Raster.largestBlock)
        return raster.blockMeans(max(factor, 1)).fitted(longSide: workingSide)
    }

    /// The palette of a raster within `workingSide`.
    private init(fitted small: Raster) {
        let binOfPixel = ColorHistogram.binOfPixel(small)
        let whole = ColorHistogram(small, binOfPixel: binOfPixel)
        let pixelCount = small.width * small.height
        guard let surround = PlainSurround(small, binOfPixel: binOfPixel, histogram: whole) else {
            self.init(validated: Self.swatches(of: whole), background: nil)
            return
        }
        let inner = ColorHistogram(small, binOfPixel: binOfPixel, excluding: surround.mask)
        let outer = ColorHistogram(small, binOfPixel: binOfPixel, excluding: surround.mask.map { !$0 })
        let color = Self.mean(of: outer)
        let parts = (surround.pixelCount * Swatch.wholeParts + pixelCount / 2) / pixelCount
        self.init(validated: Self.swatches(of: inner), background: Swatch(color: color, parts: UInt16(parts)))
    }

    private static func swatches(of histogram: ColorHistogram) -> [Swatch] {
        let clusters = ColorClustering.clusters(of: histogram)
        return zip(clusters, parts(of: clusters.map(\.pixels))).map { cluster, parts in
            Swatch(color: SRGBColor(cluster.color.linear), parts: parts)
        }
    }

    /// Whole parts in proportion to `counts` that sum to `Swatch.wholeParts`: rounded down, and the remainder
    /// to those that lost most.
    private static func parts(of counts: [Int]) -> [UInt16] {
        let total = max(counts.reduce(0, +), 1)
        var parts = counts.map { $0 * Swatch.wholeParts / total }
        let byLoss = counts.indices.sorted {
            (counts[$1] * Swatch.wholeParts % total, $0) < (counts[$0] * Swatch.wholeParts % total, $1)
        }
        let missing = Swatch.wholeParts - parts.reduce(0, +)
        for index in byLoss.prefix(missing) { parts[index] += 1 }
        return parts.map { UInt16($0) }
    }

    private static func mean(of histogram: ColorHistogram) -> SRGBColor {
        var sum = SIMD4<Double>.zero
        for bin in histogram.bins {
            sum += Double(bin.pixels) * SIMD4(bin.color.l, bin.color.a, bin.color.b, 1)
        }
        return SRGBColor(OKLab(l: sum.x / sum.w, a: sum.y / sum.w, b: sum.z / sum.w).linear)
    }
}
