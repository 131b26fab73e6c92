/// The colour scheme of a picture: a few colours and how much of the picture each covers.
///
/// A plain surround (a wall, a sheet of paper, a product photo's white) is kept apart in `background`;
/// the swatches are then those of what it surrounds.
public struct Palette: Sendable, Hashable {
    /// The most colours a palette has.
    public static let maximumCount = 8

    /// A colour and its share.
    public struct Swatch: Sendable, Hashable {
        /// The share is kept in whole parts of this many.
        public static let wholeParts = 65_535

        /// The colour, 8-bit sRGB.
        public let color: SRGBColor
        /// The share in parts of `wholeParts`, so that it survives storage exactly.
        public let parts: UInt16

        /// A swatch of `parts` / 65535.
        public init(color: SRGBColor, parts: UInt16) {
            self.color = color
            self.parts = parts
        }

        /// The share, 0...1.
        public var share: Double { Double(parts) / Double(Self.wholeParts) }
    }

    /// One to eight colours, the largest share first; shares sum to 1. Three at least, if the picture has them.
    public let swatches: [Swatch]
    /// The plain surround, with its share of the whole picture; nil where there is none.
    public let background: Swatch?

    /// A palette from swatches whose parts sum to `Swatch.wholeParts`; nil unless there are one to eight of them.
    public init?(swatches: [Swatch], background: Swatch? = nil) {
        guard (1...Self.maximumCount).contains(swatches.count),
            swatches.reduce(0, { $0 + Int($1.parts) }) == Swatch.wholeParts
        else { return nil }
        self.init(validated: swatches, background: background)
    }

    /// Orders swatches that are known to be well formed.
    init(validated swatches: [Swatch], background: Swatch?) {
        self.swatches = swatches.sorted { ($1.parts, $0.color.hex) < ($0.parts, $1.color.hex) }
        self.background = background
    }
}
