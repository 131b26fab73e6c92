/// Where the pictures of a drawing stand: below each other or side by side, whichever shows more of them in the shape of
/// what they are looked at on.
package struct EvidenceLayout: Sendable {
    /// Size of the drawing, in pixels.
    package let width: Int
    package let height: Int
    package let isStacked: Bool
    /// One for each picture, in their order, not overlapping.
    package let panels: [PixelRect]

    /// Height of the band above each picture, and above the letters around it, for its caption, at a drawing 1080 pixels
    /// wide.
    static let caption = 58.0
    /// Room around the pictures, so that the letters of their corners can stand outside.
    static let margin = 48.0
    /// Side by side wins up to this much less area: the eye compares along a line, and the page stays short.
    static let besideFavour = 1.3

    /// Sizes of letters and lines on a drawing 1080 pixels wide times this are sizes on one of `width`; under 480 pixels they
    /// shrink no further, or they could not be read.
    static func scale(width: Int, on medium: EvidenceMedium) -> Double {
        Double(max(width, 480)) / 1080 * medium.marks
    }

    /// Whether a drawing is so narrow that few numbers find room.
    static func isNarrow(width: Int) -> Bool { width < 500 }

    /// - Parameters:
    ///   - pictures: widths and heights of one or two pictures.
    ///   - medium: what it will be looked at on.
    ///   - hasCaptions: whether there is to be a band for a caption above each picture.
    package init(
        width: Int, pictures: [(width: Int, height: Int)], medium: EvidenceMedium = .telephone,
        hasCaptions: Bool = true
    ) {
        let scale = Self.scale(width: width, on: medium)
        let (caption, margin) = (hasCaptions ? Self.caption * scale : 0, Self.margin * scale)
        let ratios = pictures.map { Double($0.width) / Double($0.height) }
        let (wide, tall) = (Double(width) - 2 * margin, Double(width) * medium.tallest - 2 * margin)

        // Below each other all are equally wide, side by side equally high.
        let slope = ratios.reduce(0) { $0 + 1 / $1 }
        let sharedWidth = min(wide, (tall - Double(ratios.count) * (caption + margin)) / slope)
        let sharedHeight = min((wide - Double(ratios.count - 1) * 2 * margin) / ratios.reduce(0, +), tall - caption)
        let stackedArea = sharedWidth * sharedWidth * slope
        let besideArea = sharedHeight * sharedHeight * ratios.reduce(0, +)
        isStacked = stackedArea >= besideArea * Self.besideFavour

        var panels: [PixelRect] = []
        var (x, y) = (margin, margin + caption)
        for ratio in ratios {
            let size = isStacked ? (sharedWidth, sharedWidth / ratio) : (sharedHeight * ratio, sharedHeight)
            let rect = PixelRect(
                x: Int(isStacked ? (Double(width) - size.0) / 2 : x), y: Int(y), width: max(1, Int(size.0)),
                height: max(1, Int(size.1)))
            panels.append(rect)
            // The letters of both pictures have room between them.
            if isStacked {
                y += Double(rect.height) + 2 * margin + caption
            } else {
                x += Double(rect.width) + 2 * margin
            }
        }
        self.width = width
        self.panels = panels
        height = Int(Double(panels.map(\.maxY).max() ?? 0) + margin)
    }
}
