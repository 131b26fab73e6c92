extension ColorProfile {
    /// What a profile does to the colours of one layout.
    enum Effect {
        /// lcms2 refuses it, or it does not describe such pictures.
        case unusable
        /// No colour moves by more than two 8-bit steps: not worth applying.
        case effectivelySRGB
        case converts
    }

    /// Measured, not read off a name: a grid of 17 levels a channel goes through the transform.
    func effect(on layout: SampleLayout) -> Effect {
        let probe: SampleLayout = layout.isGray ? .gray8 : layout.isCMYK ? layout : .rgb8
        guard let transform = ColorTransform(from: self, layout: probe) else { return .unusable }
        if probe.isCMYK { return .converts }
        if probe.isGray { return Self.effect(of: (0...255).map { UInt8($0) }, becoming: transform.grayLevels(256)) }
        let levels = (0...16).map { UInt8($0 * 255 / 16) }
        var input: [UInt8] = []
        for red in levels { for green in levels { for blue in levels { input += [red, green, blue] } } }
        var output = [UInt8](repeating: 0, count: input.count)
        transform.apply(from: input, to: &output, pixels: input.count / 3)
        return Self.effect(of: input, becoming: output)
    }

    private static func effect(of input: [UInt8], becoming output: [UInt8]) -> Effect {
        zip(input, output).contains { abs(Int($0) - Int($1)) > 2 } ? .converts : .effectivelySRGB
    }
}
