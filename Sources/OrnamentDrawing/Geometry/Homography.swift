/// A projective map of the plane: how a flat thing looks from anywhere.
///
/// The product has such a map of its own. This one stays apart from it, so that the places the drawings are said to be
/// in do not rest on the code that is tested with them.
public struct Homography: Sendable, Hashable {
    /// Rows of the 3 x 3 matrix, nine numbers.
    var m: [Double]

    public static let identity = Homography(m: [1, 0, 0, 0, 1, 0, 0, 0, 1])

    static func moved(_ x: Double, _ y: Double) -> Homography { Homography(m: [1, 0, x, 0, 1, y, 0, 0, 1]) }

    static func scaled(_ x: Double, _ y: Double) -> Homography { Homography(m: [x, 0, 0, 0, y, 0, 0, 0, 1]) }

    init(m: [Double]) { self.m = m }

    init(_ affine: Affine) {
        m = [affine.a, affine.b, affine.tx, affine.c, affine.d, affine.ty, 0, 0, 1]
    }

    /// The map that takes the corners of a `width` x `height` picture (from the top left, clockwise) to `corners`
    /// (Heckbert, 1989).
    package init(width: Double, height: Double, to corners: [Point]) {
        let (p0, p1, p2, p3) = (corners[0], corners[1], corners[2], corners[3])
        let (d1, d2) = (p1 - p2, p3 - p2)
        let s = Point(p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y)
        let determinant = d1.x * d2.y - d2.x * d1.y
        let g = (s.x * d2.y - d2.x * s.y) / determinant
        let h = (d1.x * s.y - s.x * d1.y) / determinant
        let unit = Homography(m: [
            p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x, p0.x,
            p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y, p0.y, g, h, 1,
        ])
        self = Homography.scaled(1 / width, 1 / height).then(unit)
    }

    /// Where `p` goes.
    public func callAsFunction(_ p: Point) -> Point {
        let w = m[6] * p.x + m[7] * p.y + m[8]
        return Point((m[0] * p.x + m[1] * p.y + m[2]) / w, (m[3] * p.x + m[4] * p.y + m[5]) / w)
    }

    /// This map first, then `next`.
    func then(_ next: Homography) -> Homography {
        var product = [Double](repeating: 0, count: 9)
        for i in 0..<3 {
            for j in 0..<3 {
                product[i * 3 + j] =
                    next.m[i * 3] * m[j] + next.m[i * 3 + 1] * m[3 + j] + next.m[i * 3 + 2] * m[6 + j]
            }
        }
        return Homography(m: product)
    }

    /// The map back (up to scale: the adjugate).
    package var inverse: Homography {
        Homography(m: [
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3],
        ])
    }
}
