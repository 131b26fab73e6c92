/// The true proportion of a rectangle from how a camera sees it.
package enum RectangleProportion {
    /// Width over height of a flat rectangle whose corners are seen at `corners` in a picture of `width` × `height`.
    ///
    /// The camera is taken to have square pixels and its axis in the picture's middle; its focal length follows from the
    /// corners (Zhang and He, "Whiteboard scanning and image enhancement", Digital Signal Processing 17, 2007). Where
    /// opposite sides look parallel there is no perspective to go by, and where the focal length comes out absurd (the
    /// picture was cropped, or the corners are not a rectangle's) it is no guide either: then the mean lengths of
    /// opposite sides decide.
    package static func ofRectangle(at corners: DesignCorners, width: Int, height: Int) -> Double {
        metrology(corners, width: Double(width), height: Double(height)) ?? sideLengths(corners)
    }

    /// Mean length of top and bottom over that of left and right.
    package static func sideLengths(_ corners: DesignCorners) -> Double {
        let p = corners.points
        func length(_ a: Int, _ b: Int) -> Double { ((p[a] - p[b]) * (p[a] - p[b])).sum().squareRoot() }
        return (length(0, 1) + length(3, 2)) / (length(0, 3) + length(1, 2))
    }

    /// Focal lengths that cameras have, in long sides of the picture: an extreme wide angle to a long telephoto lens.
    private static let focalLengths = 0.4...6.0

    private static func metrology(_ corners: DesignCorners, width: Double, height: Double) -> Double? {
        let middle = SIMD2(width, height) / 2
        let scale = max(width, height)
        // Zhang and He's order: m1 top left, m2 top right, m3 bottom left, m4 bottom right.
        let m = [corners.topLeft, corners.topRight, corners.bottomLeft, corners.bottomRight].map {
            SIMD3(($0.x - middle.x) / scale, ($0.y - middle.y) / scale, 1.0)
        }
        let (d2, d3) = (dot(cross(m[1], m[3]), m[2]), dot(cross(m[2], m[3]), m[1]))
        guard abs(d2) > 1e-9, abs(d3) > 1e-9 else { return nil }
        let k2 = dot(cross(m[0], m[3]), m[2]) / d2
        let k3 = dot(cross(m[0], m[3]), m[1]) / d3
        let n2 = m[1] * k2 - m[0]
        let n3 = m[2] * k3 - m[0]
        guard abs(n2.z) > 0.02, abs(n3.z) > 0.02 else { return nil }
        let squaredFocal = -(n2.x * n3.x + n2.y * n3.y) / (n2.z * n3.z)
        guard squaredFocal > 0, focalLengths.contains(squaredFocal.squareRoot()) else { return nil }
        func squaredLength(_ n: SIMD3<Double>) -> Double { (n.x * n.x + n.y * n.y) / squaredFocal + n.z * n.z }
        return (squaredLength(n2) / squaredLength(n3)).squareRoot()
    }

    private static func cross(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> SIMD3<Double> {
        SIMD3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
    }

    private static func dot(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double { (a * b).sum() }
}
