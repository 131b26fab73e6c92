import OyuuFingerprint

/// Finds room for labels beside what they name, none on another or on a marked place.
struct LabelBoard {
    /// The picture, and a little around it, that labels must stay in.
    let room: PixelRect
    /// Radius of a label, and of the dot on a marked place, in pixels.
    let radius: Double
    let dot: Double
    private var labels: [Point] = []
    private var dots: [Point] = []

    init(room: PixelRect, radius: Double, dot: Double) {
        self.room = room
        self.radius = radius
        self.dot = dot
    }

    /// Keeps a marked place free of labels.
    mutating func mark(_ place: Point) { dots.append(place) }

    /// A free place near `anchor`, on the side away from `middle` where there is room; nil where there is none.
    ///
    /// - Parameter reach: how far a label may go, in radii.
    func free(near anchor: Point, awayFrom middle: Point, reach: Double) -> Point? {
        let outward = anchor - middle
        let directions = Self.directions.sorted { $0.dot(outward) > $1.dot(outward) }
        var distance = 1.3
        while distance <= reach {
            for direction in directions {
                let center = anchor + direction * (distance * radius)
                if isFree(center) { return center }
            }
            distance += distance < 3 ? 0.45 : 1.2
        }
        return nil
    }

    mutating func take(_ center: Point) { labels.append(center) }

    private func isFree(_ center: Point) -> Bool {
        room.contains(disc: center, radius: radius)
            && labels.allSatisfy { $0.distance(to: center) >= 2 * radius + 1 }
            && dots.allSatisfy { $0.distance(to: center) >= radius + dot }
    }

    /// Sixteen directions, a sixteenth of a turn apart.
    private static let directions: [Point] = {
        let (half, far, near) = (0.7071067811865476, 0.9238795325112867, 0.3826834323650898)
        let quarter = [Point(1, 0), Point(far, near), Point(half, half), Point(near, far)]
        return quarter + quarter.map { Point(-$0.y, $0.x) } + quarter.map { Point(-$0.x, -$0.y) }
            + quarter.map { Point($0.y, -$0.x) }
    }()
}
