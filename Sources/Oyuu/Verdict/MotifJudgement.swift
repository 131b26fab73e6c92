import OyuuFingerprint
import OyuuVerify

/// Tells a copied design from what else two photos may share: a floor, a stand, a label, everybody's motif, or a motif
/// of another design that is really the one in the photo.
struct MotifJudgement {
    /// Candidates as the places say.
    let candidates: [MotifSearch.Candidate]
    /// The photo's size in pixels.
    let width: Int
    let height: Int

    /// Share of a design below which places that agree with two further designs as well are not its own.
    static let commonShare = 0.4
    /// Places of two designs closer than this, of the photo's longer side, are the same.
    static let samePlace = 0.02
    /// Where a demoted agreement stands: short of the line.
    static let demotedLogNFA = -1.0

    /// The candidates, those that are no copies of the design itself put below the line.
    func judged() -> [MotifSearch.Candidate] {
        let sure = candidates.filter { $0.logNFA < Strength.copyLine }
        return candidates.map { candidate in
            guard candidate.logNFA < Self.demotedLogNFA, let region = candidate.agreement.regions.first else {
                return candidate
            }
            let others = sure.filter { $0.photoID != candidate.photoID }
            guard
                candidate.agreement.isPatchy || candidate.agreement.isBorderOnly || isFramedAlike(candidate, region)
                    || others.contains(where: { explains($0, region, of: candidate) })
                    || (region.share < Self.commonShare && others.count { shares($0, region) } >= 2)
            else { return candidate }
            var demoted = candidate
            demoted.logNFA = Self.demotedLogNFA
            return demoted
        }
    }

    /// Whether both photos were framed alike and only a small part of them agrees while the rest differs: many things
    /// photographed from one stand share its surroundings.
    private func isFramedAlike(_ candidate: MotifSearch.Candidate, _ region: CopyRegion) -> Bool {
        let frame = Quadrilateral(width: Double(width), height: Double(height))
        return region.share < 0.3 && candidate.agreement.missingShare > 0.6
            && region.quad.intersectionOverUnion(with: frame) > 0.55
    }

    /// Whether a far surer design lies where this one was found: then this one merely has a motif in common with it.
    private func explains(
        _ other: MotifSearch.Candidate, _ region: CopyRegion, of candidate: MotifSearch.Candidate
    ) -> Bool {
        guard other.logNFA < 2 * candidate.logNFA else { return false }
        let inside = region.matches.count { match in
            other.agreement.regions.contains { $0.quad.contains(match.photo) }
        }
        return 5 * inside > 3 * region.matches.count
    }

    /// Whether another design agrees at most of the same places.
    private func shares(_ other: MotifSearch.Candidate, _ region: CopyRegion) -> Bool {
        let radius = Self.samePlace * Double(max(width, height))
        let places = other.agreement.regions.flatMap(\.matches).map(\.photo)
        let same = region.matches.count { match in
            places.contains { place in
                let (dx, dy) = (place.x - match.photo.x, place.y - match.photo.y)
                return dx * dx + dy * dy < radius * radius
            }
        }
        return 2 * same > region.matches.count
    }
}
