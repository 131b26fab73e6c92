import OyuuFingerprint

/// Finds room for labels beside what they name, none on another or on a marked place.
struct LabelBoard {
    /// A label's shape: the radius of a disc that holds it, and how far it reaches along the picture's edges.
    struct Shape {
        let radius: Double
        let reach: Double

        static func disc(_ radius: Double) -> Shape { Shape(radius: radius, reach: radius) }
        /// A square with rounded corners, of sides of twice `half`.
        static func square(_ half: Double) -> Shape { Shape(radius: half * 1.3, reach: half) }
    }

    /// The picture, and a little around it, that labels must stay in.
    let room: PixelRect
    /// Distances are counted in radii of the usual label, in pixels.
    let unit: Double
    /// Radius of the dot on a marked place, in pixels.
    let dot: Double
    private var labels: [(center: Point, radius: Double)] = []
    private var dots: [Point] = []

    init(room: PixelRect, unit: Double, dot: Double) {
        self.room = room
        self.unit = unit
        self.dot = dot
    }

    /// Keeps a marked place free of labels.
    mutating func mark(_ place: Point) { dots.append(place) }

    /// A free place near `anchor`, on the side away from `middle` where there is room; nil where there is none.
    ///
    /// - Parameters:
    ///   - reach: how far a label may go, in units.
    ///   - isFit: what else is asked of its middle.
    func free(
        _ shape: Shape, near anchor: Point, awayFrom middle: Point, reach: Double,
        where isFit: (Point) -> Bool = { _ in true }
    ) -> Point? {
        let outward = anchor - middle
        let directions = Self.directions.sorted { $0.dot(outward) > $1.dot(outward) }
        var distance = 1.3
        while distance <= reach {
            for direction in directions {
                let center = anchor + direction * (distance * unit)
                if isFree(shape, center), isFit(center) { return center }
            }
            distance += distance < 3 ? 0.45 : 1.2
        }
        return nil
    }

    mutating func take(_ shape: Shape, _ center: Point) { labels.append((center, shape.radius)) }

    private func isFree(_ shape: Shape, _ center: Point) -> Bool {
        room.contains(disc: center, radius: shape.reach)
            && labels.allSatisfy { $0.center.distance(to: center) >= $0.radius + shape.radius + 1 }
            && dots.allSatisfy { $0.distance(to: center) >= shape.radius + dot }
    }

    /// Sixteen directions, a sixteenth of a turn apart.
    private static let directions: [Point] = {
        let (half, far, near) = (0.7071067811865476, 0.9238795325112867, 0.3826834323650898)
        let quarter = [Point(1, 0), Point(far, near), Point(half, half), Point(near, far)]
        return quarter + quarter.map { Point(-$0.y, $0.x) } + quarter.map { Point(-$0.x, -$0.y) }
            + quarter.map { Point($0.y, -$0.x) }
    }()
}
