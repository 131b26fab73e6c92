/// Where the four corners of a design lie in a photo: top left, top right, bottom right and bottom left of the design,
/// in pixels of the upright photo from the outer corner of its top left pixel, x to the right and y down.
///
/// Coded as a list of four `[x, y]`.
public struct DesignCorners: Sendable, Hashable {
    public var topLeft: SIMD2<Double>
    public var topRight: SIMD2<Double>
    public var bottomRight: SIMD2<Double>
    public var bottomLeft: SIMD2<Double>

    public init(
        topLeft: SIMD2<Double>, topRight: SIMD2<Double>, bottomRight: SIMD2<Double>, bottomLeft: SIMD2<Double>
    ) {
        self.topLeft = topLeft
        self.topRight = topRight
        self.bottomRight = bottomRight
        self.bottomLeft = bottomLeft
    }

    /// From eight numbers: x and y of the top left, top right, bottom right and bottom left; nil for another count.
    public init?(_ numbers: [Double]) {
        guard numbers.count == 8 else { return nil }
        topLeft = SIMD2(numbers[0], numbers[1])
        topRight = SIMD2(numbers[2], numbers[3])
        bottomRight = SIMD2(numbers[4], numbers[5])
        bottomLeft = SIMD2(numbers[6], numbers[7])
    }

    /// The eight numbers that ``init(_:)`` takes.
    public var numbers: [Double] { points.flatMap { [$0.x, $0.y] } }

    /// Top left, top right, bottom right, bottom left.
    public var points: [SIMD2<Double>] { [topLeft, topRight, bottomRight, bottomLeft] }

    /// The corners as the command line takes them: `12,30 900,41 880,610 25,598`, to the nearest pixel.
    public var words: String {
        points.map(Self.words).joined(separator: " ")
    }

    /// The same corners as plane geometry has them.
    package var quadrilateral: Quadrilateral { Quadrilateral(points) }

    /// Square pixels.
    public var area: Double { quadrilateral.area }

    /// Why these corners cannot be those of a design in a photo of `width` × `height` pixels, in English; nil where
    /// they can.
    ///
    /// Corners may lie a little outside the picture (a tenth of its sides), where the design is cut off.
    public func problem(width: Int, height: Int) -> String? {
        let (w, h) = (Double(width), Double(height))
        for point in points {
            guard point.x.isFinite, point.y.isFinite else { return "a corner is not a number" }
            guard point.x >= -0.1 * w, point.x <= 1.1 * w, point.y >= -0.1 * h, point.y <= 1.1 * h else {
                return "the corner \(Self.words(point)) lies outside the photo, which is \(width)×\(height) pixels"
            }
        }
        guard Homography(unitSquareTo: quadrilateral) != nil, quadrilateral.signedArea > 0 else {
            return
                "the corners do not go clockwise around a four-sided figure: give top left, top right, bottom right, "
                + "bottom left"
        }
        guard area >= Self.leastShare * w * h, area >= 32 * 32 else {
            return "the corners enclose less than a hundredth of the photo"
        }
        return nil
    }

    private static let leastShare = 0.01

    private static func words(_ point: SIMD2<Double>) -> String { "\(pixel(point.x)),\(pixel(point.y))" }

    /// To the nearest pixel; what lies beyond all pixels, or is no number, as it is.
    private static func pixel(_ value: Double) -> String {
        Int(exactly: value.rounded()).map(String.init) ?? "\(value)"
    }
}

extension DesignCorners: Codable {
    public init(from decoder: any Decoder) throws {
        let pairs = try decoder.singleValueContainer().decode([[Double]].self)
        guard pairs.allSatisfy({ $0.count == 2 }), let corners = DesignCorners(pairs.flatMap { $0 }) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "corners are four pairs of numbers"))
        }
        self = corners
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(points.map { [$0.x, $0.y] })
    }
}
