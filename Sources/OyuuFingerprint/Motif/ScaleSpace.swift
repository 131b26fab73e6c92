import OyuuImage

/// A picture at all scales: octaves of Gaussian-smoothed planes (Lindeberg 1994; Lowe 2004).
///
/// Lightness is kept everywhere, the two colour differences from the second octave on: photographs store colour at
/// half the resolution, so there is nothing to find in the first.
struct ScaleSpace: Sendable {
    /// Steps an octave is divided into; every step multiplies the scale by the same factor.
    static let steps = 2
    /// Standard deviation of the first plane of an octave, in pixels of that octave.
    static let baseSigma = 1.6
    /// What a camera or a scaled picture already has, in pixels.
    static let inputSigma = 0.5
    /// An octave with a shorter side is not made.
    static let minimumSide = 16

    /// Smoothed planes of one octave, finest first; `steps + 3` of each channel.
    struct Octave: Sendable {
        let width: Int
        let height: Int
        /// Pixels of the first octave in one pixel of this one: 1, 2, 4…
        let stride: Int
        /// By channel, then by level; one channel or three.
        let channels: [[FloatPlane]]
    }

    let octaves: [Octave]

    /// The scale of a level (whole or between) in pixels of its octave.
    static let sigmas: [Double] = {
        // 2^(1/steps) by repeated square roots would bind steps to a power of two; two steps need one root.
        let factor = (2.0).squareRoot()
        return (0..<(steps + 3)).map { level in (0..<level).reduce(baseSigma) { sigma, _ in sigma * factor } }
    }()

    init(lightness: FloatPlane, color: [FloatPlane]) {
        let kernels = (1..<Self.sigmas.count).map { level in
            let (fine, coarse) = (Self.sigmas[level - 1], Self.sigmas[level])
            return GaussianKernel(sigma: (coarse * coarse - fine * fine).squareRoot())
        }
        let first = GaussianKernel(
            sigma: (Self.baseSigma * Self.baseSigma - Self.inputSigma * Self.inputSigma).squareRoot())

        func levels(from base: FloatPlane) -> [FloatPlane] {
            var planes = [base]
            for kernel in kernels { planes.append(planes[planes.count - 1].blurred(kernel)) }
            return planes
        }
        var octaves: [Octave] = []
        var bases = [lightness.blurred(first)]
        var stride = 1
        while min(bases[0].width, bases[0].height) >= Self.minimumSide {
            let channels = bases.map(levels)
            octaves.append(
                Octave(width: bases[0].width, height: bases[0].height, stride: stride, channels: channels))
            bases = channels.map { $0[Self.steps].halved() }
            if stride == 1 {
                // Colour joins here: smoothed to the same absolute scale, then brought to this octave's grid.
                bases += color.map { $0.blurred(first) }.filter {
                    $0.width == bases[0].width && $0.height == bases[0].height
                }
            }
            stride *= 2
        }
        self.octaves = octaves
    }
}
