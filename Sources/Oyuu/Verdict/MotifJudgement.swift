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
    /// How many times the decimals a design needs to explain another one's places.
    static let explaining = 1.9
    /// Places at which a patch of a design is a motif repeated.
    static let repeats = 3
    /// How far a corner of the design may lie from the photo's where both were framed alike, of the photo's longer side.
    static let sameFrame = 0.25
    /// Where a demoted agreement stands: short of the line.
    static let demotedLogNFA = -1.0

    /// The candidates, those that are no copies of the design itself put below the line.
    ///
    /// What is demoted by its own places still speaks of others': a border that designs share is known by it.
    func judged() -> [MotifSearch.Candidate] {
        candidates.map { candidate in
            guard let region = candidate.agreement.regions.first else { return candidate }
            if let reason = ownReason(for: candidate, region) { return demoted(candidate, because: reason) }
            // Several photos of one design do not testify against each other.
            func isAnother(_ other: MotifSearch.Candidate) -> Bool {
                other.design != candidate.design && other.logNFA < Strength.copyLine
            }
            if candidates.contains(where: { isAnother($0) && explains($0, region, of: candidate) }) {
                return demoted(candidate, because: .explained)
            }
            let sharing = Set(candidates.filter { isAnother($0) && shares($0, region) }.map(\.design))
            guard region.share < Self.commonShare, sharing.count >= 2 else { return candidate }
            return demoted(candidate, because: .common)
        }
    }

    private func demoted(_ candidate: MotifSearch.Candidate, because reason: Demotion) -> MotifSearch.Candidate {
        guard candidate.logNFA < Self.demotedLogNFA else { return candidate }
        var demoted = candidate
        demoted.logNFA = Self.demotedLogNFA
        demoted.demotion = reason
        return demoted
    }

    /// What speaks against a candidate by itself.
    private func ownReason(for candidate: MotifSearch.Candidate, _ region: CopyRegion) -> Demotion? {
        // A motif cut out and repeated is a patch too; surroundings do not repeat.
        if candidate.agreement.isPatchy, candidate.agreement.regions.count < Self.repeats { return .patchy }
        if candidate.agreement.isBorderOnly { return .borderOnly }
        return isFramedAlike(candidate, region) ? .framedAlike : nil
    }

    /// Whether both photos were framed alike and only a small part of them agrees while the rest differs: many things
    /// photographed from one stand share its surroundings.
    private func isFramedAlike(_ candidate: MotifSearch.Candidate, _ region: CopyRegion) -> Bool {
        let frame = Quadrilateral(width: Double(width), height: Double(height))
        let reach = Self.sameFrame * Double(max(width, height))
        return region.share < 0.3 && candidate.agreement.missingShare > 0.6
            && zip(region.quad.corners, frame.corners).allSatisfy { corner, own in
                let (dx, dy) = (corner.x - own.x, corner.y - own.y)
                return dx * dx + dy * dy < reach * reach
            }
    }

    /// Whether a far surer design lies where this one was found: then this one merely has a motif in common with it.
    private func explains(
        _ other: MotifSearch.Candidate, _ region: CopyRegion, of candidate: MotifSearch.Candidate
    ) -> Bool {
        guard other.logNFA < Self.explaining * candidate.logNFA else { return false }
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
