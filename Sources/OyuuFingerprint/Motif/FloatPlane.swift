/// One channel of a picture as floating-point samples, rows from the top, no padding.
struct FloatPlane: Sendable {
    let width: Int
    let height: Int
    /// `width * height` samples.
    var values: [Float]

    init(width: Int, height: Int, values: [Float]) {
        precondition(values.count == width * height, "samples do not fill the plane")
        self.width = width
        self.height = height
        self.values = values
    }

    /// A plane whose samples `fill` writes, all of them.
    init(width: Int, height: Int, fill: (UnsafeMutablePointer<Float>) -> Void) {
        self.width = width
        self.height = height
        values = [Float](unsafeUninitializedCapacity: max(width * height, 1)) { buffer, initialized in
            if let base = buffer.baseAddress { fill(base) }
            initialized = width * height
        }
    }

    /// Every second sample of every second row, the first included; sides are halved and rounded up.
    func halved() -> FloatPlane {
        let (w, h) = ((width + 1) / 2, (height + 1) / 2)
        return FloatPlane(width: w, height: h) { target in
            values.withUnsafeBufferPointer { source in
                for y in 0..<h {
                    let row = 2 * y * width
                    for x in 0..<w { target[y * w + x] = source[row + 2 * x] }
                }
            }
        }
    }
}
