/// Least-squares fits of maps to weighted matches.
package enum MapFit {
    /// The affine map that fits best.
    package static func affine(_ matches: [MotifMatch], _ chosen: [(Int, Float)]) -> PlaneMap? {
        var normal = [Double](repeating: 0, count: 9)
        var right = [Double](repeating: 0, count: 6)
        let origin = centroid(matches, chosen)
        for (i, weight) in chosen {
            let m = matches[i]
            let w = Double(weight)
            let (x, y) = (Double(m.design.x - origin.x), Double(m.design.y - origin.y))
            let v = [x, y, 1]
            for a in 0..<3 {
                for b in 0..<3 { normal[3 * a + b] += w * v[a] * v[b] }
                right[a] += w * v[a] * Double(m.photo.x)
                right[3 + a] += w * v[a] * Double(m.photo.y)
            }
        }
        guard let first = LinearSystem.solve(normal, Array(right[0..<3])),
            let second = LinearSystem.solve(normal, Array(right[3..<6]))
        else { return nil }
        let (ox, oy) = (Double(origin.x), Double(origin.y))
        return PlaneMap(
            SIMD3(Float(first[0]), Float(first[1]), Float(first[2] - first[0] * ox - first[1] * oy)),
            SIMD3(Float(second[0]), Float(second[1]), Float(second[2] - second[0] * ox - second[1] * oy)),
            SIMD3(0, 0, 1))
    }

    private static func centroid(_ matches: [MotifMatch], _ chosen: [(Int, Float)]) -> SIMD2<Float> {
        let sum = chosen.reduce(SIMD2<Float>.zero) { $0 + matches[$1.0].design }
        return sum / Float(max(chosen.count, 1))
    }

    /// The homography that fits best, by Gauss–Newton steps from `start`; the error is that of the photo positions.
    package static func projective(
        _ matches: [MotifMatch], _ chosen: [(Int, Float)], from start: PlaneMap
    ) -> PlaneMap? {
        let origin = centroid(matches, chosen)
        var spread: Float = 0
        for (i, _) in chosen {
            let d = matches[i].design - origin
            spread += (d * d).sum()
        }
        let unit = (spread / Float(chosen.count)).squareRoot()
        guard unit > 0 else { return nil }
        // In coordinates about the centroid, one unit the spread, the last number of the map is 1.
        var h = centered(start, origin, unit)
        for _ in 0..<4 {
            var normal = [Double](repeating: 0, count: 64)
            var right = [Double](repeating: 0, count: 8)
            for (i, weight) in chosen {
                let m = matches[i]
                let x = Double((m.design.x - origin.x) / unit)
                let y = Double((m.design.y - origin.y) / unit)
                let w = h[6] * x + h[7] * y + 1
                guard w > 0.1 else { continue }
                let (u, v) = ((h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w)
                let (ru, rv) = (Double(m.photo.x) - u, Double(m.photo.y) - v)
                let (xw, yw, iw) = (x / w, y / w, 1 / w)
                let ju = [xw, yw, iw, 0, 0, 0, -u * xw, -u * yw]
                let jv = [0, 0, 0, xw, yw, iw, -v * xw, -v * yw]
                let weight = Double(weight)
                for a in 0..<8 {
                    for b in a..<8 { normal[8 * a + b] += weight * (ju[a] * ju[b] + jv[a] * jv[b]) }
                    right[a] += weight * (ju[a] * ru + jv[a] * rv)
                }
            }
            for a in 0..<8 { for b in 0..<a { normal[8 * a + b] = normal[8 * b + a] } }
            // A breath of damping on the two projective numbers keeps few matches from bending the plane.
            let scale = Double(chosen.count) * 0.002 * (h[0] * h[0] + h[1] * h[1] + h[3] * h[3] + h[4] * h[4])
            normal[54] += scale
            normal[63] += scale
            right[6] -= scale * h[6]
            right[7] -= scale * h[7]
            guard let step = LinearSystem.solve(normal, right) else { return nil }
            for a in 0..<8 { h[a] += step[a] }
        }
        return restored(h, origin, unit)
    }

    private static func centered(_ map: PlaneMap, _ origin: SIMD2<Float>, _ unit: Float) -> [Double] {
        let rows = [map.rows.0, map.rows.1, map.rows.2].map { SIMD3(Double($0.x), Double($0.y), Double($0.z)) }
        let (ox, oy, s) = (Double(origin.x), Double(origin.y), Double(unit))
        let moved = rows.map { SIMD3($0.x * s, $0.y * s, $0.x * ox + $0.y * oy + $0.z) }
        let last = moved[2].z
        return [
            moved[0].x, moved[0].y, moved[0].z, moved[1].x, moved[1].y, moved[1].z, moved[2].x, moved[2].y,
        ].map { $0 / last }
    }

    private static func restored(_ h: [Double], _ origin: SIMD2<Float>, _ unit: Float) -> PlaneMap? {
        let (ox, oy, s) = (Double(origin.x), Double(origin.y), Double(unit))
        func row(_ a: Double, _ b: Double, _ c: Double) -> SIMD3<Double> {
            SIMD3(a / s, b / s, c - a * ox / s - b * oy / s)
        }
        let rows = [row(h[0], h[1], h[2]), row(h[3], h[4], h[5]), row(h[6], h[7], 1)]
        guard rows[2].z.magnitude > 1e-9, h.allSatisfy(\.isFinite) else { return nil }
        // Kept unscaled: the sign says which side of the horizon is seen.
        func single(_ row: SIMD3<Double>) -> SIMD3<Float> { SIMD3(Float(row.x), Float(row.y), Float(row.z)) }
        return PlaneMap(single(rows[0]), single(rows[1]), single(rows[2]))
    }
}
