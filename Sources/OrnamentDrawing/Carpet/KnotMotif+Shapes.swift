extension KnotMotif {
    /// A lozenge with stairs `step` knots wide.
    static func lozenge(_ rx: Int, _ ry: Int, step: Int = 1, role: UInt8 = 2) -> KnotMotif {
        var motif = KnotMotif(rx: rx, ry: ry)
        motif.fill(role) { x, y in
            (abs(x) / step) * step * ry + (abs(y) / step) * step * rx <= rx * ry
        }
        return motif
    }

    /// An octagon: a box whose corners are cut by stairs over `cut` knots.
    static func octagon(_ rx: Int, _ ry: Int, cut: Int, step: Int = 1, role: UInt8 = 2) -> KnotMotif {
        var motif = KnotMotif(rx: rx, ry: ry)
        motif.fill(role) { x, y in
            max(0, (abs(x) - (rx - cut) + step - 1) / step) + max(0, (abs(y) - (ry - cut) + step - 1) / step) <= cut
                / step
        }
        return motif
    }

    /// Jyldyz: an eight-pointed star, a square over a lozenge, hollow by `hollow` knots.
    static func star(_ r: Int, role: UInt8 = 3, heart: UInt8 = 4) -> KnotMotif {
        var motif = KnotMotif(rx: r, ry: r)
        let side = r * 7 / 10
        motif.fill(role) { x, y in
            abs(x) + abs(y) <= r
                || max(abs(x), abs(y)) <= side && abs(abs(x) - abs(y)) >= side * 0
                    && abs(x) + abs(y) <= 2 * side
        }
        motif.lay(.lozenge(r / 3, r / 3, role: heart))
        return motif
    }

    /// Chaidosh: an upright cross with forked ends.
    static func cross(_ r: Int, role: UInt8 = 3) -> KnotMotif {
        var motif = KnotMotif(rx: r, ry: r)
        let pen = max(1, r / 5) | 1
        motif.stroke(role, pen: pen, [(0, 0), (0, -r + pen / 2)])
        motif.stroke(role, pen: max(1, pen - 1), [(0, -r * 2 / 3), (r * 2 / 5, -r + pen / 2)])
        return motif.fourWay
    }

    /// Kochkor müyüz on the grid: a stem that parts into two square curls; stands with its foot at (0, ry).
    static func horns(_ rx: Int, _ ry: Int, pen: Int, role: UInt8 = 3) -> KnotMotif {
        var motif = KnotMotif(rx: rx, ry: ry)
        let (out, top, foot) = (rx - pen / 2, -ry + pen / 2, ry - pen / 2)
        motif.stroke(
            role, pen: pen, fourfold: false,
            [
                (0, foot), (0, top + pen), (pen, top), (out - pen / 2, top), (out, top + pen / 2 + 1),
                (out, min(foot, top + ry)), (pen * 2 + pen / 2, min(foot, top + ry)),
                (pen * 2 + pen / 2, top + pen * 2 + 1),
            ].map { (x: $0.0, y: $0.1) })
        return motif
    }

    /// Four pairs of horns back to back, a lozenge between.
    static func hornCross(_ r: Int, pen: Int, role: UInt8 = 3, heart: UInt8 = 4) -> KnotMotif {
        var motif = KnotMotif(rx: r, ry: r)
        let (low, wide) = (r / 8 + 1, max(r / 2, 3 * pen))
        let (top, out) = (r - pen / 2, wide - pen / 2)
        let back = min(top - 2 * pen, max(low + pen, r * 4 / 10 + pen))
        motif.stroke(
            role, pen: pen,
            [(0, -low), (0, -top), (out, -top), (out, -back), (2 * pen, -back)].map { (x: $0.0, y: $0.1) })
        motif = motif.fourWay
        motif.lay(.lozenge(low + pen, low + pen, role: role))
        motif.lay(.lozenge(low, low, role: heart))
        return motif
    }

    /// It taman, the dog's paw: a pad with toes on four sides.
    static func paw(_ r: Int, role: UInt8 = 3) -> KnotMotif {
        var motif = KnotMotif(rx: r, ry: r)
        let pad = max(1, r / 2 - 1)
        motif.fill(role) { x, y in
            max(abs(x), abs(y)) <= pad && abs(x) + abs(y) < 2 * pad + (pad > 1 ? 0 : 1)
                || (max(abs(x), abs(y)) > pad + 1 && min(abs(x), abs(y)) <= r / 5)
                || (max(abs(x), abs(y)) > pad + 1 && max(abs(x), abs(y)) < r && min(abs(x), abs(y)) > r / 5 + 1
                    && min(abs(x), abs(y)) <= r / 5 + 1 + max(1, r / 4))
        }
        return motif
    }

    /// Toguz döbö, nine hills: nine small lozenges in a lozenge.
    static func nineHills(_ r: Int, role: UInt8 = 3) -> KnotMotif {
        var motif = KnotMotif(rx: r, ry: r)
        let step = r / 3
        let hill = KnotMotif.lozenge(max(1, step - 1), max(1, step - 1), role: role)
        for (i, j) in (0..<9).map({ ($0 % 3 - 1, $0 / 3 - 1) }) {
            motif.lay(hill, x: (i - j) * step, y: (i + j) * step)
        }
        return motif
    }

    /// Alma köchöt, the apple seedling: a stem with rising branches, an apple at each end.
    static func seedling(_ rx: Int, _ ry: Int, role: UInt8 = 3, fruit: UInt8 = 4) -> KnotMotif {
        var motif = KnotMotif(rx: rx, ry: ry)
        motif.stroke(role, pen: 1, fourfold: false, [(0, ry), (0, -ry + 2)])
        for level in stride(from: ry - 2, to: -ry + rx, by: -max(3, rx * 2 / 3)) {
            motif.stroke(role, pen: 1, fourfold: false, [(0, level), (rx - 1, level - rx + 1)])
            motif.lay(.lozenge(1, 1, role: fruit), x: rx - 1, y: level - rx + 1)
            motif.lay(.lozenge(1, 1, role: fruit), x: 1 - rx, y: level - rx + 1)
        }
        motif.lay(.lozenge(2, 2, role: fruit), x: 0, y: -ry + 2)
        return motif
    }

    /// A double hook, kyial: an S on the grid.
    static func hook(_ rx: Int, _ ry: Int, role: UInt8 = 3) -> KnotMotif {
        var motif = KnotMotif(rx: rx, ry: ry)
        motif.fill(role) { x, y in
            y == 0 && abs(x) <= rx || x == rx && y <= 0 && y >= -ry || y == -ry && x >= 1 && x <= rx
                || x == -rx && y >= 0 && y <= ry || y == ry && x <= -1 && x >= -rx
                || x == 1 && y < -ry + 2 || x == -1 && y > ry - 2
        }
        return motif
    }
}
