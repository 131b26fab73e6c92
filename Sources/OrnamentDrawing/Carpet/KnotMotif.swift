/// A motif on the knot grid about its middle knot: a role a knot (0 nothing, 1 outline, 2 body, 3 figure, 4 heart).
struct KnotMotif: Sendable {
    /// Knots from the middle to the left and right edge.
    let rx: Int
    /// Knots from the middle to the top and bottom edge.
    let ry: Int
    private var roles: [UInt8]

    init(rx: Int, ry: Int) {
        self.rx = rx
        self.ry = ry
        roles = [UInt8](repeating: 0, count: (2 * rx + 1) * (2 * ry + 1))
    }

    /// Roles outside the motif read as 0 and are not written.
    subscript(x: Int, y: Int) -> UInt8 {
        get { abs(x) <= rx && abs(y) <= ry ? roles[(y + ry) * (2 * rx + 1) + x + rx] : 0 }
        set { if abs(x) <= rx && abs(y) <= ry { roles[(y + ry) * (2 * rx + 1) + x + rx] = newValue } }
    }

    /// Writes `role` wherever `contains` says so.
    mutating func fill(_ role: UInt8, where contains: (Int, Int) -> Bool) {
        for y in -ry...ry {
            for x in -rx...rx where contains(x, y) { self[x, y] = role }
        }
    }

    /// Draws with a square pen of `pen` knots along straight legs, mirrored left to right and top to bottom.
    mutating func stroke(_ role: UInt8, pen: Int, fourfold: Bool = true, _ path: [(x: Int, y: Int)]) {
        for (a, b) in zip(path, path.dropFirst()) {
            let steps = max(abs(b.x - a.x), abs(b.y - a.y), 1)
            for k in 0...steps {
                let (x, y) = (a.x + (b.x - a.x) * k / steps, a.y + (b.y - a.y) * k / steps)
                for j in 0..<pen {
                    for i in 0..<pen {
                        let (px, py) = (x + i - pen / 2, y + j - pen / 2)
                        self[px, py] = role
                        self[-px, py] = role
                        if fourfold {
                            self[px, -py] = role
                            self[-px, -py] = role
                        }
                    }
                }
            }
        }
    }

    /// Lays `other` over this motif with its middle at (x, y).
    mutating func lay(_ other: KnotMotif, x: Int = 0, y: Int = 0) {
        for j in -other.ry...other.ry {
            for i in -other.rx...other.rx where other[i, j] != 0 { self[x + i, y + j] = other[i, j] }
        }
    }

    /// The motif turned a quarter clockwise.
    var turned: KnotMotif {
        var turned = KnotMotif(rx: ry, ry: rx)
        for y in -ry...ry {
            for x in -rx...rx { turned[-y, x] = self[x, y] }
        }
        return turned
    }

    /// The motif with its mirror image in the main diagonal laid over it, in a square.
    var fourWay: KnotMotif {
        let r = max(rx, ry)
        var all = KnotMotif(rx: r, ry: r)
        all.lay(self)
        all.lay(turned)
        return all
    }

    /// The motif inside a line of `role`, one knot further out on every side.
    func outlined(_ role: UInt8 = 1) -> KnotMotif {
        var wider = KnotMotif(rx: rx + 1, ry: ry + 1)
        wider.fill(role) { x, y in
            (-1...1).contains { j in (-1...1).contains { i in self[x + i, y + j] != 0 } }
        }
        wider.lay(self)
        return wider
    }
}
