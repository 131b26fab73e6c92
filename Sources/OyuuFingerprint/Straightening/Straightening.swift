import OyuuImage

/// How to get from a photo to the design it shows.
public enum Straightening: Sendable, Hashable, Codable {
    /// The whole photo is the design.
    case none
    /// The design lies between these corners; the rest is not looked at.
    case corners(DesignCorners)
    /// Find a slanted carpet's outline, and use it if it is likely.
    case find
    /// Find the carpet's outline, and use it only if it is sure and the carpet is seen at a slant: to leave some floor
    /// in costs little, to cut a design's own border away costs the design.
    case automatic
}

/// What became of a photo that was to be straightened.
public struct StraighteningOutcome: Sendable, Hashable, Codable {
    /// The corners that were used; nil where the whole photo is the design.
    public let corners: DesignCorners?
    /// The most likely outline, used or not; nil where none was looked for or there is none.
    public let outline: CarpetOutline?

    static let whole = StraighteningOutcome(corners: nil, outline: nil)
}

extension Straightening {
    /// The design's raster and how it came about.
    ///
    /// - Throws: `FingerprintError.corners` where given corners cannot be used.
    package func applied(to raster: Raster) throws(FingerprintError) -> (Raster, StraighteningOutcome) {
        switch self {
        case .none: return (raster, .whole)
        case .corners(let corners):
            if let problem = corners.problem(width: raster.width, height: raster.height) {
                throw .corners(reason: problem)
            }
            return (raster.straightened(corners), StraighteningOutcome(corners: corners, outline: nil))
        case .find, .automatic:
            let outline = CarpetOutline.find(in: raster)
            guard let outline, self == .find ? outline.isLikely : outline.isSure,
                outline.corners.problem(width: raster.width, height: raster.height) == nil
            else { return (raster, StraighteningOutcome(corners: nil, outline: outline)) }
            let outcome = StraighteningOutcome(corners: outline.corners, outline: outline)
            return (raster.straightened(outline.corners), outcome)
        }
    }
}
