/// What PDQ finds in a picture: its hash, how far the hash can be trusted, and the hashes of its turned and mirrored selves.
public struct PerceptualHashAnalysis: Sendable, Equatable {
    /// The shortest side that is hashed, in pixels. Below it nothing of the picture's shape is left to compare.
    public static let minimumSide = 5

    /// Samples that differ by less than this (of 255) differ by rounding only.
    private static let negligibleRange: Float = 0.01

    /// How much contrast there is to hash, 0...100. Below 50 Meta advises not to trust the hash.
    public let quality: Int
    /// The hash of the picture as it is.
    public let hash: PerceptualHash

    /// 16×16 cosine coefficients, row by row, that the hashes are read from.
    package let coefficients: [Double]

    /// Analyses 64×64 luma samples (0...255, row by row).
    package init(samples: [Float]) {
        quality = PerceptualHashQuality.of(samples)
        let isPlain = (samples.max() ?? 0) - (samples.min() ?? 0) < Self.negligibleRange
        coefficients =
            isPlain
            ? [Double](repeating: 0, count: PerceptualHash.bitCount) : CosineTransform.coefficients(of: samples)
        hash = Self.threshold(coefficients)
    }

    /// Puts together what was computed elsewhere.
    ///
    /// - Parameters:
    ///   - quality: 0...100.
    ///   - coefficients: 256 of them, row by row.
    init(quality: Int, coefficients: [Double]) {
        self.quality = quality
        self.coefficients = coefficients
        hash = Self.threshold(coefficients)
    }

    /// The hash that the picture would have after `symmetry`, without turning it.
    ///
    /// It is exact up to rounding: turning the picture permutes the coefficients and changes signs,
    /// but the 64 sample positions of an uneven size do not turn onto themselves, which moves a few bits.
    public func hash(under symmetry: DihedralSymmetry) -> PerceptualHash {
        Self.threshold(coefficients(under: symmetry))
    }

    /// The hashes under all eight symmetries, in the order of `DihedralSymmetry.allCases`.
    public var dihedralHashes: [PerceptualHash] { DihedralSymmetry.allCases.map { hash(under: $0) } }

    /// Mirroring changes the sign of every odd frequency along that axis; transposing swaps the axes.
    package func coefficients(under symmetry: DihedralSymmetry) -> [Double] {
        let side = CosineTransform.outputSide
        let parts = symmetry.parts
        return (0..<(side * side)).map { index in
            let (row, column) = (index / side, index % side)
            let value = parts.transposes ? coefficients[column * side + row] : coefficients[index]
            // Frequencies are one more than indices, so odd frequencies have even indices.
            let turned = (parts.mirrorsVertically && row % 2 == 0) != (parts.mirrorsHorizontally && column % 2 == 0)
            return turned ? -value : value
        }
    }

    /// Bits of the coefficients above the median: the lower of the two middle values of the 256.
    private static func threshold(_ coefficients: [Double]) -> PerceptualHash {
        let median = coefficients.sorted()[coefficients.count / 2 - 1]
        var words: [UInt64] = [0, 0, 0, 0]
        for (index, coefficient) in coefficients.enumerated() where coefficient > median {
            words[index / 64] |= 1 << UInt64(index % 64)
        }
        return PerceptualHash(words[0], words[1], words[2], words[3])
    }
}
