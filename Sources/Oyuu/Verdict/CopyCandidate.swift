import OyuuFingerprint
import OyuuRegistry
import OyuuVerify

/// A registered design that may be copied, with what both stages say about it.
struct CopyCandidate {
    let design: DesignNumber
    let photoID: Int64
    /// Agreement of the whole pictures.
    let global: GlobalAgreement
    /// Agreement of the motifs.
    let motifs: MotifSearch.Candidate?
    private let photo: (width: Int, height: Int)
    private let registered: (width: Int, height: Int)

    /// Decimal logarithm of the number of false alarms: that of the surer stage.
    var logNFA: Double { min(global.logNFA, motifs?.logNFA ?? .infinity) }

    /// What the motifs show counts where they are sure: they know where and what, the hash only that.
    private var sureMotifs: MotifSearch.Candidate? {
        motifs.flatMap { $0.logNFA < Strength.copyLine || $0.logNFA <= global.logNFA ? $0 : nil }
    }

    var kinds: [CopyKind] { sureMotifs?.agreement.kinds(photo: photo, design: registered) ?? global.kinds }
    var symmetry: DihedralSymmetry { sureMotifs?.agreement.symmetry ?? global.variant.symmetry }
    var regions: [CopyRegion] { sureMotifs?.agreement.regions ?? [] }
    var share: Double { sureMotifs?.agreement.regions.first?.share ?? 1 }

    /// The findings of both stages, one a design, surest first.
    static func joined(
        global: [GlobalSearch.Candidate], motifs: [MotifSearch.Candidate], photo: FingerprintedPhoto,
        snapshot: RegisterSnapshot
    ) -> [CopyCandidate] {
        let search = GlobalSearch(snapshot: snapshot)
        let size = (width: photo.fingerprint.width, height: photo.fingerprint.height)
        var best: [DesignNumber: CopyCandidate] = [:]
        func take(_ photoID: Int64, _ agreement: GlobalAgreement?, _ motifs: MotifSearch.Candidate?) {
            guard let registered = snapshot.photos[photoID],
                let agreement = agreement ?? search.agreement(of: photo, with: photoID)
            else { return }
            let candidate = CopyCandidate(
                design: registered.design, photoID: photoID, global: agreement, motifs: motifs, photo: size,
                registered: (registered.fingerprint.width, registered.fingerprint.height))
            if candidate.logNFA < best[registered.design]?.logNFA ?? .infinity { best[registered.design] = candidate }
        }
        let byPhoto = Dictionary(motifs.map { ($0.photoID, $0) }, uniquingKeysWith: { first, _ in first })
        for candidate in global { take(candidate.photoID, candidate.agreement, byPhoto[candidate.photoID]) }
        let done = Set(global.map(\.photoID))
        for candidate in motifs where !done.contains(candidate.photoID) { take(candidate.photoID, nil, candidate) }
        return best.values.sorted { ($0.logNFA, $0.design) < ($1.logNFA, $1.design) }
    }
}

extension MotifSearch {
    init(_ snapshot: RegisterSnapshot) {
        self.init(index: snapshot.motifs, photos: snapshot.photos.count) { snapshot.photos[$0]?.fingerprint }
    }
}
