// Straightening reckons places as vectors; these lead to the plane geometry and back.

extension Quadrilateral {
    /// From four places, clockwise as the design is seen upright.
    ///
    /// - Precondition: `corners.count == 4`.
    init(_ corners: [SIMD2<Double>]) {
        self.init(Point(corners[0]), Point(corners[1]), Point(corners[2]), Point(corners[3]))
    }
}

extension Point {
    @inline(__always)
    fileprivate init(_ place: SIMD2<Double>) { self.init(place.x, place.y) }
}

extension Homography {
    /// Where a place appears; nil on the horizon and behind it.
    @inline(__always)
    func map(_ place: SIMD2<Double>) -> SIMD2<Double>? { map(Point(place)).map { SIMD2($0.x, $0.y) } }
}
