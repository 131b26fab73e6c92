import OyuuImage

/// One drawn design: a technique and a number, and from them the whole picture.
public struct Ornament: Sendable, Hashable {
    /// How the piece is made.
    public enum Technique: String, Sendable, CaseIterable {
        /// Knotted pile, on a grid of knots.
        case carpet
        /// Two felts cut together and sewn, a cord along the seams.
        case shyrdak
        /// Coloured wool pressed into one felt.
        case alaKiyiz = "ala-kiyiz"
    }

    /// The seed that decides everything.
    public let seed: UInt64
    public let technique: Technique
    /// True for the twin of a felt: the same cut, figure and ground exchanged.
    public let isTwin: Bool

    /// A carpet.
    public static func carpet(seed: UInt64) -> Ornament { Ornament(seed: seed, technique: .carpet, isTwin: false) }

    /// A felt rug; whether sewn (shyrdak) or pressed (ala kiyiz) the seed decides.
    public static func felt(seed: UInt64, isTwin: Bool = false) -> Ornament {
        let design = FeltDesign(seed: seed)
        return Ornament(seed: seed, technique: design.isPressed ? .alaKiyiz : .shyrdak, isTwin: isTwin)
    }

    /// The other half of a felt pair; nil for a carpet, which is knotted alone.
    public var twin: Ornament? {
        technique == .carpet ? nil : Ornament(seed: seed, technique: technique, isTwin: !isTwin)
    }

    /// `carpet-07`, `shyrdak-12`, `shyrdak-12-twin`.
    public var name: String {
        let number = seed < 10 ? "0\(seed)" : "\(seed)"
        return "\(technique.rawValue)-\(number)\(isTwin ? "-twin" : "")"
    }

    /// The picture, sRGB. A felt's long side is `longSide` pixels; a carpet has a whole number of pixels a knot, so
    /// its long side is the nearest multiple of its knots.
    public func drawn(longSide: Int) -> Raster {
        switch technique {
        case .carpet: CarpetDesign(seed: seed).drawn(longSide: longSide)
        case .shyrdak, .alaKiyiz: FeltDesign(seed: seed, isCounterchanged: isTwin).drawn(longSide: longSide)
        }
    }

    /// For a felt, where its figure lies in the picture `drawn(longSide:)` makes, one value (0 ground, 1 figure) a
    /// pixel centre; nil for a carpet. What the twin exchanges.
    package func figure(longSide: Int) -> [UInt8]? {
        guard technique != .carpet else { return nil }
        let design = FeltDesign(seed: seed, isCounterchanged: isTwin)
        let raster = design.size(longSide: longSide)
        let cloth = design.cut(scale: raster.width * 3)
        return (0..<(raster.width * raster.height)).map { k in
            cloth.figure.cells[(k / raster.width * 3 + 1) * cloth.figure.width + k % raster.width * 3 + 1]
        }
    }
}
