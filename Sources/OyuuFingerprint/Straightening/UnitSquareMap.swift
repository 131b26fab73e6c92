/// The projective map from the unit square to four corners (Heckbert, "Fundamentals of texture mapping and image
/// warping", 1989).
struct UnitSquareMap {
    private let x: SIMD3<Double>
    private let y: SIMD3<Double>
    private let w: SIMD3<Double>

    /// - Parameter c: the images of (0, 0), (1, 0), (1, 1), (0, 1), a convex figure.
    init(to c: [SIMD2<Double>]) {
        let (d1, d2) = (c[1] - c[2], c[3] - c[2])
        let s = c[0] - c[1] + c[2] - c[3]
        let determinant = d1.x * d2.y - d2.x * d1.y
        let g = (s.x * d2.y - d2.x * s.y) / determinant
        let h = (d1.x * s.y - s.x * d1.y) / determinant
        x = SIMD3(c[1].x - c[0].x + g * c[1].x, c[3].x - c[0].x + h * c[3].x, c[0].x)
        y = SIMD3(c[1].y - c[0].y + g * c[1].y, c[3].y - c[0].y + h * c[3].y, c[0].y)
        w = SIMD3(g, h, 1)
    }

    /// Where a place appears; nil on the horizon and behind it.
    @inline(__always)
    func callAsFunction(_ p: SIMD2<Double>) -> SIMD2<Double>? {
        let place = SIMD3(p.x, p.y, 1)
        let depth = (w * place).sum()
        guard depth > 1e-9 else { return nil }
        return SIMD2((x * place).sum(), (y * place).sum()) / depth
    }
}
