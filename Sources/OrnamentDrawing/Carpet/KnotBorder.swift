/// A carpet's border: stripes from the outside in, each with its dyes, and what stands in the corners.
struct KnotBorder: Sendable {
    struct Stripe: Sendable {
        var kind: KnotStripe
        var ground: UInt8
        var figure: UInt8
        var accent: UInt8
    }

    var stripes: [Stripe]

    /// Main stripe between guards, one to three times over. Dye indices refer to a `DyeScheme`.
    init(using generator: inout SeededGenerator) {
        stripes = []
        let main: [KnotStripe] = [.paws, .hooks, .lozenges, .horns, .horns, .stars, .crosses, .zigzag]
        let small: [KnotStripe] = [.checker, .barber, .tumarcha, .stairs, .spine, .tumarcha]
        let count = generator.integer(in: 1...3)
        func line(_ dye: UInt8) -> Stripe { Stripe(kind: .plain, ground: dye, figure: dye, accent: dye) }
        stripes.append(line(7))
        for k in 0..<count {
            let dyes = generator.pick(4, of: [UInt8](0..<6))
            if k > 0 || generator.chance(0.6) {
                let guardKind = generator.pick(small)
                stripes.append(
                    Stripe(kind: guardKind, ground: dyes[3], figure: generator.pick([6, 2]), accent: dyes[0]))
                stripes.append(line(7))
            }
            let figure: UInt8 = generator.chance(0.5) ? 6 : dyes[1]
            let ground: UInt8 = generator.chance(0.3) ? 7 : dyes[0]
            stripes.append(Stripe(kind: generator.pick(main), ground: ground, figure: figure, accent: dyes[2]))
            stripes.append(line(7))
        }
        if generator.chance(0.5) {
            stripes.append(Stripe(kind: generator.pick(small), ground: 7, figure: 6, accent: 0))
            stripes.append(line(7))
        }
    }

    /// Knots from the carpet's edge to the field.
    var depth: Int { stripes.reduce(0) { $0 + $1.kind.depth } }

    /// Leaves out the innermost stripes until the border is at most `limit` knots wide; a line closes it.
    mutating func trim(to limit: Int) {
        while depth > limit, stripes.count > 3 { stripes.removeLast(2) }
    }

    /// Knots the border on `grid`; corners hold a star in a box, or the mitred stripe where it is thin.
    func draw(on grid: inout KnotGrid) {
        var inset = 0
        for stripe in stripes {
            let depth = stripe.kind.depth
            let (w, h) = (grid.width - 2 * inset, grid.height - 2 * inset)
            for side in 0..<4 {
                let length = (side % 2 == 0 ? w : h)
                let inner = depth > 3 ? length - 2 * depth : length
                for v in 0..<depth {
                    for along in 0..<length {
                        let inCorner = along < depth || along >= length - depth
                        let role: UInt8 =
                            inCorner && depth > 3
                            ? 0 : stripe.kind.role(u: along - length / 2, v: v, length: inner)
                        if depth <= 3, along < v || along >= length - v { continue }
                        let dye = role == 0 ? stripe.ground : role == 4 ? stripe.accent : stripe.figure
                        switch side {
                        case 0: grid[inset + along, inset + v] = dye
                        case 1: grid[grid.width - 1 - inset - v, inset + along] = dye
                        case 2: grid[grid.width - 1 - inset - along, grid.height - 1 - inset - v] = dye
                        default: grid[inset + v, grid.height - 1 - inset - along] = dye
                        }
                    }
                }
            }
            if depth > 3 { corners(of: stripe, inset: inset, on: &grid) }
            inset += depth
        }
    }

    private func corners(of stripe: Stripe, inset: Int, on grid: inout KnotGrid) {
        let r = stripe.kind.depth / 2
        let motif = r >= 5 ? KnotMotif.star(r - 1) : KnotMotif.lozenge(r, r, role: 3)
        for (x, y) in [
            (inset + r, inset + r), (grid.width - 1 - inset - r, inset + r),
            (inset + r, grid.height - 1 - inset - r), (grid.width - 1 - inset - r, grid.height - 1 - inset - r),
        ] {
            grid.tie(motif, x: x, y: y, dyes: [7, stripe.ground, stripe.figure, stripe.accent])
        }
    }
}
