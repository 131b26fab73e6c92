extension Homography {
    /// Where a polygon appears, cut off just in front of the horizon; empty where all of it lies behind.
    package func image(of polygon: [Point]) -> [Point] {
        let nearest = polygon.map { depth($0) }.max() ?? 0
        guard nearest > 0 else { return [] }
        return Polygon.half(of: polygon) { depth($0) - nearest * 1e-4 }.compactMap { map($0) }
    }
}
