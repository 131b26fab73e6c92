/// A carpet before it is knotted: one dye index a knot. Column 0 at the left, row 0 at the top.
struct KnotGrid: Sendable {
    let width: Int
    let height: Int
    private(set) var knots: [UInt8]

    init(width: Int, height: Int, dye: UInt8) {
        self.width = width
        self.height = height
        knots = [UInt8](repeating: dye, count: width * height)
    }

    /// Knots outside the grid read as dye 0 and are not written.
    subscript(x: Int, y: Int) -> UInt8 {
        get { x >= 0 && y >= 0 && x < width && y < height ? knots[y * width + x] : 0 }
        set { if x >= 0 && y >= 0 && x < width && y < height { knots[y * width + x] = newValue } }
    }

    /// Knots of the box from (x0, y0) to just before (x1, y1).
    mutating func fill(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int, dye: UInt8) {
        for y in y0..<max(y0, y1) {
            for x in x0..<max(x0, x1) { self[x, y] = dye }
        }
    }

    /// Ties `motif` with its middle knot at (x, y); `dyes[role - 1]` colours each role, 255 leaves the knot alone.
    /// Only knots inside `clip` (x0, y0, x1, y1; ends excluded) are tied.
    mutating func tie(
        _ motif: KnotMotif, x: Int, y: Int, dyes: [UInt8], clip: (x0: Int, y0: Int, x1: Int, y1: Int)? = nil
    ) {
        let box = clip ?? (0, 0, width, height)
        for j in -motif.ry...motif.ry {
            guard y + j >= box.y0, y + j < box.y1 else { continue }
            for i in -motif.rx...motif.rx {
                guard x + i >= box.x0, x + i < box.x1 else { continue }
                let role = Int(motif[i, j])
                if role > 0, role <= dyes.count, dyes[role - 1] != 255 { self[x + i, y + j] = dyes[role - 1] }
            }
        }
    }
}
