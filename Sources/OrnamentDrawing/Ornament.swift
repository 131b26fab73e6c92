import OyuuImage

/// One drawn design: a number, a technique, and from them the whole picture.
public struct Ornament: Sendable {
    /// How the piece is made.
    public enum Technique: String, Sendable, CaseIterable {
        /// Knotted pile, on a grid of knots.
        case carpet
        /// Two felts cut together and sewn, a cord along the seams.
        case shyrdak
        /// Coloured wool pressed into one felt.
        case alaKiyiz = "ala kiyiz"
    }

    /// The seed that decides everything.
    public let seed: UInt64
    public let technique: Technique
    /// True for the twin of a felt: the same cut, figure and ground exchanged.
    public let isTwin: Bool

    /// A felt design.
    public static func felt(seed: UInt64, isTwin: Bool = false) -> Ornament {
        let design = FeltDesign(seed: seed)
        return Ornament(seed: seed, technique: design.isPressed ? .alaKiyiz : .shyrdak, isTwin: isTwin)
    }

    /// A carpet design.
    public static func carpet(seed: UInt64) -> Ornament { Ornament(seed: seed, technique: .carpet, isTwin: false) }

    /// The picture, its long side about `longSide` pixels, sRGB.
    public func drawn(longSide: Int) -> Raster {
        switch technique {
        case .carpet: CarpetDesign(seed: seed).drawn(longSide: longSide)
        case .shyrdak, .alaKiyiz: FeltDesign(seed: seed, isCounterchanged: isTwin).drawn(longSide: longSide)
        }
    }
}
