/// One way to read a palette as a set of colours and shares for comparison.
struct PaletteReading {
    /// The colours in linear light.
    let colors: [LinearRGB]
    /// Their shares, summing to 1.
    let shares: [Double]

    /// The swatches alone and, where there is a plain surround, the swatches with it.
    ///
    /// Nobody can tell from one picture whether a plain ground that runs to its edges belongs to the ornament;
    /// both readings are compared and the better one counts.
    static func readings(of palette: Palette) -> [PaletteReading] {
        let inner = PaletteReading(
            colors: palette.swatches.map { LinearRGB($0.color) }, shares: palette.swatches.map(\.share))
        guard let background = palette.background else { return [inner] }
        return [
            inner,
            PaletteReading(
                colors: inner.colors + [LinearRGB(background.color)],
                shares: inner.shares.map { $0 * (1 - background.share) } + [background.share]),
        ]
    }

    /// The transportation problem from these colours, each channel multiplied by `gain`, to `other`'s, divided by it.
    func problem(to other: PaletteReading, gain: ChannelGain = .none) -> TransportationProblem {
        let mine = colors.map { CIELAB(gain.brightened($0)) }
        let theirs = other.colors.map { CIELAB(gain.dimmed($0)) }
        return TransportationProblem(
            supplies: shares, demands: other.shares,
            costs: mine.flatMap { one in theirs.map { one.difference(to: $0) } })
    }
}
