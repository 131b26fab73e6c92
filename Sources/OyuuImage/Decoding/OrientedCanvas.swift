/// Lays stored rows down where the EXIF orientation wants them on the upright picture.
struct OrientedCanvas {
    let base: UnsafeMutablePointer<UInt8>
    /// Stored size in pixels.
    let width: Int
    let height: Int
    let channels: Int
    let orientation: Orientation

    /// Places `count` stored rows, `first` being the number of the first.
    func place(_ rows: UnsafePointer<UInt8>, first: Int, count: Int) {
        if channels == 1 {
            place(rows, first: first, count: count) { from, to in to.pointee = from.pointee }
        } else {
            place(rows, first: first, count: count) { from, to in
                to[0] = from[0]
                to[1] = from[1]
                to[2] = from[2]
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

    @inline(__always)
    private func place(
        _ rows: UnsafePointer<UInt8>, first: Int, count: Int,
        copy: (UnsafePointer<UInt8>, UnsafeMutablePointer<UInt8>) -> Void
    ) {
        let (origin, columnStep, rowStep) = walk
        if orientation.swapsSides {
            // A stored column is an upright row: go down the band first, so that writes are next to each other.
            for x in 0..<width {
                let start = origin + x * columnStep + first * rowStep
                for y in 0..<count {
                    copy(rows + (y * width + x) * channels, base + (start + y * rowStep) * channels)
                }
            }
        } else {
            for y in 0..<count {
                let start = origin + (first + y) * rowStep
                for x in 0..<width {
                    copy(rows + (y * width + x) * channels, base + (start + x * columnStep) * channels)
                }
            }
        }
    }
}
