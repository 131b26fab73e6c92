/// The cut felts before they are sewn: which of the two felts lies where, and which pair of colours a region uses.
///
/// Lengths are in units of the cloth's width, so one cut can be drawn at any size.
struct FeltCloth: Sendable {
    /// 1 where the figure lies, 0 for the ground.
    var figure: Mask
    /// Index into the felt pairs.
    var region: Mask
    /// Pixels a unit.
    let scale: Double

    /// A cloth 1 wide and `aspect` high at `scale` pixels a unit.
    init(aspect: Double, scale: Int) {
        self.scale = Double(scale)
        figure = Mask(width: scale, height: Int((Double(scale) * aspect).rounded()))
        region = figure
    }

    /// Height in units.
    var height: Double { Double(figure.height) / scale }

    mutating func lay(_ outline: Outline, at place: Affine = .identity) {
        figure.fill(outline.mapped(place.then(.scaled(scale))), with: 1)
    }

    mutating func cut(_ outline: Outline, at place: Affine = .identity) {
        figure.fill(outline.mapped(place.then(.scaled(scale))), with: 0)
    }

    /// What is figure becomes ground inside `outline`, and the other way round.
    mutating func exchange(_ outline: Outline, at place: Affine = .identity) {
        figure.exchange(outline.mapped(place.then(.scaled(scale))))
    }

    /// The part of the cloth inside `outline` uses felt pair `pair`.
    mutating func assign(_ pair: Int, inside outline: Outline) {
        region.fill(outline.mapped(.scaled(scale)), with: UInt8(pair))
    }
}
