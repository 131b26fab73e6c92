/// How a map stretches the plane near one place: d(x', y') / d(x, y).
public struct Jacobian: Sendable, Hashable {
    public let xx: Double
    public let xy: Double
    public let yx: Double
    public let yy: Double

    /// Square pixels out for each square pixel in; below 0 where the map mirrors.
    public var determinant: Double { xx * yy - xy * yx }
}

extension Homography {
    /// The derivative of the map at `point`; nil where that is on the horizon or behind it.
    public func jacobian(at point: Point) -> Jacobian? {
        let w = depth(point)
        guard w > 0, let image = map(point) else { return nil }
        return Jacobian(
            xx: (xx - image.x * wx) / w, xy: (xy - image.x * wy) / w,
            yx: (yx - image.y * wx) / w, yy: (yy - image.y * wy) / w)
    }
}
