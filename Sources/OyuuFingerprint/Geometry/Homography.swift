/// A projective map of the plane: how a flat thing in one picture appears in another.
///
/// It knows which side of the horizon is seen: a place is *in front* where the third homogeneous coordinate is above 0,
/// and only such places have an image. Kept with the last number 1 or −1 (or at length 1 where that number nearly
/// vanishes), so equal maps have equal numbers. Coded as the nine numbers, row by row.
public struct Homography: Sendable, Hashable {
    @usableFromInline let xx, xy, x1, yx, yy, y1, wx, wy, w1: Double

    /// Everything stays where it is.
    public static let identity = Homography(xx: 1, xy: 0, yx: 0, yy: 1, dx: 0, dy: 0)

    /// From nine numbers, row by row, of any scale and sign.
    ///
    /// - Parameter point: a place of the first picture that is known to be seen, which settles the sign.
    /// - Returns: nil where a number is not finite, the map is singular, or `point` lies on the horizon.
    public init?(_ rowMajor: [Double], inFront point: Point = Point(0, 0)) {
        guard rowMajor.count == 9 else { return nil }
        let depth = rowMajor[6] * point.x + rowMajor[7] * point.y + rowMajor[8]
        guard depth != 0 else { return nil }
        self.init(signed: depth < 0 ? rowMajor.map { -$0 } : rowMajor)
    }

    /// An affine map: x' = xx·x + xy·y + dx, y' = yx·x + yy·y + dy.
    public init(xx: Double, xy: Double, yx: Double, yy: Double, dx: Double, dy: Double) {
        (self.xx, self.xy, x1) = (xx, xy, dx)
        (self.yx, self.yy, y1) = (yx, yy, dy)
        (wx, wy, w1) = (0, 0, 1)
    }

    /// Moves everything by `dx` to the right and `dy` down.
    public static func translation(_ dx: Double, _ dy: Double) -> Homography {
        Homography(xx: 1, xy: 0, yx: 0, yy: 1, dx: dx, dy: dy)
    }

    /// Stretches about the origin, by `x` across and `y` down.
    public static func scale(_ x: Double, _ y: Double) -> Homography {
        Homography(xx: x, xy: 0, yx: 0, yy: y, dx: 0, dy: 0)
    }

    /// Nine numbers whose sign says what is in front.
    package init?(signed m: [Double]) {
        let norm = m.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard norm.isFinite, norm > 0 else { return nil }
        let scale = abs(m[8]) > 1e-12 * norm ? abs(m[8]) : norm
        (xx, xy, x1) = (m[0] / scale, m[1] / scale, m[2] / scale)
        (yx, yy, y1) = (m[3] / scale, m[4] / scale, m[5] / scale)
        (wx, wy, w1) = (m[6] / scale, m[7] / scale, m[8] / scale)
        guard determinant != 0, determinant.isFinite else { return nil }
    }

    /// The nine numbers, row by row.
    public var rowMajor: [Double] { [xx, xy, x1, yx, yy, y1, wx, wy, w1] }

    /// The determinant of the nine numbers as they are kept; below 0 where the map mirrors what it shows.
    public var determinant: Double {
        xx * (yy * w1 - y1 * wy) - xy * (yx * w1 - y1 * wx) + x1 * (yx * wy - yy * wx)
    }

    /// Where `point` appears; nil where it lies on the horizon or behind it.
    @inlinable
    public func map(_ point: Point) -> Point? {
        let w = wx * point.x + wy * point.y + w1
        guard w > 0 else { return nil }
        let image = Point((xx * point.x + xy * point.y + x1) / w, (yx * point.x + yy * point.y + y1) / w)
        return image.isFinite ? image : nil
    }

    /// How far in front of the horizon `point` lies, in no particular unit; 0 on it, below 0 behind.
    @inlinable
    public func depth(_ point: Point) -> Double { wx * point.x + wy * point.y + w1 }

    /// Where the corners appear; nil where one of them does not.
    public func map(_ quad: Quadrilateral) -> Quadrilateral? {
        guard let topLeft = map(quad.topLeft), let topRight = map(quad.topRight),
            let bottomRight = map(quad.bottomRight), let bottomLeft = map(quad.bottomLeft)
        else { return nil }
        return Quadrilateral(topLeft, topRight, bottomRight, bottomLeft)
    }

    /// The map back; nil where the map is so nearly singular that there is none in these numbers.
    public var inverse: Homography? {
        let det = determinant
        let adjugate = [
            yy * w1 - y1 * wy, x1 * wy - xy * w1, xy * y1 - x1 * yy,
            y1 * wx - yx * w1, xx * w1 - x1 * wx, x1 * yx - xx * y1,
            yx * wy - yy * wx, xy * wx - xx * wy, xx * yy - xy * yx,
        ]
        // The sign of the true inverse keeps in front what was in front.
        return Homography(signed: det < 0 ? adjugate.map { -$0 } : adjugate)
    }

    /// This map first, then `next`.
    public func concatenating(_ next: Homography) -> Homography? {
        let (a, b) = (next.rowMajor, rowMajor)
        var product = [Double](repeating: 0, count: 9)
        for row in 0..<3 {
            for column in 0..<3 {
                product[3 * row + column] =
                    a[3 * row] * b[column] + a[3 * row + 1] * b[3 + column] + a[3 * row + 2] * b[6 + column]
            }
        }
        return Homography(signed: product)
    }
}

extension Homography: Codable {
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        let numbers = try (0..<9).map { _ in try container.decode(Double.self) }
        guard let map = Homography(signed: numbers) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a homography that is singular")
        }
        self = map
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for number in rowMajor { try container.encode(number) }
    }
}
