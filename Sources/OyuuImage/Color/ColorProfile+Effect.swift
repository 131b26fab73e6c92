extension ColorProfile {
    /// What a profile does to the colours of one layout.
    enum Effect {
        /// lcms2 refuses it, or it does not describe such pictures.
        case unusable
        /// No colour moves by more than two 8-bit steps: not worth applying.
        case effectivelySRGB
        case converts
    }

    /// Measured, not read off a name: a grid of nine levels a channel goes through the transform.
    func effect(on layout: SampleLayout) -> Effect {
        if source == .primaries(.sRGB, .sRGB) || isPlainlySRGB(on: layout) { return .effectivelySRGB }
        let probe: SampleLayout = layout.isGray ? .gray8 : layout.isCMYK ? layout : .rgb8
        guard let transform = ColorTransform(from: self, layout: probe, isProbe: true) else { return .unusable }
        if probe.isCMYK { return .converts }
        if probe.isGray { return Self.effect(of: (0...255).map { UInt8($0) }, becoming: transform.grayLevels(256)) }
        let levels: [UInt8] = [0, 8, 16, 32, 64, 96, 128, 192, 255]
        var input: [UInt8] = []
        for red in levels { for green in levels { for blue in levels { input += [red, green, blue] } } }
        var output = [UInt8](repeating: 0, count: input.count)
        transform.apply(from: input, to: &output, pixels: input.count / 3)
        return Self.effect(of: input, becoming: output)
    }

    /// Most profiles are sRGB's own three primaries and curve, and reading those is a hundred times faster than
    /// building a transform. False only means that the grid decides.
    private func isPlainlySRGB(on layout: SampleLayout) -> Bool {
        guard !layout.isGray, !layout.isCMYK, let context = LCMSContext(),
            let profile = context.open(source, for: layout)
        else { return false }
        return MatrixShaper(profile)?.isSRGB ?? false
    }

    private static func effect(of input: [UInt8], becoming output: [UInt8]) -> Effect {
        zip(input, output).contains { abs(Int($0) - Int($1)) > 2 } ? .converts : .effectivelySRGB
    }
}
