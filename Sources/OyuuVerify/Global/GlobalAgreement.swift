import OyuuFingerprint

/// How well a photo's global fingerprint agrees with one registered photo, seen the way that agrees best.
public struct GlobalAgreement: Sendable {
    /// Hamming distance of the perceptual hashes, 0...256.
    public let distance: Int
    /// How the photo was turned, mirrored or counterchanged to agree.
    public let variant: HashVariant
    /// Decimal logarithm of the number of false alarms.
    public let logNFA: Double
    /// Earth mover's distance between the palettes (CIEDE2000 units) once the light has been evened out.
    public let colorDistance: Double

    /// Judges one pair.
    ///
    /// - Parameter comparisons: pairs of hashes compared for this photo, see `GlobalModel.logNFA`.
    public init(
        distance: Int, variant: HashVariant, photo: Palette, registered: Palette, comparisons: Int
    ) {
        self.distance = distance
        self.variant = variant
        logNFA = GlobalModel.logNFA(distance: distance, comparisons: comparisons)
        colorDistance = photo.illuminantCompensatedDistance(to: registered)
    }

    /// The colour distance above which a copy counts as recoloured: copies that only went through a camera, a loom or
    /// a messenger stayed under it when measured, most of the recoloured ones did not (`docs/global-stage.md`).
    public static let recolouredDistance = 11.0

    /// What kind of copy this would be.
    public var kinds: [CopyKind] {
        var kinds: [CopyKind] = []
        if variant.symmetry.isMirror { kinds.append(.mirrored) }
        // Exchanging two felts keeps the colours and moves them, so other colours are no second finding.
        if variant.isCounterchanged {
            kinds.append(.counterchanged)
        } else if colorDistance > Self.recolouredDistance {
            kinds.append(.recoloured)
        }
        return kinds.isEmpty ? [.samePicture] : kinds
    }
}
