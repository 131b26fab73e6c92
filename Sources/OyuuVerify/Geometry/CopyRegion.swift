import Foundation
import OyuuFingerprint

/// One place in a photo where a registered design is seen.
public struct CopyRegion: Sendable, Hashable, Codable {
    /// From the registered photo's upright pixels to the photo's.
    public var placement: Homography
    /// The registered photo's frame as it lies in the photo; corners may be outside the picture.
    public var quad: Quadrilateral
    /// A polygon in the photo around the part that was really found.
    public var outline: [Point]
    /// How much of the design's area was found, 0...1.
    public var share: Double
    /// Whether the design is seen mirrored.
    public var isMirrored: Bool
    /// Distinct places that agree, surest first.
    public var matches: [PlaceMatch]

    public init(
        placement: Homography, quad: Quadrilateral, outline: [Point], share: Double, isMirrored: Bool,
        matches: [PlaceMatch]
    ) {
        self.placement = placement
        self.quad = quad
        self.outline = outline
        self.share = share
        self.isMirrored = isMirrored
        self.matches = matches
    }

    /// By how many degrees the design lies turned in the photo, clockwise, -180...180: those of its middle line; nil where
    /// it is mirrored, which leaves open which way it was turned.
    public var turn: Double? {
        guard !isMirrored else { return nil }
        let across = quad.across
        return atan2(across.y, across.x) * 180 / .pi
    }

    private enum CodingKeys: String, CodingKey {
        case placement, quad, outline, share, matches
        case isMirrored = "is_mirrored"
    }
}

/// A place of a registered design and the place in a photo that shows it.
public struct PlaceMatch: Sendable, Hashable, Codable {
    /// Pixels of the registered photo.
    public var design: Point
    /// Pixels of the photo.
    public var photo: Point

    public init(design: Point, photo: Point) {
        self.design = design
        self.photo = photo
    }
}
