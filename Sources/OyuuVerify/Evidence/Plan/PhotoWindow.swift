import OyuuFingerprint
import OyuuImage

/// The part of a photo that a drawing shows: all of it, unless what was found is so small in it that numbers and lines
/// would hide it on a telephone.
struct PhotoWindow {
    /// The part, counted in its own raster's pixels.
    let photo: EvidencePicture
    /// The regions in the part's pixels.
    let regions: [CopyRegion]
    let isPart: Bool

    /// What was found fills at least this much of the width or height shown.
    static let fill = 0.4
    /// Least side of a part, in pixels.
    static let leastSide = 48

    init(on regions: [CopyRegion], in photo: EvidencePicture) {
        let (width, height) = (photo.raster.width, photo.raster.height)
        let boxes = regions.map { photo.box(around: $0, margin: 0) }
        let left = boxes.map(\.x).min() ?? 0
        let top = boxes.map(\.y).min() ?? 0
        let right = boxes.map(\.maxX).max() ?? width
        let bottom = boxes.map(\.maxY).max() ?? height
        let share = max(Double(right - left) / Double(width), Double(bottom - top) / Double(height)) / Self.fill
        // The part keeps the photo's shape.
        let across = max(Int(Double(width) * share), Self.leastSide)
        let down = max(Int(Double(height) * share), Self.leastSide)
        guard share < 1, across < width, down < height else {
            self.photo = photo
            self.regions = regions
            isPart = false
            return
        }
        let part = PixelRect(
            x: min(max((left + right - across) / 2, 0), width - across),
            y: min(max((top + bottom - down) / 2, 0), height - down), width: across, height: down)
        self.photo = EvidencePicture(photo.raster.part(part))
        let move = photo.toRaster.concatenating(.translation(-Double(part.x), -Double(part.y)))
        self.regions = regions.compactMap { region in move.flatMap { region.moved(by: $0) } }
        isPart = true
    }
}

extension CopyRegion {
    /// The same region where the photo's places have moved; nil where it would be nowhere.
    func moved(by map: Homography) -> CopyRegion? {
        guard let placement = placement.concatenating(map), let quad = map.map(quad) else { return nil }
        var region = self
        region.placement = placement
        region.quad = quad
        region.outline = outline.compactMap { map.map($0) }
        region.matches = matches.prefix(4 * MatchChoice.pool).compactMap { match in
            map.map(match.photo).map { PlaceMatch(design: match.design, photo: $0) }
        }
        return region
    }
}
