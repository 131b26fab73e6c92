extension Mask {
    /// For every pixel, about three times its distance in pixels to the nearest pixel of another value (3-4 chamfer
    /// transform of Borgefors, 1986), at most `limit`.
    func distanceToEdge(limit: Int) -> [UInt16] {
        let far = UInt16(limit)
        var distance = [UInt16](repeating: far, count: cells.count)
        for y in 0..<height {
            for x in 0..<width {
                let i = y * width + x
                let value = cells[i]
                if (x > 0 && cells[i - 1] != value) || (x + 1 < width && cells[i + 1] != value)
                    || (y > 0 && cells[i - width] != value) || (y + 1 < height && cells[i + width] != value)
                {
                    distance[i] = 1
                }
            }
        }
        for y in 0..<height {
            for x in 0..<width {
                let i = y * width + x
                var d = distance[i]
                if x > 0 { d = min(d, distance[i - 1] + 3) }
                if y > 0 {
                    d = min(d, distance[i - width] + 3)
                    if x > 0 { d = min(d, distance[i - width - 1] + 4) }
                    if x + 1 < width { d = min(d, distance[i - width + 1] + 4) }
                }
                distance[i] = d
            }
        }
        for y in stride(from: height - 1, through: 0, by: -1) {
            for x in stride(from: width - 1, through: 0, by: -1) {
                let i = y * width + x
                var d = distance[i]
                if x + 1 < width { d = min(d, distance[i + 1] + 3) }
                if y + 1 < height {
                    d = min(d, distance[i + width] + 3)
                    if x > 0 { d = min(d, distance[i + width - 1] + 4) }
                    if x + 1 < width { d = min(d, distance[i + width + 1] + 4) }
                }
                distance[i] = d
            }
        }
        return distance
    }
}
