import OyuuFingerprint
import OyuuImage

extension Raster {
    /// This picture (three channels) with another over it, where `map` says which of its places each place here shows.
    ///
    /// Shrinking averages over the area, enlarging interpolates. What lies behind the horizon or outside the other
    /// picture stays as it is here; the edge between is soft. At most sixteen samples are taken for a pixel.
    func covered(by picture: PicturePyramid, map: Homography) -> Raster {
        var result = self
        let width = width
        let height = height
        let reach = Double(max(picture.width, picture.height))
        result.withMutablePixels { pixels in
            for y in 0..<height {
                for x in 0..<width {
                    let middle = Point(Double(x) + 0.5, Double(y) + 0.5)
                    guard let place = map.map(middle), abs(place.x) <= 2 * reach, abs(place.y) <= 2 * reach,
                        let slope = map.jacobian(at: middle)
                    else { continue }
                    // Near the horizon one pixel sees more than the whole picture, and shows nothing of it.
                    let (across, down) = (Point(slope.xx, slope.yx), Point(slope.xy, slope.yy))
                    guard across.isFinite, down.isFinite, across.length <= reach, down.length <= reach else { continue }
                    let (color, share) = picture.mean(around: place, across: across, down: down)
                    guard share > 0 else { continue }
                    let at = 3 * (y * width + x)
                    for c in 0..<3 {
                        let below = Float(pixels[at + c])
                        pixels[at + c] = UInt8(below + (color[c] - below) * share + 0.5)
                    }
                }
            }
        }
        return result
    }

    /// Every sample moved towards mid grey and darkened, so that what is drawn over it stands out.
    func dimmed() -> Raster {
        Raster(width: width, height: height, channels: channels, pixels: pixels.map { UInt8(Int($0) * 2 / 5 + 36) })
    }
}
