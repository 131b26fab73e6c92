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
        let plain = DihedralSymmetry.allCases.map { symmetry in
            HashVariant(symmetry: symmetry, isCounterchanged: false, hash: analysis.hash(under: symmetry))
        }
        return plain
            + plain.map { HashVariant(symmetry: $0.symmetry, isCounterchanged: true, hash: $0.hash.complement) }
    }

    /// The way to name where `found` agrees best with a registered hash.
    ///
    /// A symmetric ornament agrees with its own mirror image nearly as well as with itself, and which of the two wins is
    /// chance. So the photo as it is counts, unless another way is better by more than `ambiguity` bits.
    public static func named(
        _ found: HashVariant, among variants: [HashVariant], distance: Int, registered: PerceptualHash
    ) -> HashVariant {
        guard let upright = variants.first, upright.hash.distance(to: registered) - distance <= ambiguity else {
            return found
        }
        return upright
    }

    /// Bits by which two ways of looking must differ to be told apart.
    public static let ambiguity = 12

    /// How many ways `all(of:)` gives; each is one more chance for an accidental agreement.
    public static let count = 2 * DihedralSymmetry.allCases.count
}
