import OyuuFingerprint
import OyuuImage

/// Two pictures of one size to be shown by turns: what stays where it is agrees.
public struct BlinkPair: Sendable {
    /// The photo around a region.
    public let photo: Raster
    /// The same with the registered design laid over it where it was found.
    public let design: Raster
}

extension EvidenceDrawing {
    /// The photo around the surest region, and the registered design laid into it; nil without design or region.
    public func blinkPair() -> BlinkPair? {
        guard let design, let region = regions.first, let back = region.placement.inverse else { return nil }
        let crop = RegionCrop(of: region, in: photo, longSide: options.width)
        guard let map = crop.placement.inverse?.concatenating(back)?.concatenating(design.toRaster) else { return nil }
        let laid = crop.raster.dimmed().covered(by: PicturePyramid(design.raster), map: map)
        return BlinkPair(
            photo: captioned(crop.raster, options.labels?.photo), design: captioned(laid, options.labels?.design))
    }

    /// The registered design, and the photo straightened to its frame, below or beside each other; nil without design
    /// or region. A mirrored copy is mirrored back. What the photo does not show is grey.
    public func aligned() -> Raster? {
        guard let design, let region = regions.first else { return nil }
        let size = (design.width, design.height)
        let layout = EvidenceLayout(
            width: options.width, pictures: [size, size], medium: options.medium,
            hasCaptions: options.labels != nil)
        let (first, second) = (layout.panels[0], layout.panels[1])
        let crop = RegionCrop(of: region, in: photo, longSide: max(1600, options.width))
        let scale = Homography.scale(
            Double(design.width) / Double(second.width), Double(design.height) / Double(second.height))
        guard let map = scale.concatenating(region.placement)?.concatenating(crop.placement) else { return nil }
        let ground = Raster(width: second.width, height: second.height, filledWith: [204, 204, 204])
        var canvas = Canvas(width: layout.width, height: layout.height)
        canvas.place(design.raster.resized(width: first.width, height: first.height), x: first.x, y: first.y)
        canvas.place(ground.covered(by: PicturePyramid(crop.raster), map: map), x: second.x, y: second.y)
        caption(options.labels?.design, over: first, on: &canvas)
        caption(options.labels?.photoStraightened, over: second, on: &canvas)
        return footed(canvas.raster)
    }

    /// The picture below a strip that says what it is, and above what the options' footer says.
    private func captioned(_ picture: Raster, _ words: String?) -> Raster {
        guard let words else { return footed(picture) }
        let strip = Int(EvidenceLayout.caption * scale)
        var canvas = Canvas(width: picture.width, height: picture.height + strip)
        let panel = PixelRect(x: 0, y: strip, width: picture.width, height: picture.height)
        canvas.place(picture, x: panel.x, y: panel.y)
        caption(words, over: panel, on: &canvas)
        return footed(canvas.raster)
    }
}
