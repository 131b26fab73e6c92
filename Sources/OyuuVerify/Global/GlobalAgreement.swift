import Foundation
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
        distance: Int, variant: HashVariant, photo: Palette, registered: Palette, comparisons: Int,
        isComparable: Bool = true
    ) {
        self.distance = distance
        self.variant = variant
        logNFA =
            isComparable
            ? GlobalModel.logNFA(distance: distance, comparisons: comparisons) : log10(Double(max(comparisons, 1)))
        colorDistance = photo.illuminantCompensatedDistance(to: registered)
    }

    /// Judges one pair by the way of looking that agrees best. Where either shows too little pattern, nothing agrees.
    public init(
        of photo: PerceptualHashAnalysis, palette: Palette, with registered: Fingerprint, comparisons: Int
    ) {
        self.init(
            of: photo, palette: palette, withHash: registered.hash, quality: registered.quality,
            registered: registered.palette, comparisons: comparisons)
    }

    /// The same of a registered photo of which only hash, quality and palette are at hand.
    public init(
        of photo: PerceptualHashAnalysis, palette: Palette, withHash hash: PerceptualHash, quality: Int,
        registered: Palette, comparisons: Int
    ) {
        let variants = HashVariant.all(of: photo)
        var best = (distance: Int.max, variant: variants[0])
        for variant in variants {
            let distance = variant.hash.distance(to: hash)
            if distance < best.distance { best = (distance, variant) }
        }
        self.init(
            distance: best.distance,
            variant: HashVariant.named(
                best.variant, among: variants, distance: best.distance, registered: hash),
            photo: palette, registered: registered, comparisons: comparisons,
            isComparable: min(photo.quality, quality) >= GlobalModel.minimumQuality)
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
