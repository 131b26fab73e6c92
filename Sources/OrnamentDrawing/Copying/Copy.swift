import OyuuImage

/// A design on its way through a copyist's hands: the picture so far, and where the design lies in it.
///
/// Each step (`mirror`, `crop`, `photograph` and so on) changes both. Lengths are pixels.
public struct Copy: Sendable {
    /// The picture, sRGB.
    public var image: Raster
    /// Where a pixel of the design lies in `image`; nil where no one map says it (a motif lifted and repeated).
    public internal(set) var placement: Homography?
    /// The JPEG quality the copy is to be saved with, 1...100.
    public internal(set) var jpegQuality = 84
    /// Corners of the design itself, its own pixels.
    let designCorners: [Point]

    /// The untouched design.
    public init(of design: Raster) {
        image = design
        placement = .identity
        designCorners = design.corners
    }

    /// Where the design's corners lie in `image`: what was top left first, then as they follow clockwise in the design
    /// (so a mirrored copy's run anticlockwise). May lie outside the picture. Nil where `placement` is.
    public var corners: [Point]? { placement.map { map in designCorners.map { map($0) } } }

    /// The picture was remapped by `map`.
    mutating func moved(by map: Homography) { placement = placement?.then(map) }

    /// Shrinks the picture until its long side is at most `longSide`.
    mutating func fit(longSide: Int) {
        let before = image
        image = image.fitted(longSide: longSide)
        moved(
            by: .scaled(
                Double(image.width) / Double(before.width), Double(image.height) / Double(before.height)))
    }

    /// Resizes the picture to exactly `width` x `height`.
    mutating func resize(width: Int, height: Int) {
        moved(by: .scaled(Double(width) / Double(image.width), Double(height) / Double(image.height)))
        image = image.resized(width: width, height: height)
    }
}
