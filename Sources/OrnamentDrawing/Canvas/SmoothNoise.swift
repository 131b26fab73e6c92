/// Value noise: random numbers on a coarse lattice, smoothly blended between. Wool mottling, stains, wrinkles.
struct SmoothNoise: Sendable {
    private let seed: UInt64
    /// Lattice spacing in the caller's unit.
    private let spacing: Double

    init(seed: UInt64, spacing: Double) {
        self.seed = seed
        self.spacing = spacing
    }

    private func lattice(_ x: Int, _ y: Int) -> Double {
        var z = seed &+ UInt64(bitPattern: Int64(x)) &* 0x9E37_79B9_7F4A_7C15
        z ^= UInt64(bitPattern: Int64(y)) &* 0xC2B2_AE3D_27D4_EB4F
        z = (z ^ (z >> 29)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 32)) &* 0x94D0_49BB_1331_11EB
        return Double((z ^ (z >> 31)) >> 11) * 0x1p-52 - 1
    }

    /// A value in -1...1.
    func callAsFunction(_ x: Double, _ y: Double) -> Double {
        let (u, v) = (x / spacing, y / spacing)
        let (fx, fy) = (u.rounded(.down), v.rounded(.down))
        let (ix, iy) = (Int(fx), Int(fy))
        func ease(_ t: Double) -> Double { t * t * (3 - 2 * t) }
        let (a, b) = (ease(u - fx), ease(v - fy))
        let top = lattice(ix, iy) * (1 - a) + lattice(ix + 1, iy) * a
        let bottom = lattice(ix, iy + 1) * (1 - a) + lattice(ix + 1, iy + 1) * a
        return top * (1 - b) + bottom * b
    }
}
