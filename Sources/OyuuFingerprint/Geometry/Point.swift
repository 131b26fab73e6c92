/// A place in an upright picture, in pixels: the origin is the outer top left corner of the top left pixel, x runs to
/// the right, y down, so the first pixel's middle is (0.5, 0.5). Coded as `[x, y]`.
public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    @inlinable
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    @inlinable
    public static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
    @inlinable
    public static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
    @inlinable
    public static func * (a: Point, factor: Double) -> Point { Point(a.x * factor, a.y * factor) }

    /// The product x·x' + y·y'.
    @inlinable
    public func dot(_ other: Point) -> Double { x * other.x + y * other.y }

    /// The product x·y' − y·x': above 0 where `other` lies clockwise of this direction (y runs down).
    @inlinable
    public func cross(_ other: Point) -> Double { x * other.y - y * other.x }

    /// Distance from the origin.
    @inlinable
    public var length: Double { dot(self).squareRoot() }

    /// Distance between two places.
    @inlinable
    public func distance(to other: Point) -> Double { (self - other).length }

    /// Whether both numbers are finite.
    @inlinable
    public var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Point: Codable {
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        self.init(try container.decode(Double.self), try container.decode(Double.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(x)
        try container.encode(y)
    }
}
