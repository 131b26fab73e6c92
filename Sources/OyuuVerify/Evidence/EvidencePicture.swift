import OyuuFingerprint
import OyuuImage

/// A picture to draw evidence from: its pixels, perhaps fewer than the picture has, and the size that places in it are
/// given in.
public struct EvidencePicture: Sendable {
    /// Three channels, sRGB.
    public let raster: Raster
    /// Size of the whole upright picture, in the pixels that a `CopyRegion` counts.
    public let width: Int
    public let height: Int

    /// The picture at its own size.
    public init(_ raster: Raster) { self.init(raster, width: raster.width, height: raster.height) }

    /// A picture of `width` × `height` pixels, of which `raster` is a smaller version (a JPEG decoded at a fraction).
    public init(_ raster: Raster, width: Int, height: Int) {
        self.raster = raster.channels == 3 ? raster : Self.colored(raster)
        self.width = max(1, width)
        self.height = max(1, height)
    }

    /// The whole frame.
    var frame: Quadrilateral { Quadrilateral(width: width, height: height) }

    /// Whether `point` is in the picture, or outside by no more than `slack` of its long side.
    func contains(_ point: Point, slack: Double = 0.001) -> Bool {
        let room = slack * Double(max(width, height))
        return point.x >= -room && point.y >= -room && point.x <= Double(width) + room
            && point.y <= Double(height) + room
    }

    /// From this picture's pixels to those of `rect`, which shows all of it.
    func placement(in rect: PixelRect) -> (Point) -> Point {
        let (x, y) = (Double(rect.width) / Double(width), Double(rect.height) / Double(height))
        return { Point(Double(rect.x) + $0.x * x, Double(rect.y) + $0.y * y) }
    }

    private static func colored(_ grey: Raster) -> Raster {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(3 * grey.pixels.count)
        for value in grey.pixels { pixels.append(contentsOf: [value, value, value]) }
        return Raster(width: grey.width, height: grey.height, channels: 3, pixels: pixels)
    }
}
