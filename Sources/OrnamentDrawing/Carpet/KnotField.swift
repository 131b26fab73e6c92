/// How the middle of a carpet is divided.
enum KnotField: CaseIterable, Sendable {
    /// A column of large medallions.
    case medallions
    /// Rows of göls, small ones between.
    case gols
    /// A net of lozenges with a motif in each, dyes changing along the diagonals.
    case net
    /// Boxes in rows, a motif in each.
    case boxes
    /// One great stepped medallion, corners of another.
    case great
    /// Horizontal bands of different motifs.
    case bands
    /// Seedlings in rows, turned by turns.
    case orchard
}

/// The dyes a field works with, as indices into the scheme.
struct FieldDyes: Sendable {
    var ground: UInt8
    var sets: [[UInt8]]

    init(using generator: inout SeededGenerator) {
        let order = generator.pick(6, of: [UInt8](0..<6))
        ground = generator.chance(0.75) ? generator.pick([0, 0, 1]) : order[0]
        let rest = order.filter { [ground] in $0 != ground }
        // Roles: outline, body, figure, heart, second body.
        sets = (0..<3).map { k in
            [7, rest[k], k == 1 ? rest[(k + 3) % 5] : 6, rest[(k + 2) % 5], rest[(k + 1) % 5]]
        }
    }
}

extension KnotField {
    /// Knots the field into the box from (x0, y0) to just before (x1, y1).
    func draw(
        on grid: inout KnotGrid, x0: Int, y0: Int, x1: Int, y1: Int, using generator: inout SeededGenerator
    ) {
        let dyes = FieldDyes(using: &generator)
        let main = KnotMedallion(using: &generator)
        let other = KnotMedallion(using: &generator)
        let clip = (x0: x0, y0: y0, x1: x1, y1: y1)
        let (w, h) = (x1 - x0, y1 - y0)
        grid.fill(x0, y0, x1, y1, dye: dyes.ground)
        func tie(_ motif: KnotMotif, _ x: Int, _ y: Int, _ set: Int) {
            grid.tie(motif, x: x, y: y, dyes: dyes.sets[set % 3], clip: clip)
        }
        let smalls: [KnotMotif] = [
            KnotMotif.star(5).outlined(), KnotMotif.cross(5), .paw(4), .nineHills(6),
            KnotMotif.lozenge(3, 3, role: 3).outlined(),
            KnotMotif.horns(6, 5, pen: 1), KnotMotif.hornCross(8, pen: 1).outlined(),
        ]
        let fillers = generator.pick(2, of: smalls)
        switch self {
        case .medallions:
            let count = max(1, Int((Double(h) / Double(w) * 1.25).rounded()))
            let (rx, ry) = (min(w / 2 - 2, h / count / 2 * 5 / 4), h / count / 2 - 1)
            for k in 0..<count {
                tie(main.motif(rx, ry), x0 + w / 2, y0 + (2 * k + 1) * h / (2 * count), k % 2)
            }
            for k in 0...count {
                for side in [-1, 1] {
                    let y = min(max(y0 + 9, y0 + k * h / count), y1 - 10)
                    let x = x0 + w / 2 + side * (w / 2 - 10)
                    tie(fillers[k % 2], x, y, 2)
                    let inner = x - side * (2 * fillers[k % 2].rx + 3)
                    if (inner - x0 - w / 2) * side > 8, k > 0, k < count { tie(.lozenge(2, 2, role: 4), inner, y, 1) }
                    if k > 0, k < count {
                        tie(.lozenge(2, 2, role: 3), x, y - fillers[k % 2].ry - 4, 1)
                        tie(.lozenge(2, 2, role: 3), x, y + fillers[k % 2].ry + 4, 1)
                    }
                }
            }
        case .gols:
            let columns = generator.integer(in: 2...max(2, min(4, w / 26)))
            let rows = max(2, h * columns / w)
            let (rx, ry) = (w / columns / 2 - 1, h / rows / 2 - 1)
            for j in 0..<rows {
                for i in 0..<columns {
                    let (x, y) = (x0 + (2 * i + 1) * w / (2 * columns), y0 + (2 * j + 1) * h / (2 * rows))
                    tie(main.motif(rx - 1, ry - 1), x, y, (i + j) % 2)
                }
            }
            for j in 0...rows {
                for i in 0...columns { tie(fillers[(i + j) % 2], x0 + i * w / columns, y0 + j * h / rows, 2) }
            }
        case .net:
            let columns = generator.integer(in: 2...max(2, min(5, w / 20)))
            let rows = max(2, Int((Double(h * columns) / Double(w) * 0.75).rounded()))
            let (rx, ry) = (w / columns / 2, h / rows / 2)
            let ring = KnotMotif.lozenge(rx + 1, ry + 1, role: 1)
            let body = KnotMotif.lozenge(rx - 1, ry - 1, role: 2)
            let r = min(rx, ry) * 6 / 10
            let hearts = [
                r >= 7 ? KnotMotif.hornCross(r, pen: r > 13 ? 2 : 1) : .star(r),
                main.heart == .paw ? .paw(r) : KnotMotif.star(r).outlined(),
            ]
            for j in 0...(2 * rows) {
                for i in 0...(2 * columns) where (i + j) % 2 == 0 {
                    let (x, y) = (x0 + i * w / (2 * columns), y0 + j * h / (2 * rows))
                    tie(ring, x, y, 0)
                }
            }
            for j in 0...(2 * rows) {
                for i in 0...(2 * columns) where (i + j) % 2 == 0 {
                    let (x, y) = (x0 + i * w / (2 * columns), y0 + j * h / (2 * rows))
                    let set = ((i + j) / 2) % 3
                    tie(body, x, y, set)
                    tie(hearts[j % 2], x, y, set)
                }
            }
        case .boxes:
            let columns = generator.integer(in: 2...max(2, min(3, w / 28)))
            let rows = max(2, Int((Double(h * columns) / Double(w)).rounded()))
            let hearts = [main, other]
            for j in 0..<rows {
                for i in 0..<columns {
                    let (l, r) = (x0 + i * w / columns, x0 + (i + 1) * w / columns)
                    let (t, b) = (y0 + j * h / rows, y0 + (j + 1) * h / rows)
                    let set = dyes.sets[(i + 2 * j) % 3]
                    grid.fill(l, t, r, b, dye: 7)
                    grid.fill(l + 1, t + 1, r - 1, b - 1, dye: 6)
                    grid.fill(l + 2, t + 2, r - 2, b - 2, dye: set[1])
                    let motif = hearts[(i + j) % 2].motif((r - l) / 2 - 4, (b - t) / 2 - 4)
                    tie(motif, (l + r) / 2, (t + b) / 2, i + 2 * j + 1)
                    for (x, y) in [(l + 6, t + 6), (r - 7, t + 6), (l + 6, b - 7), (r - 7, b - 7)] {
                        tie(.lozenge(2, 2, role: 3), x, y, i + 2 * j)
                    }
                }
            }
        case .great:
            var corner = other
            corner.frame = .stairs
            let r = min(w, h) * 2 / 5
            for (x, y) in [(x0, y0), (x1 - 1, y0), (x0, y1 - 1), (x1 - 1, y1 - 1)] { tie(corner.motif(r, r), x, y, 1) }
            var heart = main
            heart.rings = 3
            tie(heart.motif(w / 2 - 3, min(h / 2 - 8, w * 4 / 5)), x0 + w / 2, y0 + h / 2, 0)
            for y in [y0 + 9, y1 - 10] { tie(fillers[0], x0 + w / 2, y, 2) }
        case .bands:
            var y = y0
            var k = 0
            let motifs = generator.pick(3, of: smalls + [.seedling(5, 8), KnotMotif.horns(8, 7, pen: 2)])
            while y < y1 {
                let motif = motifs[k % 3]
                let depth = 2 * motif.ry + 5
                let set = dyes.sets[k % 3]
                grid.fill(x0, y, x1, min(y1, y + depth), dye: set[1])
                grid.fill(x0, y, x1, min(y1, y + 1), dye: 7)
                let count = max(1, w / (2 * motif.rx + 4))
                for i in 0..<count { tie(motif, x0 + (2 * i + 1) * w / (2 * count), y + depth / 2, k) }
                y += depth
                for x in x0..<x1 where y < y1 { grid[x, y] = (x - x0) % 4 < 2 ? 6 : 7 }
                if y + 1 < y1 { for x in x0..<x1 { grid[x, y + 1] = (x - x0) % 4 < 2 ? 7 : 6 } }
                y += 2
                k += 1
            }
        case .orchard:
            let columns = generator.integer(in: 3...4)
            let rows = max(3, h * columns / w * 3 / 4)
            let (rx, ry) = (w / columns / 2 - 3, h / rows / 2 - 2)
            for j in 0..<rows {
                for i in 0..<columns {
                    let (x, y) = (x0 + (2 * i + 1) * w / (2 * columns), y0 + (2 * j + 1) * h / (2 * rows))
                    let tree = (i + j) % 2 == 0 ? KnotMotif.seedling(rx, ry).outlined() : main.motif(rx + 1, ry)
                    tie(tree, x, y, i + j)
                }
            }
        }
    }
}
