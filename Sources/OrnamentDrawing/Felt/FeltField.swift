/// How the middle of a felt rug is divided.
enum FeltField: CaseIterable, Sendable {
    /// Lozenges in a chain, half-triangles with horns at their sides.
    case lozengeChain
    /// Squares, figure and ground exchanged from one to the next.
    case squares
    /// One large medallion with quarter medallions in the corners.
    case medallion
    /// A net of lozenges, a motif in each.
    case net
    /// A seedling grown from both ends.
    case seedling
    /// Large and small medallions in turns.
    case scattered

    /// Draws the field into the box from (x0, y0) to (x1, y1), cloth units.
    func draw(
        on cloth: inout FeltCloth, x0: Double, y0: Double, x1: Double, y1: Double,
        using generator: inout SeededGenerator
    ) {
        let (width, height) = (x1 - x0, y1 - y0)
        let main = FeltMedallion(using: &generator)
        let other = FeltMedallion(using: &generator)
        func place(_ u: Double, _ v: Double, _ rx: Double, _ ry: Double) -> Affine {
            Affine.scaled(rx, ry).then(.moved(x0 + u * width, y0 + v * height))
        }
        switch self {
        case .lozengeChain:
            let count = max(1, Int((height / width / 0.8).rounded()))
            let ry = height / Double(count) / 2
            for k in 0..<count {
                let v = (Double(k) + 0.5) / Double(count)
                cloth.lay(.lozenge(0.98, 0.98), at: place(0.5, v, width / 2, ry))
                var inner = main
                inner.frame = .none
                inner.draw(on: &cloth, at: place(0.5, v, width * 0.33, ry * 0.66), reversed: true)
                cloth.cut(
                    Outline.leaf(length: 0.12, width: 0.08).mapped(.moved(0, -0.76)).repeated(4),
                    at: place(0.5, v, width / 2, ry))
            }
            for k in 0...count {
                let v = Double(k) / Double(count)
                let horns = other.horn.pair
                let reach = min(width * 0.24, ry * 0.5)
                for (u, turn) in [(0.0, 0.25), (1.0, 0.75)] {
                    if k == 0 || k == count {
                        let inward = k == 0 ? (u == 0 ? 0.375 : 0.625) : (u == 0 ? 0.125 : 0.875)
                        cloth.lay(horns, at: Affine.scaled(reach * 1.1).then(.rotated(inward)).then(place(u, v, 1, 1)))
                    } else {
                        cloth.lay(horns, at: Affine.scaled(reach * 1.35).then(.rotated(turn)).then(place(u, v, 1, 1)))
                    }
                }
            }
        case .squares:
            let columns = generator.pick([1, 2, 2, 3])
            let rows = max(2, Int((Double(columns) * height / width).rounded()))
            let (cw, ch) = (width / Double(columns), height / Double(rows))
            var inner = main
            inner.frame = .none
            for j in 0..<rows {
                for i in 0..<columns {
                    let (u, v) = ((Double(i) + 0.5) / Double(columns), (Double(j) + 0.5) / Double(rows))
                    let reversed = (i + j) % 2 == 0
                    if reversed { cloth.lay(.rectangle(-1, -1, 1, 1), at: place(u, v, cw / 2, ch / 2)) }
                    inner.draw(on: &cloth, at: place(u, v, cw * 0.46, ch * 0.46), reversed: reversed)
                }
            }
            for j in 1..<rows {
                for i in 1..<max(2, columns) where columns > 1 {
                    let knot = place(Double(i) / Double(columns), Double(j) / Double(rows), cw * 0.13, cw * 0.13)
                    cloth.exchange(.lozenge(1, 1), at: knot)
                }
            }
        case .medallion:
            let ry = min(height / 2, width * 0.72)
            main.draw(on: &cloth, at: place(0.5, 0.5, width * 0.47, ry * 0.95))
            let corner = min(width, height) * 0.3
            for (u, v) in [(0.0, 0.0), (1, 0), (0, 1), (1, 1)] {
                var quarter = other
                quarter.hornsOutside = false
                if quarter.frame == .none { quarter.frame = .circle }
                quarter.draw(on: &cloth, at: place(u, v, corner, corner))
            }
        case .net:
            let columns = generator.pick([1, 2, 2, 3])
            let rows = max(2, Int((Double(columns) * height / width * 0.8).rounded()))
            let (rx, ry) = (width / Double(columns) / 2, height / Double(rows) / 2)
            for j in 0...(2 * rows) {
                for i in 0...(2 * columns) where (i + j) % 2 == 0 {
                    let (u, v) = (Double(i) / Double(2 * columns), Double(j) / Double(2 * rows))
                    let odd = j % 2 == 1
                    if odd { cloth.lay(.lozenge(0.94, 0.94), at: place(u, v, rx, ry)) }
                    var inner = odd ? main : other
                    inner.frame = .none
                    inner.draw(on: &cloth, at: place(u, v, rx * 0.62, ry * 0.62), reversed: odd)
                }
            }
        case .seedling:
            let tree = FeltMotif.seedling(main.horn, tiers: generator.integer(in: 2...4))
            for (v, turn) in [(0.25, 0.0), (0.75, 0.5)] {
                let grown = Affine.rotated(turn).then(.scaled(width * 0.42, height * 0.235))
                cloth.lay(tree, at: grown.then(place(0.5, v, 1, 1)))
            }
            let horns = other.horn.pair
            for (u, turn) in [(0.0, 0.25), (1.0, 0.75)] {
                for v in [0.1, 0.3, 0.7, 0.9] {
                    let reach = min(width * 0.24, height * 0.13)
                    cloth.lay(horns, at: Affine.scaled(reach).then(.rotated(turn)).then(place(u, v, 1, 1)))
                }
                var side = other
                side.frame = .none
                side.draw(on: &cloth, at: place(u == 0 ? 0.17 : 0.83, 0.5, width * 0.16, width * 0.16))
            }
            var heart = main
            heart.frame = .lozenge
            heart.main = .hornCross
            heart.draw(on: &cloth, at: place(0.5, 0.5, width * 0.2, min(width * 0.2, height * 0.13)))
        case .scattered:
            let rows = max(2, Int((height / width * 2).rounded()))
            let (rx, ry) = (width / 4, height / Double(rows) / 2)
            for j in 0..<rows {
                for i in 0..<2 {
                    let (u, v) = ((Double(i) + 0.5) / 2, (Double(j) + 0.5) / Double(rows))
                    main.draw(on: &cloth, at: place(u, v, rx * 0.84, ry * 0.84))
                }
            }
            for j in 0...rows {
                for i in 0...2 {
                    var small = other
                    small.hornsOutside = false
                    let (u, v) = (Double(i) / 2, Double(j) / Double(rows))
                    small.draw(on: &cloth, at: place(u, v, rx * 0.42, rx * 0.42))
                }
            }
        }
    }
}
