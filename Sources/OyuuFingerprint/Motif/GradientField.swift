/// Gradients of one level of a scale space, worked out where they are asked for.
///
/// A gradient has four numbers. The first two are the direction of the strongest change of colour as a vector of twice
/// its angle, so that opposite directions are one (the structure tensor over all channels, Di Zenzo 1986); its length is
/// the change. The last two are the gradient of lightness with its sign, at the root of its length.
struct GradientField {
    let width: Int
    let height: Int
    private let lightness: UnsafePointer<Float>
    private let redGreen: UnsafePointer<Float>?
    private let yellowBlue: UnsafePointer<Float>?

    /// Change below which a direction is mostly noise.
    private static let noise: Float = 0.004

    /// Runs `body` with the field of a level; the field must not leave it.
    static func with<Result>(_ octave: ScaleSpace.Octave, level: Int, _ body: (GradientField) -> Result) -> Result {
        octave.channels[0][level].values.withUnsafeBufferPointer { lightness in
            guard octave.channels.count == 3 else { return body(GradientField(octave, lightness, nil, nil)) }
            return octave.channels[1][level].values.withUnsafeBufferPointer { redGreen in
                octave.channels[2][level].values.withUnsafeBufferPointer { yellowBlue in
                    body(GradientField(octave, lightness, redGreen, yellowBlue))
                }
            }
        }
    }

    private init(
        _ octave: ScaleSpace.Octave, _ lightness: UnsafeBufferPointer<Float>, _ redGreen: UnsafeBufferPointer<Float>?,
        _ yellowBlue: UnsafeBufferPointer<Float>?
    ) {
        precondition(lightness.count >= 9, "an octave has at least three pixels a side")
        width = octave.width
        height = octave.height
        self.lightness = lightness.baseAddress.unsafelyUnwrapped
        self.redGreen = redGreen?.baseAddress
        self.yellowBlue = yellowBlue?.baseAddress
    }

    /// The gradient at the pixel nearest to (x, y); beyond the edge that of the edge.
    @inline(__always)
    func gradient(x: Float, y: Float) -> SIMD4<Float> {
        let column = Int(max(1, min(Float(width - 2), x + 0.5)))
        let row = Int(max(1, min(Float(height - 2), y + 0.5)))
        let p = row * width + column
        let dx = lightness[p + 1] - lightness[p - 1]
        let dy = lightness[p + width] - lightness[p - width]
        var difference = dx * dx - dy * dy
        var product = dx * dy
        if let redGreen, let yellowBlue {
            let (rx, ry) = (redGreen[p + 1] - redGreen[p - 1], redGreen[p + width] - redGreen[p - width])
            let (yx, yy) = (yellowBlue[p + 1] - yellowBlue[p - 1], yellowBlue[p + width] - yellowBlue[p - width])
            difference += (rx * rx - ry * ry) + (yx * yx - yy * yy)
            product += rx * ry + yx * yy
        }
        let double = 2 * product
        // |double-angle vector| is the square of the change; the change is wanted as length.
        let squared = (difference * difference + double * double).squareRoot()
        let unsigned = 1 / (squared.squareRoot() + Self.noise)
        let signed = 1 / ((dx * dx + dy * dy).squareRoot() + Self.noise).squareRoot()
        return SIMD4(difference * unsigned, double * unsigned, dx * signed, dy * signed)
    }
}
