/// Everything that decides a felt rug's looks, drawn from one number.
struct FeltDesign: Sendable {
    let seed: UInt64
    let scheme: DyeScheme
    let field: FeltField
    /// Height against width.
    let aspect: Double
    /// Felts of the field, of the border, and of the inner border.
    let pairs: [(figure: Dye, ground: Dye)]
    /// Pressed (ala kiyiz) rather than cut and sewn (shyrdak): soft wavering edges, no cord.
    let isPressed: Bool
    /// Figure and ground exchanged.
    let isCounterchanged: Bool

    init(seed: UInt64, isCounterchanged: Bool = false) {
        var generator = SeededGenerator(seed: seed, stream: 1)
        self.seed = seed
        self.isCounterchanged = isCounterchanged
        scheme = generator.pick(DyeScheme.all)
        field = FeltField.allCases[Int(seed % UInt64(FeltField.allCases.count))]
        aspect = generator.pick([1.0, 1.25, 1.4, 1.55, 1.7])
        isPressed = generator.chance(0.22)
        pairs = generator.pick(3, of: scheme.felts)
    }

    /// The felts cut to shape, `scale` pixels wide.
    func cut(scale: Int) -> FeltCloth {
        var generator = SeededGenerator(seed: seed, stream: 2)
        var cloth = FeltCloth(aspect: aspect, scale: scale)
        let edge = 0.018
        // Borders recur among households: a pool of sixteen.
        var tradition = SeededGenerator(seed: UInt64(generator.integer(in: 0...15)), stream: 79)
        let border = tradition.pick(FeltBorder.allCases + [.runningHorns, .runningHorns, .scrolls])
        let borderHorn = HornShape(using: &tradition)
        let corner = tradition.pick([FeltMotif.hornCross, .jyldyz, .chaidosh, .itTaman, .tumarcha, .toguzDobo])
        let depth = tradition.value(in: 0.105...0.19)
        let hasSecond = tradition.chance(0.3)

        cloth.assign(1, inside: .rectangle(0, 0, 1, cloth.height))
        cloth.lay(.rectangle(0, 0, 1, cloth.height))
        cloth.cut(.rectangle(edge, edge, 1 - edge, cloth.height - edge))
        border.draw(on: &cloth, inset: edge + 0.012, depth: depth, horn: borderHorn, corner: corner)
        var inner = edge + 0.024 + depth
        if hasSecond {
            let second = generator.pick([FeltBorder.tumarcha, .zigzag, .spine, .lozenges])
            let box = Outline.rectangle(inner, inner, 1 - inner, cloth.height - inner)
            cloth.assign(2, inside: box)
            second.draw(on: &cloth, inset: inner + 0.006, depth: 0.055, horn: borderHorn, corner: .jyldyz)
            inner += 0.067
        }
        let field = Outline.rectangle(inner, inner, 1 - inner, cloth.height - inner)
        cloth.assign(0, inside: field)
        let drawn = drawField(scale: scale, inner: inner, using: &generator)
        let low = Int((inner * cloth.scale).rounded())
        for y in low..<(cloth.figure.height - low) {
            for x in low..<(cloth.figure.width - low) {
                let i = y * cloth.figure.width + x
                cloth.figure.cells[i] = drawn.figure.cells[i]
            }
        }
        if isCounterchanged { for i in cloth.figure.cells.indices { cloth.figure.cells[i] ^= 1 } }
        return cloth
    }

    /// The field alone, which may reach beyond its box; the border covers what does.
    private func drawField(scale: Int, inner: Double, using generator: inout SeededGenerator) -> FeltCloth {
        var cloth = FeltCloth(aspect: aspect, scale: scale)
        let margin = inner + 0.012
        field.draw(
            on: &cloth, x0: margin, y0: margin, x1: 1 - margin, y1: cloth.height - margin, using: &generator)
        return cloth
    }
}
