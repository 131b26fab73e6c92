import OyuuFingerprint
import OyuuImage

/// An opaque colour, sRGB.
struct Ink: Sendable, Hashable {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    static let paper = Ink(red: 255, green: 255, blue: 255)
    static let black = Ink(red: 0, green: 0, blue: 0)
}

/// Whole pixels of a picture, from the top left corner inclusive to the bottom right exclusive.
package struct PixelRect: Sendable, Hashable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package var maxX: Int { x + width }
    package var maxY: Int { y + height }

    /// Whether a disc lies wholly within.
    package func contains(disc center: Point, radius: Double) -> Bool {
        center.x - radius >= Double(x) && center.y - radius >= Double(y) && center.x + radius <= Double(maxX)
            && center.y + radius <= Double(maxY)
    }

    package func intersection(_ other: PixelRect) -> PixelRect {
        let (left, top) = (max(x, other.x), max(y, other.y))
        return PixelRect(
            x: left, y: top, width: max(0, min(maxX, other.maxX) - left), height: max(0, min(maxY, other.maxY) - top))
    }

    package func insetBy(_ distance: Int) -> PixelRect {
        PixelRect(x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
    }
}

/// A picture being drawn: shapes with soft edges over an sRGB raster.
///
/// A pixel is covered by as much as its middle is inside a shape, so whatever is drawn, the bytes are the same on
/// every machine: sums, products and square roots only.
struct Canvas {
    let width: Int
    let height: Int
    private(set) var pixels: [UInt8]

    init(width: Int, height: Int, ground: Ink = .paper) {
        self.init(Raster(width: width, height: height, filledWith: [ground.red, ground.green, ground.blue]))
    }

    /// Draws on a copy of `raster`, three channels.
    init(_ raster: Raster) {
        width = raster.width
        height = raster.height
        pixels = raster.pixels
    }

    var raster: Raster { Raster(width: width, height: height, channels: 3, pixels: pixels) }

    var frame: PixelRect { PixelRect(x: 0, y: 0, width: width, height: height) }

    /// Copies `picture` (three channels) with its top left pixel at `x`, `y`; what does not fit is left out.
    mutating func place(_ picture: Raster, x: Int, y: Int) {
        let shown = PixelRect(x: x, y: y, width: picture.width, height: picture.height).intersection(frame)
        for row in 0..<max(0, shown.height) {
            let from = picture.offset(x: shown.x - x, y: shown.y - y + row)
            let to = ((shown.y + row) * width + shown.x) * 3
            pixels.replaceSubrange(to..<(to + 3 * shown.width), with: picture.pixels[from..<(from + 3 * shown.width)])
        }
    }

    /// Blends `ink` into each pixel of `rect` where `inside` is above −½: how far its middle lies inside the shape,
    /// in pixels.
    ///
    /// - Parameter span: columns worth looking at in a row whose middle is at y.
    mutating func paint(
        _ ink: Ink, opacity: Double = 1, within rect: PixelRect, rows: ClosedRange<Double>,
        span: (Double) -> ClosedRange<Double>, inside: (Point) -> Double
    ) {
        let rect = rect.intersection(frame)
        guard rect.width > 0, rect.height > 0 else { return }
        let top = Self.whole(rows.lowerBound, rect.y, rect.maxY)
        let bottom = Self.whole(rows.upperBound + 1, rect.y, rect.maxY)
        guard top < bottom else { return }
        let stride = 3 * width
        pixels.withUnsafeMutableBufferPointer { pixels in
            for y in top..<bottom {
                let middle = Double(y) + 0.5
                let columns = span(middle)
                let left = Self.whole(columns.lowerBound, rect.x, rect.maxX)
                let right = Self.whole(columns.upperBound + 1, rect.x, rect.maxX)
                guard left < right else { continue }
                for x in left..<right {
                    let depth = inside(Point(Double(x) + 0.5, middle)) + 0.5
                    guard depth > 0 else { continue }
                    let share = Int(min(1, depth) * opacity * 256)
                    let at = y * stride + 3 * x
                    pixels[at] = Self.blend(pixels[at], ink.red, share)
                    pixels[at + 1] = Self.blend(pixels[at + 1], ink.green, share)
                    pixels[at + 2] = Self.blend(pixels[at + 2], ink.blue, share)
                }
            }
        }
    }

    /// `value` as a whole number within bounds, whatever it is.
    private static func whole(_ value: Double, _ low: Int, _ high: Int) -> Int {
        value > Double(low) ? (value < Double(high) ? Int(value) : high) : low
    }

    private static func blend(_ below: UInt8, _ above: UInt8, _ share: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: (Int(below) * (256 - share) + Int(above) * share + 128) >> 8)
    }
}
