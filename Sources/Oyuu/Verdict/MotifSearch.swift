import OyuuFingerprint
import OyuuIndex
import OyuuRegistry
import OyuuVerify

/// The second of the stages that look for a design: features of its motifs, and their places.
struct MotifSearch {
    /// One registered photo whose motifs agree.
    struct Candidate {
        let photoID: Int64
        /// The design it is of; nil where none is registered.
        let design: DesignNumber?
        var agreement: MotifAgreement
        /// Decimal logarithm of the number of false alarms.
        var logNFA: Double
        /// Why the places that agree are no copy; nil where nothing speaks against it.
        var demotion: Demotion?
    }

    /// Registered photos that are compared with the photo feature by feature.
    static let comparedLimit = 100
    /// Of these, plain and mirrored counted apart, those whose poses are looked for.
    static let verifiedLimit = 30
    /// Keypoints looked for in a squeezed view.
    static let squeezedLimit = 1200
    /// A plain pose is named rather than a mirrored one where its surplus is at least this share of the other's:
    /// symmetric ornaments agree both ways.
    static let plainShare = 0.7

    let index: any MotifCandidateSearch
    let photos: Int
    /// The design that a registered photo is of; nil where none is registered.
    let design: @Sendable (_ photo: Int64) throws(IndexFileError) -> DesignNumber?
    let fingerprints: any FingerprintSource
    /// Photos that are not compared with; they are not among `photos`.
    var excluded: Set<Int64> = []

    /// Registered photos that agree with a photo, surest first.
    ///
    /// - Throws: `IndexFileError` where an index file does not hold what was written, `OyuuError` where fingerprints cannot
    ///   be had.
    func candidates(for photo: FingerprintedPhoto) async throws -> [Candidate] {
        let (width, height) = (photo.fingerprint.width, photo.fingerprint.height)
        var found = try await candidates(in: MotifView(photo.motifs, width: width, height: height))
        // What lies on a floor or hangs on the wall of a lane is seen at a slant: pulled straight, roughly, it is
        // recognised by features that a slant of over 45° hides.
        for squeeze in [SIMD2<Float>(0.5, 1), SIMD2(1, 0.5)] {
            guard found.first?.logNFA ?? 0 >= Strength.copyLine else { break }
            let (w, h) = (Float(photo.working.width) * squeeze.x, Float(photo.working.height) * squeeze.y)
            let squeezed = photo.working.resized(width: max(1, Int(w)), height: max(1, Int(h)))
            let features = MotifExtraction(squeezed).features(limit: Self.squeezedLimit)
            let more = try await candidates(
                in: MotifView(features, width: width, height: height, squeeze: squeeze))
            found = Self.surest(found + more)
        }
        return Self.surest(MotifJudgement(candidates: found, width: width, height: height).judged())
    }

    /// A registered photo, plain or mirrored, with what it has in common with the photo.
    private struct Pair {
        let photo: Int64
        let registered: Fingerprint
        let list: MotifLikenesses
    }

    /// The pairs whose poses are looked for: in turns the next by all that the two photos share, and the next by what they
    /// share and hardly any other registered photo does. The former is better among few photos, the latter among many.
    ///
    /// - Parameter pairs: plain and mirrored of each photo, the photos as the index found them.
    private static func mostPromising(_ pairs: [Pair]) -> [Pair] {
        let byAll = pairs.indices.sorted { (pairs[$1].list.votes, $0) < (pairs[$0].list.votes, $1) }
        let byRare = stride(from: 0, to: pairs.count - 1, by: 2).map {
            pairs[$0 + 1].list.votes > pairs[$0].list.votes ? $0 + 1 : $0
        }
        var chosen: [Int] = []
        for place in pairs.indices where chosen.count < verifiedLimit {
            for order in [byAll, byRare] where place < order.count && !chosen.contains(order[place]) {
                if chosen.count < verifiedLimit { chosen.append(order[place]) }
            }
        }
        return chosen.map { pairs[$0] }
    }

    private func candidates(in view: MotifView) async throws -> [Candidate] {
        let verification = MotifVerification(view: view)
        var byPhoto: [Int64: [MotifAgreement]] = [:]
        let matching = try MotifMatching(view.features, against: index.background)
        var pairs: [Pair] = []
        let nearest = try index.candidates(for: view.features, limit: Self.comparedLimit + excluded.count)
            .filter { !excluded.contains($0.photo) }.prefix(Self.comparedLimit)
        let fingerprints = try await fingerprints.fingerprints(of: nearest.map(\.photo))
        for candidate in nearest {
            guard let registered = fingerprints[candidate.photo] else { continue }
            for list in matching.likenesses(with: registered.motifs) {
                pairs.append(Pair(photo: candidate.photo, registered: registered, list: list))
            }
        }
        for pair in Self.mostPromising(pairs) {
            let (photo, registered, list) = (pair.photo, pair.registered, pair.list)
            let design = MotifView(registered.motifs, width: registered.width, height: registered.height)
            let likenesses = list.likenesses.map {
                (
                    query: $0.query, feature: $0.feature, isTurned: $0.isTurned, signDistance: $0.signDistance,
                    rarity: $0.rarity
                )
            }
            if let agreement = verification.agreement(
                with: design, width: registered.width, height: registered.height, isMirrored: list.isMirrored,
                likenesses: likenesses)
            {
                byPhoto[photo, default: []].append(agreement)
            }
        }
        var candidates: [Candidate] = []
        for (photoID, agreements) in byPhoto {
            guard let surest = agreements.max(by: { $0.surplus < $1.surplus }) else { continue }
            let plain = agreements.first { !$0.isMirrored && $0.surplus >= Self.plainShare * surest.surplus }
            // Taking the surer's number with the plain one's places calls more strangers copies and no more copies.
            let named = plain ?? surest
            candidates.append(
                Candidate(
                    photoID: photoID, design: try self.design(photoID), agreement: named,
                    logNFA: MotifModel.logNFA(surplus: named.surplus, photos: photos)))
        }
        return Self.surest(candidates)
    }

    /// Of each photo the surest, all by certainty.
    static func surest(_ candidates: [Candidate]) -> [Candidate] {
        var best: [Int64: Candidate] = [:]
        for candidate in candidates where candidate.logNFA < best[candidate.photoID]?.logNFA ?? .infinity {
            best[candidate.photoID] = candidate
        }
        return best.values.sorted { ($0.logNFA, $0.photoID) < ($1.logNFA, $1.photoID) }
    }
}
