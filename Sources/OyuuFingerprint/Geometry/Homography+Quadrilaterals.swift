extension Homography {
    /// The one map that takes the corners of `source` to those of `target`.
    ///
    /// - Returns: nil where either is not convex, has three corners in line or is not finite: no camera sees a
    ///   rectangle so.
    public init?(from source: Quadrilateral, to target: Quadrilateral) {
        guard let toSource = Homography(unitSquareTo: source), let toTarget = Homography(unitSquareTo: target),
            let map = toSource.inverse?.concatenating(toTarget)
        else { return nil }
        self = map
    }

    /// Takes (0, 0), (1, 0), (1, 1), (0, 1) to the corners of `quad` (Heckbert, "Fundamentals of Texture Mapping and
    /// Image Warping", 1989); nil where that is not convex or not finite.
    ///
    /// Straightened pictures, and so fingerprints, hang on the last bit of these numbers: keep the order of operations.
    package init?(unitSquareTo quad: Quadrilateral) {
        guard quad.isConvex, quad.corners.allSatisfy(\.isFinite) else { return nil }
        let (p0, p1, p2, p3) = (quad.topLeft, quad.topRight, quad.bottomRight, quad.bottomLeft)
        let (right, bottom) = (p1 - p2, p3 - p2)
        let skew = p0 - p1 + p2 - p3
        let determinant = right.cross(bottom)
        guard determinant != 0 else { return nil }
        let g = skew.cross(bottom) / determinant
        let h = right.cross(skew) / determinant
        self.init(signed: [
            p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x, p0.x,
            p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y, p0.y,
            g, h, 1,
        ])
    }
}
