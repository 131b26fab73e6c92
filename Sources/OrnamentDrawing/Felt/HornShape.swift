/// How one household draws kochkor müyüz, the ram's horns: the same pair of curls, differently proportioned.
struct HornShape: Sendable {
    /// What stands between the two horns.
    enum Crest: CaseIterable, Sendable { case none, bud, lozenge, trefoil, fork }

    /// Band width against the curl's outer radius, 0.3...0.5.
    var band: Double
    /// Straight stem below the curls against their radius, 0.2...1.4.
    var stem: Double
    /// Space between the two stems against the band: 0 joined, 1 a band apart.
    var split: Double
    /// The knob at the end of the curl against the band.
    var knob: Double
    /// Outward lean of the stem in turns, 0...0.08.
    var lean: Double
    var crest: Crest

    init(using generator: inout SeededGenerator) {
        band = generator.value(in: 0.34...0.52)
        stem = generator.value(in: 0.5...1.3)
        split = generator.pick([0, 0, 0.4, 0.9])
        knob = generator.value(in: 1.0...1.45)
        lean = generator.value(in: 0...0.07)
        crest = generator.pick(Crest.allCases)
    }

    /// A pair of horns standing on the origin, 1 high, at most 1.08 wide, opening upwards.
    var pair: Outline {
        let half = half
        var shape = half.withMirrorImage
        let valley = stem + band
        switch crest {
        case .none: break
        case .bud: shape += .leaf(length: 1.5, width: band * 1.5).mapped(.moved(0, -valley * 0.8))
        case .lozenge: shape += .lozenge(band * 0.75, band).mapped(.moved(0, -stem - 1.25))
        case .trefoil:
            for place in [Point(0, -0.42), Point(-0.36, 0), Point(0.36, 0)] {
                shape += .circle(band * 0.5, at: place + Point(0, -stem - 1.2))
            }
        case .fork:
            shape +=
                Outline.leaf(length: 1.15, width: band).mapped(
                    .rotated(0.06).then(.moved(0, -valley * 0.7))
                ).withMirrorImage
        }
        if split == 0 { shape += .rectangle(-band * 0.6, -stem * 0.9, band * 0.6, 0) }
        let box = shape.bounds
        let height = box.high.y - box.low.y
        // Wide curls are drawn in, so that four pairs fit round a centre.
        let squeeze = min(1, 1.08 * height / (box.high.x - box.low.x))
        return shape.mapped(Affine.moved(0, -box.high.y).then(.scaled(squeeze / height, 1 / height)))
    }

    /// The right-hand horn in units of its own radius.
    private var half: Outline {
        var horn = Scroll(from: Point(band * (0.45 + split * 0.5), 0), heading: lean, width: band)
        horn.advance(stem)
        let end = band * 0.55
        let turns = (1 - end) / (1.95 * band)
        horn.curl(min(1.35, max(0.72, turns)), radius: 1, to: end, width: band * 0.85)
        return horn.outline(knob: knob)
    }
}
