import OyuuFingerprint

/// One way of looking at a photo's perceptual hash: a quarter turn or mirror image, as it is or with figure and ground
/// exchanged.
public struct HashVariant: Sendable, Hashable {
    /// How the photo was turned or mirrored to give this hash.
    public let symmetry: DihedralSymmetry
    /// Whether light and dark were exchanged as well (the complement of the hash).
    public let isCounterchanged: Bool
    /// The hash seen this way.
    public let hash: PerceptualHash

    /// The sixteen ways: eight dihedral symmetries, each plain and counterchanged; the plain upright one first.
    public static func all(of analysis: PerceptualHashAnalysis) -> [HashVariant] {
        [false, true].flatMap { counterchanged in
            DihedralSymmetry.allCases.map { symmetry in
                let hash = analysis.hash(under: symmetry)
                return HashVariant(
                    symmetry: symmetry,
                    isCounterchanged: counterchanged,
                    hash: counterchanged ? hash.complement : hash
                )
            }
        }
    }

    /// How many ways `all(of:)` gives; each is one more chance for an accidental agreement.
    public static let count = 2 * DihedralSymmetry.allCases.count
}
