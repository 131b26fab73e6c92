/// The 16×16 lowest frequencies of a 64×64 picture, without the constant ones: PDQ's discrete cosine transform.
///
/// Coefficient (i, j), 0...15 each, has vertical frequency `i + 1` and horizontal frequency `j + 1`:
/// the sum over rows `y` and columns `x` of `sqrt(2/64) cos(π (i+1) (2y+1) / 128) · sqrt(2/64) cos(π (j+1) (2x+1) / 128) · sample`.
package enum CosineTransform {
    /// Side of the picture that is transformed.
    package static let inputSide = 64
    /// Frequencies kept along each axis.
    package static let outputSide = 16

    /// `outputSide` rows of `inputSide` values: sqrt(2/64) cos(π (i+1) (2x+1) / 128).
    static let matrix: [Double] = {
        let cosines = cosinesOfSixtyFourths()
        let scale = (2.0 / Double(inputSide)).squareRoot()
        var matrix: [Double] = []
        matrix.reserveCapacity(outputSide * inputSide)
        for frequency in 1...outputSide {
            for position in 0..<inputSide {
                matrix.append(scale * cosines[frequency * (2 * position + 1) % 256])
            }
        }
        return matrix
    }()

    /// Transforms 64×64 samples, row by row, to 16×16 coefficients, row by row.
    ///
    /// The first sample is subtracted from all: the transform has no constant term, so nothing else changes,
    /// and a picture of one colour gives exact zeros rather than the dust of rounding.
    package static func coefficients(of samples: [Float]) -> [Double] {
        precondition(samples.count == inputSide * inputSide, "the transform takes 64 by 64 samples")
        let base = Double(samples[0])
        var vertical = [Double](repeating: 0, count: outputSide * inputSide)
        for frequency in 0..<outputSide {
            for y in 0..<inputSide {
                let weight = matrix[frequency * inputSide + y]
                for x in 0..<inputSide {
                    vertical[frequency * inputSide + x] += weight * (Double(samples[y * inputSide + x]) - base)
                }
            }
        }
        var result = [Double](repeating: 0, count: outputSide * outputSide)
        for row in 0..<outputSide {
            for column in 0..<outputSide {
                var sum = 0.0
                for x in 0..<inputSide {
                    sum += matrix[column * inputSide + x] * vertical[row * inputSide + x]
                }
                result[row * outputSide + column] = sum
            }
        }
        return result
    }

    /// cos(π n / 128) for n in 0..<256, from square roots and products alone, so that every machine has the same table.
    ///
    /// The half-angle formula gives the cosine and sine of π/2, π/4 … π/128; each angle of the first quadrant is a product
    /// of those its binary digits name, and symmetry gives the rest.
    static func cosinesOfSixtyFourths() -> [Double] {
        var halves: [(cosine: Double, sine: Double)] = [(0, 1)]  // π/2, then its halves down to π/128
        for _ in 0..<6 {
            let (cosine, _) = halves[halves.count - 1]
            halves.append((((1 + cosine) / 2).squareRoot(), ((1 - cosine) / 2).squareRoot()))
        }
        // sin from 1 − cos loses digits as the angle shrinks; sin θ = sin 2θ / (2 cos θ) does not.
        for step in 1..<halves.count {
            halves[step].sine = halves[step - 1].sine / (2 * halves[step].cosine)
        }
        let quadrant = (0...64).map { angle in
            var (cosine, sine) = (1.0, 0.0)
            for (step, half) in halves.enumerated() where angle & (64 >> step) != 0 {
                (cosine, sine) = (cosine * half.cosine - sine * half.sine, sine * half.cosine + cosine * half.sine)
            }
            return cosine
        }
        return (0..<256).map { angle in
            switch angle {
            case 0...64: quadrant[angle]
            case 65...128: -quadrant[128 - angle]
            case 129...192: -quadrant[angle - 128]
            default: quadrant[256 - angle]
            }
        }
    }
}
