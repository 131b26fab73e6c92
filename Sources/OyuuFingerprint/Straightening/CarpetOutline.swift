import OyuuImage

#if canImport(Glibc)
    import Glibc
#endif

/// The outline of one carpet or cloth with its surroundings visible, as found in a photo.
public struct CarpetOutline: Sendable, Hashable, Codable {
    /// Its corners in the photo's pixels. Which of them is called top left is the one nearest the photo's.
    public let corners: DesignCorners
    /// How likely it is the carpet's outline and not a frame within the design or something of the room, 0...1, by
    /// comparison with made photos whose outline is known.
    public let confidence: Double
    /// The greatest angle between one of its sides and the nearest of the photo's axes, in degrees.
    public let slant: Double

    /// Confidence from which an outline is used when the person asks for one.
    public static let likely = 0.5
    /// Confidence from which it is used unasked.
    public static let sure = 0.9
    /// Slant from which an outline is used unasked, in degrees. The frames that designs have within themselves run along
    /// the picture, so this alone spares nearly all of them.
    public static let leastSlant = 6.0
    /// Slant below which there is nothing to straighten, in degrees: a carpet seen from straight in front is not told
    /// from a frame within a design.
    public static let leastSlantAsked = 2.0

    /// Whether it is used when the person asks for one.
    public var isLikely: Bool { confidence >= Self.likely && slant >= Self.leastSlantAsked }
    /// Whether it is used unasked.
    public var isSure: Bool { confidence >= Self.sure && slant >= Self.leastSlant }

    /// The most likely outline in an upright picture; nil where nothing has four sides.
    ///
    /// Straight lines are found in the picture's colour edges, joined four by four, and judged by what lies along and
    /// on both sides of them. Takes a few tenths of a second whatever the picture's size.
    public static func find(in raster: Raster) -> CarpetOutline? {
        guard min(raster.width, raster.height) >= 64 else { return nil }
        let map = EdgeMap(ColorPlanes(raster))
        let search = LineSearch(map)
        let evidence = OutlineEvidence(map: map, search: search)
        let hypotheses = HypothesisSearch(map, lines: search.lines(limit: mostLines)).hypotheses(limit: mostHypotheses)
        let examined = hypotheses.compactMap(evidence.examined)
        guard let best = examined.max(by: { $0.traits.score < $1.traits.score }) else { return nil }
        let scale = SIMD2(Double(raster.width) / Double(map.width), Double(raster.height) / Double(map.height))
        let center = SIMD2(Double(raster.width), Double(raster.height)) / 2
        let points = best.corners.map { $0 * scale + center }
        return CarpetOutline(
            corners: upright(points, around: center),
            confidence: 1 / (1 + exp(-best.traits.score)), slant: slant(points))
    }

    private static let mostLines = 120
    private static let mostHypotheses = 60

    /// Clockwise corners, begun with the one that makes them agree best with the picture's own.
    private static func upright(_ points: [SIMD2<Double>], around center: SIMD2<Double>) -> DesignCorners {
        let frame = [SIMD2(-1.0, -1), SIMD2(1, -1), SIMD2(1, 1), SIMD2(-1, 1)]
        func agreement(_ first: Int) -> Double {
            (0..<4).reduce(0) { $0 + ((points[(first + $1) % 4] - center) * frame[$1]).sum() }
        }
        let first = (0..<4).max { agreement($0) < agreement($1) } ?? 0
        return DesignCorners(
            topLeft: points[first], topRight: points[(first + 1) % 4], bottomRight: points[(first + 2) % 4],
            bottomLeft: points[(first + 3) % 4])
    }

    private static func slant(_ points: [SIMD2<Double>]) -> Double {
        (0..<4).map { side in
            let step = points[(side + 1) % 4] - points[side]
            let angle = atan2(abs(step.y), abs(step.x)) * 180 / .pi
            return min(angle, 90 - angle)
        }.max() ?? 0
    }
}
