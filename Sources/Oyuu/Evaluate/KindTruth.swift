import OyuuVerify

/// What kinds of copying an attack is, and whether the kinds that were named are right.
///
/// The table is documented in `docs/evaluation.md`.
public struct KindTruth: Sendable, Hashable {
    /// Kinds that must be named: any one of these sets, whole.
    public let accepted: [Set<CopyKind>]
    /// Kinds that may be named beside them.
    public let tolerated: Set<CopyKind>

    /// Kinds that say what the copyist did. The others, `samePicture` and `photographed`, say how we came to see it.
    public static let essential: Set<CopyKind> = Set(CopyKind.allCases).subtracting([.samePicture, .photographed])

    public init(_ accepted: [Set<CopyKind>], tolerated: Set<CopyKind> = []) {
        self.accepted = accepted
        self.tolerated = tolerated
    }

    /// The truth about an attack of `make_bench.py` or `oyuu-ornaments bench`; nil for a name that is neither's.
    public init?(attack: String) {
        switch attack {
        case "recompress", "resize", "turn", "stretch":
            self.init([[.samePicture]])
        case "photo", "photo_hard", "photo_fringe", "messenger", "reprint", "drape":
            self.init([[.photographed]])
        case "rotate", "collage", "screenshot", "reweave":
            self.init([[.samePicture], [.photographed]])
        case "mirror":
            self.init([[.mirrored]])
        case "photo_mirror":
            self.init([[.photographed, .mirrored]])
        case "recolour":
            self.init([[.recoloured]])
        case "photo_recolour", "counterfeit":
            self.init([[.photographed, .recoloured]])
        case "counterchange":
            self.init([[.counterchanged]], tolerated: [.recoloured])
        case "photo_counterchange", "photo_twin":
            self.init([[.photographed, .counterchanged]], tolerated: [.recoloured])
        case "crop", "fold", "new_border":
            self.init([[.part]], tolerated: [.samePicture])
        case "photo_crop":
            self.init([[.photographed, .part]])
        case "motif_tile":
            self.init([[.motifLifted], [.part]], tolerated: [.part, .samePicture])
        case "two_copies":
            // The second copy beside it is recoloured.
            self.init([[.photographed]], tolerated: [.recoloured])
        default:
            return nil
        }
    }

    /// Whether every kind that must be named is named, and no kind that is neither right nor tolerated.
    public func isRight(_ named: some Sequence<CopyKind>) -> Bool {
        matches(Set(named), among: Set(CopyKind.allCases))
    }

    /// The same of the essential kinds alone, whatever is said about the camera.
    public func isEssentiallyRight(_ named: some Sequence<CopyKind>) -> Bool {
        matches(Set(named), among: Self.essential)
    }

    private func matches(_ named: Set<CopyKind>, among kinds: Set<CopyKind>) -> Bool {
        let named = named.intersection(kinds)
        return accepted.contains { required in
            required.intersection(kinds).isSubset(of: named) && named.isSubset(of: required.union(tolerated))
        }
    }
}
