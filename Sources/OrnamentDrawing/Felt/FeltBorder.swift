/// The running ornament round a felt rug.
enum FeltBorder: CaseIterable, Sendable {
    /// Horns standing on the inner edge, the ground between them standing the other way.
    case runningHorns
    /// A chain of double scrolls.
    case scrolls
    /// Interlocking triangles.
    case tumarcha
    /// A zigzag with dots.
    case zigzag
    /// Dog's paws in a row.
    case paws
    /// Lozenges and crosses in turns.
    case lozenges
    /// A spine with slanting ribs.
    case spine

    /// Draws one period, 1 long, centred on the origin; the band goes from y = -0.5 (outside) to 0.5 (inside).
    private func period(_ horn: HornShape) -> Outline {
        switch self {
        case .runningHorns:
            return horn.pair.mapped(Affine.scaled(0.8, 0.82).then(.moved(0, 0.42)))
                + .rectangle(-0.52, 0.38, 0.52, 0.52)
        case .scrolls: return FeltMotif.kyial.outline(horn).mapped(Affine.rotated(0.2).then(.scaled(0.46)))
        case .tumarcha: return .polygon([Point(-0.5, 0.5), Point(0, -0.5), Point(0.5, 0.5)])
        case .zigzag:
            return .polygon([
                Point(-0.51, 0.44), Point(0, -0.12), Point(0.51, 0.44), Point(0.51, 0.12), Point(0, -0.44),
                Point(-0.51, 0.12),
            ]) + Outline.lozenge(0.12, 0.14).mapped(.moved(0, 0.3))
                + Outline.lozenge(0.12, 0.14).mapped(.moved(0.5, -0.3))
        case .paws: return FeltMotif.itTaman.outline(horn).mapped(Affine.rotated(0.125).then(.scaled(0.44)))
        case .lozenges:
            return Outline.lozenge(0.36, 0.46)
                + FeltMotif.chaidosh.outline(horn).mapped(
                    Affine.scaled(0.16).then(.moved(0.5, 0)))
        case .spine:
            let rib = Outline.polygon([Point(-0.2, 0), Point(0.2, -0.46), Point(0.42, -0.46), Point(0.02, 0)])
            return rib + rib.mapped(.scaled(1, -1)) + .rectangle(-0.52, -0.07, 0.52, 0.07)
        }
    }

    /// Runs the border round the box (0, 0)-(1, height), `depth` wide, with `horn` and a corner motif.
    func draw(on cloth: inout FeltCloth, inset: Double, depth: Double, horn: HornShape, corner: FeltMotif) {
        let motif = period(horn)
        let (w, h) = (1 - 2 * inset, cloth.height - 2 * inset)
        for side in 0..<4 {
            let length = (side % 2 == 0 ? w : h) - 2 * depth
            let count = max(1, Int((length / (depth * 1.02)).rounded()))
            let step = length / Double(count)
            let centre = Point(0.5, cloth.height / 2)
            let reach = (side % 2 == 0 ? h : w) / 2 - depth / 2
            for k in 0..<count {
                let along = (Double(k) + 0.5) * step - length / 2
                cloth.lay(
                    motif,
                    at: Affine.scaled(step, depth).then(.moved(along, -reach)).then(
                        .rotated(Double(side) / 4)
                    ).then(.moved(centre.x, centre.y)))
            }
            let (cx, cy) = (w / 2 - depth / 2, h / 2 - depth / 2)
            let signs = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)][side]
            cloth.lay(
                corner.outline(horn),
                at: Affine.scaled(depth * 0.42).then(.moved(centre.x + signs.0 * cx, centre.y + signs.1 * cy)))
        }
    }
}
