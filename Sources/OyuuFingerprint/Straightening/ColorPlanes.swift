import OyuuImage

/// A picture at working size as planes of OKLab, chroma enlarged so that a step of hue counts like one of lightness.
struct ColorPlanes {
    let width: Int
    let height: Int
    /// Lightness, then the two chroma axes; `width * height` values each.
    let planes: [[Float]]

    /// Longest side of the working size, in pixels: a carpet's outline is hundreds of pixels long, its yarn less than one.
    static let workingSide = 400
    private static let chromaWeight: Float = 1.5

    init(_ raster: Raster) {
        let small = raster.fitted(longSide: Self.workingSide)
        width = small.width
        height = small.height
        let count = small.width * small.height
        var planes = [[Float]](repeating: [Float](repeating: 0, count: count), count: 3)
        var known: [UInt32: OKLab] = [:]
        for pixel in 0..<count {
            let at = pixel * small.channels
            let (red, green, blue) =
                small.channels == 1
                ? (small.pixels[at], small.pixels[at], small.pixels[at])
                : (small.pixels[at], small.pixels[at + 1], small.pixels[at + 2])
            let key = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
            let color =
                known[key]
                ?? {
                    let color = OKLab(SRGBColor(red: red, green: green, blue: blue))
                    known[key] = color
                    return color
                }()
            planes[0][pixel] = Float(color.l)
            planes[1][pixel] = Float(color.a) * Self.chromaWeight
            planes[2][pixel] = Float(color.b) * Self.chromaWeight
        }
        self.planes = planes
    }
}

/// A plane of numbers over a picture, and the filters the search for an outline needs.
enum PlaneFilter {
    /// Three box blurs of `2 * radius + 1`: nearly a Gaussian of standard deviation √(radius · (radius + 1)).
    /// Beyond the edge the edge's value goes on.
    static func blurred(_ plane: [Float], width: Int, height: Int, radius: Int) -> [Float] {
        var plane = plane
        for _ in 0..<3 {
            plane = boxed(plane, lines: height, length: width, step: 1, stride: width, radius: radius)
            plane = boxed(plane, lines: width, length: height, step: width, stride: 1, radius: radius)
        }
        return plane
    }

    private static func boxed(
        _ plane: [Float], lines: Int, length: Int, step: Int, stride: Int, radius: Int
    ) -> [Float] {
        var result = plane
        let weight = 1 / Float(2 * radius + 1)
        plane.withUnsafeBufferPointer { source in
            result.withUnsafeMutableBufferPointer { target in
                for line in 0..<lines {
                    let base = line * stride
                    func at(_ i: Int) -> Float { source[base + min(max(i, 0), length - 1) * step] }
                    var sum: Float = 0
                    for i in -radius...radius { sum += at(i) }
                    for i in 0..<length {
                        target[base + i * step] = sum * weight
                        sum += at(i + radius + 1) - at(i - radius)
                    }
                }
            }
        }
        return result
    }
}

/// Where and how strongly several planes together change: the structure tensor of Di Zenzo ("A note on the gradient of a
/// multi-image", 1986), which sees an edge between two hues of one lightness and knows no polarity.
struct ColorGradient {
    /// The greatest rate of change, per pixel.
    var magnitude: [Float]
    /// Direction of that change as the unit vector of the doubled angle, so that opposite directions are one.
    var cosine: [Float]
    var sine: [Float]

    /// - Parameter reach: differences are taken over `2 * reach` pixels.
    init(_ planes: [[Float]], width: Int, height: Int, reach: Int) {
        let count = width * height
        var (xx, xy, yy) = (
            [Float](repeating: 0, count: count), [Float](repeating: 0, count: count),
            [Float](repeating: 0, count: count)
        )
        let scale = 1 / Float(2 * reach)
        for plane in planes {
            plane.withUnsafeBufferPointer { plane in
                for y in 0..<height {
                    let (up, down) = (max(y - reach, 0) * width, min(y + reach, height - 1) * width)
                    for x in 0..<width {
                        let (left, right) = (max(x - reach, 0), min(x + reach, width - 1))
                        let dx = (plane[y * width + right] - plane[y * width + left]) * scale
                        let dy = (plane[down + x] - plane[up + x]) * scale
                        xx[y * width + x] += dx * dx
                        xy[y * width + x] += dx * dy
                        yy[y * width + x] += dy * dy
                    }
                }
            }
        }
        magnitude = [Float](repeating: 0, count: count)
        cosine = magnitude
        sine = magnitude
        for i in 0..<count {
            let (difference, cross) = (xx[i] - yy[i], 2 * xy[i])
            let root = (difference * difference + cross * cross).squareRoot()
            magnitude[i] = ((xx[i] + yy[i] + root) / 2).squareRoot()
            cosine[i] = root > 0 ? difference / root : 1
            sine[i] = root > 0 ? cross / root : 0
        }
    }
}
