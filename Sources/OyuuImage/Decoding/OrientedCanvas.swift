/// Lays stored rows down where the EXIF orientation wants them on the upright picture.
struct OrientedCanvas {
    let base: UnsafeMutablePointer<UInt8>
    /// Stored size in pixels.
    let width: Int
    let height: Int
    let channels: Int
    let orientation: Orientation

    /// Bytes that must be readable behind the rows given to ``place(_:first:count:)``.
    static let padding = 4

    /// Places `count` stored rows, `first` being the number of the first.
    func place(_ rows: UnsafePointer<UInt8>, first: Int, count: Int) {
        let walk = self.walk
        if orientation.swapsSides {
            // A stored column becomes an upright row; going down the band makes neighbouring writes.
            for x in 0..<width {
                let start = walk.origin + x * walk.column + first * walk.row
                copyRun(from: rows + x * channels, step: width, to: start, direction: walk.row, count: count)
            }
        } else {
            for y in 0..<count {
                let start = walk.origin + (first + y) * walk.row
                copyRun(
                    from: rows + y * width * channels, step: 1, to: start, direction: walk.column, count: width)
            }
        }
    }

    /// Upright position of stored pixel (0, 0), and the steps that one stored column and one stored row make,
    /// in upright pixels.
    private var walk: (origin: Int, column: Int, row: Int) {
        let last = width * height - 1
        switch orientation {
        case .upright: return (0, 1, width)
        case .mirrored: return (width - 1, -1, width)
        case .rotated180: return (last, -1, -width)
        case .flipped: return (last - width + 1, 1, -width)
        // The upright picture is `height` wide from here on.
        case .transposed: return (0, height, 1)
        case .rotated90Clockwise: return (height - 1, height, -1)
        case .transversed: return (last, -height, -1)
        case .rotated90Anticlockwise: return (last - height + 1, -height, 1)
        }
    }

    /// Copies `count` pixels, `step` stored pixels apart, to neighbouring upright pixels from `start` on in
    /// `direction` (1 or -1). Always writes upwards, so that four bytes can be stored for a pixel of three.
    private func copyRun(
        from source: UnsafePointer<UInt8>, step: Int, to start: Int, direction: Int, count: Int
    ) {
        let isReversed = direction < 0
        let target = base + (isReversed ? start - count + 1 : start) * channels
        let stride = (isReversed ? -step : step) * channels
        let source = isReversed ? source + (count - 1) * step * channels : source
        if channels == 1 {
            for i in 0..<count { target[i] = source[i * stride] }
            return
        }
        let raw = UnsafeRawPointer(source)
        let into = UnsafeMutableRawPointer(target)
        for i in 0..<(count - 1) {
            into.storeBytes(
                of: raw.loadUnaligned(fromByteOffset: i * stride, as: UInt32.self), toByteOffset: 3 * i,
                as: UInt32.self)
        }
        for c in 0..<3 { target[3 * (count - 1) + c] = source[(count - 1) * stride + c] }
    }
}
