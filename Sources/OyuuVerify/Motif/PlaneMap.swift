import OyuuFingerprint

/// A projective map of the plane in single precision, row by row, for the inner loops.
package struct PlaneMap: Sendable {
    package var rows: (SIMD3<Float>, SIMD3<Float>, SIMD3<Float>)

    package init(_ a: SIMD3<Float>, _ b: SIMD3<Float>, _ c: SIMD3<Float>) { rows = (a, b, c) }

    /// The similarity that maps `match.design` onto `match.photo` with its spin.
    init(similarity match: MotifMatch) {
        let (s, d, p) = (match.spin, match.design, match.photo)
        self.init(
            SIMD3(s.x, -s.y, p.x - (s.x * d.x - s.y * d.y)), SIMD3(s.y, s.x, p.y - (s.y * d.x + s.x * d.y)),
            SIMD3(0, 0, 1))
    }

    /// How far in front of the horizon a place is; 1 everywhere in an affine map.
    @inline(__always)
    package func depth(_ p: SIMD2<Float>) -> Float { rows.2.x * p.x + rows.2.y * p.y + rows.2.z }

    /// Where a place in front of the horizon appears; others appear nowhere near.
    @inline(__always)
    package func callAsFunction(_ p: SIMD2<Float>) -> SIMD2<Float> {
        let w = depth(p)
        let inverse = w > 1e-6 ? 1 / w : 1e6
        return SIMD2(
            (rows.0.x * p.x + rows.0.y * p.y + rows.0.z) * inverse,
            (rows.1.x * p.x + rows.1.y * p.y + rows.1.z) * inverse)
    }

    /// The derivative at a place: dx/du, dx/dv, dy/du, dy/dv.
    package func jacobian(_ p: SIMD2<Float>) -> SIMD4<Float> { placeAndJacobian(p).jacobian }

    /// Where a place appears, and the derivative there.
    @inline(__always)
    func placeAndJacobian(_ p: SIMD2<Float>) -> (place: SIMD2<Float>, jacobian: SIMD4<Float>) {
        let q = self(p)
        let jacobian = SIMD4(
            rows.0.x - q.x * rows.2.x, rows.0.y - q.x * rows.2.y, rows.1.x - q.y * rows.2.x,
            rows.1.y - q.y * rows.2.y)
        return (q, jacobian / depth(p))
    }

    /// The map from registered pixels to the photo's, with the mirror image and the squeeze of the view undone.
    func homography(mirrorWidth: Float?, squeeze: SIMD2<Float>) -> Homography? {
        var m = [rows.0, rows.1, rows.2].map { SIMD3(Double($0.x), Double($0.y), Double($0.z)) }
        m[0] /= Double(squeeze.x)
        m[1] /= Double(squeeze.y)
        if let mirrorWidth {
            m = m.map { SIMD3(-$0.x, $0.y, $0.x * Double(mirrorWidth) + $0.z) }
        }
        return Homography(signed: m.flatMap { [$0.x, $0.y, $0.z] })
    }
}
