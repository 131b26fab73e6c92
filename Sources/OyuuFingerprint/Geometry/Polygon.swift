/// Plane polygons as lists of corners; the last corner is joined to the first.
package enum Polygon {
    /// Shoelace area: above 0 where the corners run clockwise on the screen (y down).
    package static func signedArea(_ corners: some Collection<Point>) -> Double {
        guard var last = corners.first else { return 0 }
        // Relative to one corner, so that a small polygon far from the origin keeps its digits.
        let origin = last
        var sum = 0.0
        for corner in corners.dropFirst() {
            sum += (last - origin).cross(corner - origin)
            last = corner
        }
        return sum / 2
    }

    /// Whether `point` lies inside, by the even-odd rule; of two polygons that share an edge only one holds its points.
    package static func contains(_ point: Point, in corners: some BidirectionalCollection<Point>) -> Bool {
        guard var last = corners.last else { return false }
        var isInside = false
        for corner in corners {
            if (corner.y > point.y) != (last.y > point.y) {
                let x = corner.x + (point.y - corner.y) / (last.y - corner.y) * (last.x - corner.x)
                if point.x < x { isInside.toggle() }
            }
            last = corner
        }
        return isInside
    }

    /// How far `point` lies from the nearest edge, on either side of it; infinite without corners.
    package static func distance(from point: Point, to corners: [Point]) -> Double {
        guard var last = corners.last else { return .infinity }
        var least = Double.infinity
        for corner in corners {
            let along = corner - last
            let squared = along.dot(along)
            let t = squared > 0 ? min(max((point - last).dot(along) / squared, 0), 1) : 0
            least = min(least, point.distance(to: last + along * t))
            last = corner
        }
        return least
    }

    /// The part of `subject` inside the convex polygon `clip` (Sutherland & Hodgman, 1974), whichever way either runs.
    package static func clipped(_ subject: [Point], to clip: [Point]) -> [Point] {
        let sense = signedArea(clip) < 0 ? -1.0 : 1.0
        var result = subject
        for i in clip.indices {
            let start = clip[i]
            let edge = (clip[(i + 1) % clip.count] - start) * sense
            result = half(of: result) { edge.cross($0 - start) }
            if result.isEmpty { break }
        }
        return result
    }

    /// The part of a polygon where `side` is 0 or more.
    ///
    /// - Parameter side: a function linear in the place.
    package static func half(of polygon: [Point], where side: (Point) -> Double) -> [Point] {
        guard var last = polygon.last else { return [] }
        var lastSide = side(last)
        var result: [Point] = []
        result.reserveCapacity(polygon.count + 1)
        for corner in polygon {
            let cornerSide = side(corner)
            if (cornerSide >= 0) != (lastSide >= 0) {
                result.append(last + (corner - last) * (lastSide / (lastSide - cornerSide)))
            }
            if cornerSide >= 0 { result.append(corner) }
            (last, lastSide) = (corner, cornerSide)
        }
        return result
    }
}
