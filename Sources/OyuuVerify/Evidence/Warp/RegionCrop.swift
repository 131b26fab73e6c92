import OyuuFingerprint
import OyuuImage

/// The part of a photo around one region, and how its pixels lie in the whole.
struct RegionCrop {
    /// The part, three channels.
    let raster: Raster
    /// From the whole picture's pixels to those of `raster`.
    let placement: Homography

    /// Room left around the region, as a share of its longer side.
    static let margin = 0.08
    /// Most by which a small region is magnified.
    static let magnification = 4.0

    /// The part of `photo` around `region`, its long side `longSide` pixels, or less where that would magnify too much.
    init(of region: CopyRegion, in photo: EvidencePicture, longSide: Int) {
        let box = photo.box(around: region, margin: Self.margin)
        let part = photo.raster.part(box)
        let scale = min(Double(longSide) / Double(max(part.width, part.height)), Self.magnification)
        raster = part.resized(
            width: max(1, Int(Double(part.width) * scale + 0.5)), height: max(1, Int(Double(part.height) * scale + 0.5))
        )
        // The raster's pixels are not the picture's where it was decoded smaller.
        let zoom = Point(Double(raster.width) / Double(box.width), Double(raster.height) / Double(box.height))
        placement = Homography(
            xx: zoom.x * Double(photo.raster.width) / Double(photo.width), xy: 0, yx: 0,
            yy: zoom.y * Double(photo.raster.height) / Double(photo.height), dx: -Double(box.x) * zoom.x,
            dy: -Double(box.y) * zoom.y)
    }
}

extension EvidencePicture {
    /// The part of the raster that shows a region, with `margin` of its longer side around it; at least one pixel.
    func box(around region: CopyRegion, margin: Double) -> PixelRect {
        var seen =
            region.quad.corners.allSatisfy(\.isFinite) ? Polygon.clipped(frame.corners, to: region.quad.corners) : []
        // What is no convex quadrilateral tells nothing; what was found still does.
        seen.removeAll { !$0.isFinite }
        if !region.quad.isConvex || seen.isEmpty { seen = region.outline.filter { contains($0) } }
        if seen.isEmpty { seen = frame.corners }
        let (x, y) = (seen.map(\.x), seen.map(\.y))
        let (left, right) = (max(x.min() ?? 0, 0), min(x.max() ?? 0, Double(width)))
        let (top, bottom) = (max(y.min() ?? 0, 0), min(y.max() ?? 0, Double(height)))
        let room = max(margin * max(right - left, bottom - top), 4)
        let scale = toRaster
        let (corner, end) = (
            scale.map(Point(max(left - room, 0), max(top - room, 0))) ?? Point(0, 0),
            scale.map(Point(min(right + room, Double(width)), min(bottom + room, Double(height)))) ?? Point(0, 0)
        )
        let (x0, y0) = (min(Int(corner.x), raster.width - 1), min(Int(corner.y), raster.height - 1))
        return PixelRect(
            x: x0, y: y0, width: max(1, min(Int(end.x.rounded(.up)), raster.width) - x0),
            height: max(1, min(Int(end.y.rounded(.up)), raster.height) - y0))
    }

    /// From the picture's pixels to those of its raster.
    var toRaster: Homography {
        .scale(Double(raster.width) / Double(width), Double(raster.height) / Double(height))
    }
}

extension Raster {
    /// The pixels of `rect`, which lies within.
    func part(_ rect: PixelRect) -> Raster {
        if rect.width == width && rect.height == height { return self }
        var samples: [UInt8] = []
        samples.reserveCapacity(rect.width * rect.height * channels)
        for y in rect.y..<rect.maxY {
            let start = offset(x: rect.x, y: y)
            samples.append(contentsOf: pixels[start..<(start + rect.width * channels)])
        }
        return Raster(width: rect.width, height: rect.height, channels: channels, pixels: samples)
    }
}
