/// A göl: a stepped frame, rings within, quarters of two dyes, hooks outside, and a motif at its heart.
struct KnotMedallion: Sendable {
    enum Frame: CaseIterable, Sendable { case octagon, lozenge, stairs, box, cross }
    enum Heart: CaseIterable, Sendable { case hornCross, star, cross, nineHills, paw, seedling }

    var frame: Frame
    var heart: Heart
    var rings: Int
    var isQuartered: Bool
    var hasHooks: Bool
    var pen: Int
    var step: Int

    init(using generator: inout SeededGenerator) {
        frame = generator.pick(Frame.allCases)
        heart = generator.pick([.hornCross, .hornCross, .hornCross, .star, .cross, .nineHills, .paw, .seedling])
        rings = generator.integer(in: 1...3)
        isQuartered = generator.chance(0.4)
        hasHooks = generator.chance(0.5)
        pen = generator.integer(in: 1...2)
        step = generator.integer(in: 1...3)
    }

    private func shape(_ rx: Int, _ ry: Int, role: UInt8) -> KnotMotif {
        guard rx >= 2, ry >= 2 else { return .lozenge(max(1, rx), max(1, ry), role: role) }
        switch frame {
        case .octagon: return .octagon(rx, ry, cut: min(rx, ry) * 2 / 5, role: role)
        case .lozenge: return .lozenge(rx, ry, role: role)
        case .stairs: return .lozenge(rx, ry, step: step + 1, role: role)
        case .box: return .octagon(rx, ry, cut: max(1, min(rx, ry) / 6), step: step, role: role)
        case .cross:
            var motif = KnotMotif(rx: rx, ry: ry)
            motif.fill(role) { x, y in
                abs(x) * 5 <= rx * 3 || abs(y) * 5 <= ry * 3
            }
            return motif
        }
    }

    /// Largest heart that stays inside the innermost ring.
    private func heartRadius(_ rx: Int, _ ry: Int) -> Int {
        let r = min(rx, ry)
        switch frame {
        case .octagon: return r * 8 / 10
        case .lozenge, .stairs: return r * 6 / 10
        case .box: return r * 9 / 10
        case .cross: return r * 8 / 10
        }
    }

    /// The motif in dye roles: 1 outline, 2 body, 3 figure, 4 heart, 5 second body.
    func motif(_ rx: Int, _ ry: Int) -> KnotMotif {
        let reach = hasHooks && min(rx, ry) > 10 ? 4 : 0
        var all = KnotMotif(rx: rx, ry: ry)
        var (a, b) = (rx - reach, ry - reach)
        if reach > 0 { hooks(on: &all, a, b) }
        all.lay(shape(a, b, role: 1))
        (a, b) = (a - 1, b - 1)
        for ring in 0..<rings where min(a, b) > 9 {
            let roles: [UInt8] = [4, 1, 3, 1]
            all.lay(shape(a, b, role: roles[(2 * ring) % 4]))
            let width = ring == 0 && min(a, b) > 14 ? 2 : 1
            all.lay(shape(a - width, b - width, role: 1))
            (a, b) = (a - width - 1, b - width - 1)
        }
        var body = shape(a, b, role: 2)
        if isQuartered, min(a, b) >= 2 {
            for y in -b...b {
                for x in -a...a where body[x, y] == 2 && (x < 0) != (y < 0) { body[x, y] = 5 }
            }
        }
        all.lay(body)
        let r = heartRadius(a, b)
        guard r >= 3 else { return all }
        all.lay(r > 15 && heart != .hornCross ? wreath(r) : heartMotif(r))
        if r > 15 { scatter(on: &all, a, b, body: body) }
        return all
    }

    private func heartMotif(_ r: Int) -> KnotMotif {
        switch heart {
        case .hornCross where r >= 7: return .hornCross(r, pen: r > 20 ? 3 : r > 12 ? 2 : pen == 2 && r > 9 ? 2 : 1)
        case .hornCross, .star: return KnotMotif.star(r).outlined()
        case .cross: return .cross(r)
        case .nineHills: return .nineHills(r)
        case .paw: return .paw(min(r, 9))
        case .seedling:
            let tree = KnotMotif.seedling(max(3, r / 3), r / 2 + 1)
            var pair = KnotMotif(rx: r, ry: r + 2)
            pair.lay(tree, x: 0, y: -r / 2)
            pair.lay(tree.turned.turned, x: 0, y: r / 2)
            pair.lay(.lozenge(max(1, r / 4), max(1, r / 4), role: 4), x: -r * 2 / 3)
            pair.lay(.lozenge(max(1, r / 4), max(1, r / 4), role: 4), x: r * 2 / 3)
            return pair
        }
    }

    /// A large heart: the motif in a stepped ring, pairs of horns going out from it four ways.
    private func wreath(_ r: Int) -> KnotMotif {
        let core = r * 9 / 20
        var all = KnotMotif(rx: r, ry: r)
        let reach = (r - core) / 2
        let horns = KnotMotif.horns(max(7, r * 2 / 5), reach, pen: r > 22 ? 2 : 1)
        var arm = KnotMotif(rx: r, ry: r)
        arm.lay(horns, y: -core - reach)
        for _ in 0..<4 {
            all.lay(arm)
            arm = arm.turned
        }
        all.lay(.lozenge(core + 3, core + 3, step: step, role: 1))
        all.lay(.lozenge(core + 2, core + 2, step: step, role: 4))
        all.lay(.lozenge(core, core, step: step, role: 1))
        all.lay(.lozenge(core - 1, core - 1, step: step, role: isQuartered ? 4 : 2))
        all.lay(heartMotif(max(3, core * 6 / 10)))
        return all
    }

    /// Small stars in what a large body leaves empty, the same in all four quarters.
    private func scatter(on motif: inout KnotMotif, _ a: Int, _ b: Int, body: KnotMotif) {
        let star = KnotMotif.star(4)
        for y in stride(from: 6, to: b, by: 11) {
            for x in stride(from: 6, to: a, by: 11) {
                let isFree = (-6...6).allSatisfy { j in
                    (-6...6).allSatisfy { i in body[x + i, y + j] != 0 && motif[x + i, y + j] == body[x + i, y + j] }
                }
                guard isFree else { continue }
                for (sx, sy) in [(1, 1), (-1, 1), (1, -1), (-1, -1)] { motif.lay(star, x: sx * x, y: sy * y) }
            }
        }
    }

    /// Latch hooks along the slanting or straight sides.
    private func hooks(on motif: inout KnotMotif, _ a: Int, _ b: Int) {
        let every = 6
        let edge = shape(a, b, role: 1)
        for x in stride(from: 0, through: a, by: every) {
            guard let top = (0...b).last(where: { edge[x, -$0] != 0 }) else { continue }
            motif.stroke(1, pen: 1, [(x, -top), (x, -top - 3), (x + 2, -top - 3), (x + 2, -top - 2)])
        }
        for y in stride(from: every / 2, through: b, by: every) {
            guard let side = (0...a).last(where: { edge[$0, -y] != 0 }) else { continue }
            motif.stroke(1, pen: 1, [(side, -y), (side + 3, -y), (side + 3, -y + 2), (side + 2, -y + 2)])
        }
    }
}
