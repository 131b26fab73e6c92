/// A composition about one centre: a frame, the main motif cut into it, a heart, and fillers on the diagonals.
struct FeltMedallion: Sendable {
    enum Frame: CaseIterable, Sendable { case lozenge, square, circle, octagon, quatrefoil, stepped, none }
    enum Filler: CaseIterable, Sendable { case none, leaf, horn, star, paw, triangle }

    var frame: Frame
    var main: FeltMotif
    var heart: FeltMotif
    var filler: Filler
    var horn: HornShape
    /// Size of the heart against the medallion.
    var heartSize: Double
    /// Pairs of horns standing out from the frame's corners.
    var hornsOutside: Bool

    init(using generator: inout SeededGenerator) {
        frame = generator.pick(Frame.allCases)
        main = generator.pick([
            .hornCross, .hornCross, .hornCross, .hornCross, .hornPairs, .kyial, .chaidosh, .almaKochot,
        ])
        heart = generator.pick([.jyldyz, .toguzDobo, .chaidosh, .itTaman, .hornCross, .tumarcha])
        filler = generator.pick(Filler.allCases)
        horn = HornShape(using: &generator)
        heartSize = generator.value(in: 0.16...0.3)
        hornsOutside = generator.chance(0.5)
    }

    private var frameOutline: Outline? {
        switch frame {
        case .lozenge: .lozenge(1, 1)
        case .square: .rectangle(-0.86, -0.86, 0.86, 0.86)
        case .circle: .circle(0.92)
        case .octagon: .regular(8, start: 0.0625)
        case .quatrefoil: .quatrefoil
        case .stepped: .steppedLozenge(1, 1, steps: 5)
        case .none: nil
        }
    }

    /// How much of the frame the main motif may fill.
    private var mainSize: Double {
        switch frame {
        case .lozenge, .stepped: 0.64
        case .square, .octagon: 0.84
        case .circle, .quatrefoil: 0.84
        case .none: 1.0
        }
    }

    private var fillerOutline: Outline? {
        switch filler {
        case .none: nil
        case .leaf: .leaf(length: 0.5, width: 0.16).mapped(.moved(0, -0.5))
        case .horn: horn.pair.mapped(Affine.scaled(0.4).then(.moved(0, -0.5)))
        case .star: .star(points: 4, inner: 0.4).mapped(Affine.scaled(0.17).then(.moved(0, -0.68)))
        case .paw: FeltMotif.itTaman.outline(horn).mapped(Affine.scaled(0.2).then(.moved(0, -0.68)))
        case .triangle: .polygon([Point(-0.16, -0.5), Point(0, -0.85), Point(0.16, -0.5)])
        }
    }

    /// Lays the medallion on `cloth`, its unit circle mapped by `place`; with `reversed`, figure and ground exchanged.
    func draw(on cloth: inout FeltCloth, at place: Affine, reversed: Bool = false) {
        var steps: [(lays: Bool, shape: Outline)] = []
        if let frameOutline {
            steps.append((true, frameOutline))
            if hornsOutside {
                steps.append((true, horn.pair.mapped(Affine.scaled(0.3).then(.moved(0, -0.93))).repeated(4)))
            }
        }
        let onFrame = frameOutline == nil
        let size = Affine.scaled(mainSize)
        steps.append((onFrame, main.outline(horn).mapped(size)))
        if let fillerOutline, main != .kyial || frame != .none {
            let reach = frame == .lozenge || frame == .stepped ? Affine.scaled(0.66) : size
            steps.append((onFrame, fillerOutline.repeated(4, from: 0.125).mapped(reach)))
        }
        steps.append((!onFrame, heart.outline(horn).mapped(.scaled(heartSize * mainSize * 1.25))))
        steps.append((onFrame, Outline.lozenge(1, 1).mapped(.scaled(heartSize * mainSize * 0.4))))
        for step in steps {
            if step.lays != reversed { cloth.lay(step.shape, at: place) } else { cloth.cut(step.shape, at: place) }
        }
    }
}
