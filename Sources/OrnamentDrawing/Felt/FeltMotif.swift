/// The words of a felt maker's language as shapes about the origin, reaching about radius 1.
enum FeltMotif: CaseIterable, Sendable {
    /// Four pairs of ram's horns back to back.
    case hornCross
    /// Two pairs of ram's horns on one stem.
    case hornPairs
    /// A double scroll, "fancy".
    case kyial
    /// A cross whose arms open into two curls.
    case chaidosh
    /// A star.
    case jyldyz
    /// Nine hills: a block of nine lozenges.
    case toguzDobo
    /// A dog's paw: a pad and toes, four ways.
    case itTaman
    /// An apple seedling.
    case almaKochot
    /// Triangles of an amulet.
    case tumarcha

    func outline(_ horn: HornShape) -> Outline {
        switch self {
        case .hornCross:
            let arm = horn.pair.mapped(Affine.scaled(0.92).then(.moved(0, -0.08)))
            return arm.repeated(4) + .lozenge(0.2, 0.2)
        case .hornPairs:
            let arm = horn.pair.mapped(Affine.scaled(1.0).then(.moved(0, 0)))
            return arm.repeated(2) + Outline.leaf(length: 0.62, width: 0.2).repeated(2, from: 0.25)
        case .kyial:
            let scroll = FeltMotif.doubleScroll(band: horn.band * 0.42, leaf: horn.knob * 0.16)
            return scroll.mapped(.scaled(0.92)).withMirrorImage + .lozenge(0.22, 0.22)
        case .chaidosh:
            var hook = Scroll(from: Point(0.05, -0.1), width: 0.16)
            hook.advance(0.5)
            hook.curl(0.5, radius: 0.26, to: 0.16, width: 0.13)
            return hook.outline(knob: 1.2).withMirrorImage.repeated(4) + .lozenge(0.34, 0.34)
        case .jyldyz: return .star(points: 8, inner: 0.5)
        case .toguzDobo:
            var hills = Outline()
            for (i, j) in (0..<9).map({ ($0 % 3 - 1, $0 / 3 - 1) }) {
                hills += Outline.lozenge(0.31, 0.31).mapped(
                    .moved(Double(i - j) * 0.33, Double(i + j) * 0.33))
            }
            return hills
        case .itTaman:
            let toes =
                Outline.circle(0.19, at: Point(-0.3, -0.66)) + .circle(0.21, at: Point(0, -0.8))
                + .circle(0.19, at: Point(0.3, -0.66))
            return toes.repeated(4) + .circle(0.42)
        case .almaKochot: return FeltMotif.seedling(horn)
        case .tumarcha:
            let charm = Outline.polygon([Point(-0.5, -0.12), Point(0, -0.95), Point(0.5, -0.12)])
            return charm.repeated(4)
        }
    }

    /// Two scrolls curling opposite ways from the origin, like an S.
    static func doubleScroll(band: Double, leaf: Double) -> Outline {
        var arm = Scroll(heading: 0.14, width: band)
        arm.advance(0.2)
        arm.curl(-0.16, radius: 0.6, to: 0.5)
        arm.curl(1.05, radius: 0.42, to: band * 0.7, width: band * 0.85)
        let half =
            arm.outline(knob: 1.3)
            + Outline.leaf(length: 0.55, width: leaf * 2).mapped(.rotated(0.36))
        return half.repeated(2)
    }

    /// Horns above horns on one stem, a bud on top; stands centred on the origin, 2 high.
    static func seedling(_ horn: HornShape, tiers: Int = 3) -> Outline {
        var tree = Outline.rectangle(-0.06, -0.7, 0.06, 1)
        for tier in 0..<tiers {
            let t = Double(tier) / Double(tiers)
            let size = (0.86 - 0.36 * t) * (tiers == 2 ? 1.15 : tiers == 4 ? 0.8 : 0.92)
            tree += horn.pair.mapped(Affine.scaled(size * 1.15, size).then(.moved(0, 1 - 1.6 * t)))
        }
        return tree + Outline.leaf(length: 0.55, width: 0.22).mapped(.moved(0, -0.5))
    }
}
