/// An affine map of the plane: `x' = a x + b y + tx`, `y' = c x + d y + ty`.
struct Affine: Sendable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var tx = 0.0
    var ty = 0.0

    static let identity = Affine()

    static func moved(_ x: Double, _ y: Double) -> Affine { Affine(tx: x, ty: y) }

    static func scaled(_ x: Double, _ y: Double) -> Affine { Affine(a: x, d: y) }

    static func scaled(_ s: Double) -> Affine { scaled(s, s) }

    /// Clockwise on the page, in turns.
    static func rotated(_ turns: Double) -> Affine {
        let (cosine, sine) = (Turn.cosine(turns), Turn.sine(turns))
        return Affine(a: cosine, b: -sine, c: sine, d: cosine)
    }

    /// Left and right exchanged.
    static let mirrored = scaled(-1, 1)

    func callAsFunction(_ p: Point) -> Point { Point(a * p.x + b * p.y + tx, c * p.x + d * p.y + ty) }

    /// This map first, then `next`.
    func then(_ next: Affine) -> Affine {
        Affine(
            a: next.a * a + next.b * c, b: next.a * b + next.b * d,
            c: next.c * a + next.d * c, d: next.c * b + next.d * d,
            tx: next.a * tx + next.b * ty + next.tx, ty: next.c * tx + next.d * ty + next.ty)
    }
}
