import OyuuImage

/// What can be measured of how well a photo shows its design, from the pixels that will be fingerprinted.
public struct PhotoMeasures: Sendable, Hashable, Codable {
    /// Sides of the design in the photo, in pixels.
    public let width: Int
    public let height: Int
    /// Brightness (BT.601, 0...255) above which only a fiftieth of the picture lies.
    public let highlight: Int
    /// Brightness below which only a fiftieth of the picture lies.
    public let shadow: Int
    /// Blur of the sharpest strong edges: standard deviation in pixels of the picture at ``workingSide``; nil where
    /// there are hardly any edges.
    public let blur: Double?
    /// The part of the picture that is white, 0...1.
    public let burnt: Double
    /// The part of the picture where there is a pattern larger than yarn and weave, 0...1.
    public let coverage: Double
    /// PDQ quality, 0...100.
    public let quality: Int

    /// Longest side of the picture that edges are looked for in. Larger photos are reduced: what is blurred only in
    /// their last pixels is sharp enough.
    public static let workingSide = 1000

    public init(_ raster: Raster, quality: Int) {
        let luma = raster.fitted(longSide: Self.workingSide).luma()
        width = raster.width
        height = raster.height
        self.quality = quality
        var histogram = [Int](repeating: 0, count: 256)
        for sample in luma.pixels { histogram[Int(sample)] += 1 }
        shadow = Self.percentile(histogram, 0.02)
        highlight = Self.percentile(histogram, 0.98)
        burnt = Double(histogram[Self.white...].reduce(0, +)) / Double(luma.pixels.count)
        let fine = EdgeSharpness(luma)
        let coarse = EdgeSharpness(luma.fitted(longSide: Self.coarseSide))
        blur = Self.blur(luma, fine, coarse)
        coverage = coarse.coverage
    }

    /// What an edge's own pixels say is right up to a blur of one or two; of more, noise is all that is left at that
    /// scale, and reduced pictures tell. Where the finest scale has sharp edges they settle it: cloth is soft, its photo
    /// is not.
    private static func blur(_ luma: Raster, _ fine: EdgeSharpness, _ coarse: EdgeSharpness) -> Double? {
        let long = Double(max(luma.width, luma.height))
        if let blur = fine.blur, blur < 1.2 { return blur }
        let half = EdgeSharpness(luma.fitted(longSide: max(1, Int(long / 2))))
        let others = [(half, 2.0), (coarse, long / min(long, Double(coarseSide)))].compactMap { edges, factor in
            edges.blur.map { $0 > 0.7 ? $0 * factor : 0 }
        }
        return ([fine.blur].compactMap { $0 } + others).max()
    }

    private static let coarseSide = 250
    private static let white = 253

    private static func percentile(_ histogram: [Int], _ share: Double) -> Int {
        let wanted = Int(share * Double(histogram.reduce(0, +)))
        var sum = 0
        for (value, count) in histogram.enumerated() {
            sum += count
            if sum > wanted { return value }
        }
        return 255
    }
}
