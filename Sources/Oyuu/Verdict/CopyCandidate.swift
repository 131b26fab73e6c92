import OyuuFingerprint
import OyuuIndex
import OyuuRegistry
import OyuuVerify

/// What both stages say about a photo and one registered photo.
struct JoinedAgreement {
    /// Agreement of the whole pictures.
    let global: GlobalAgreement
    /// Agreement of the motifs.
    let motifs: MotifSearch.Candidate?
    /// The photo's size in pixels.
    let photo: (width: Int, height: Int)

    /// Decimal logarithm of the number of false alarms: that of the surer stage.
    var logNFA: Double { min(global.logNFA, motifs?.logNFA ?? .infinity) }

    /// What the motifs show counts where they are sure: they know where and what, the hash only that.
    private var sureMotifs: MotifSearch.Candidate? {
        motifs.flatMap { $0.logNFA < Strength.copyLine || $0.logNFA <= global.logNFA ? $0 : nil }
    }

    /// What kind of copy it would be.
    var kinds: [CopyKind] { sureMotifs?.agreement.kinds(photo: photo) ?? global.kinds }
    /// How the photo is to be turned or mirrored to agree.
    var symmetry: DihedralSymmetry { sureMotifs?.agreement.symmetry ?? global.variant.symmetry }
    /// Places in the photo; none where only the whole pictures agree.
    var regions: [CopyRegion] { sureMotifs?.agreement.regions ?? [] }
    /// Why places that agree are no copy; nil where none do, or nothing speaks against them.
    var demotion: Demotion? { logNFA < Strength.copyLine ? nil : motifs?.demotion }
    /// How much of the design was found, 0...1: of a place, what agrees there; without places all of it where the hash
    /// alone says that it is a copy, and nothing where it does not.
    var share: Double {
        if let place = regions.first { return place.share }
        return global.logNFA < Strength.copyLine ? 1 : 0
    }
}

/// A registered design that may be copied.
struct CopyCandidate {
    let design: DesignNumber
    let photoID: Int64
    let agreement: JoinedAgreement

    /// The findings of both stages, one a design, surest first.
    static func joined(
        global: [GlobalSearch.Candidate], motifs: [MotifSearch.Candidate], photo: FingerprintedPhoto,
        snapshot: RegisterSnapshot, excluding excluded: Set<Int64> = []
    ) throws(IndexFileError) -> [CopyCandidate] {
        let search = GlobalSearch(snapshot: snapshot, excluded: excluded)
        let size = (width: photo.fingerprint.width, height: photo.fingerprint.height)
        var best: [DesignNumber: CopyCandidate] = [:]
        func take(
            _ photoID: Int64, _ agreement: GlobalAgreement?, _ motifs: MotifSearch.Candidate?
        ) throws(IndexFileError) {
            guard let registered = try snapshot.photos.photo(photoID) else { return }
            var global = agreement
            if global == nil { global = try search.agreement(of: photo, with: photoID) }
            guard let global else { return }
            let joined = JoinedAgreement(global: global, motifs: motifs, photo: size)
            guard joined.logNFA < best[registered.design]?.agreement.logNFA ?? .infinity else { return }
            best[registered.design] = CopyCandidate(design: registered.design, photoID: photoID, agreement: joined)
        }
        let byPhoto = Dictionary(motifs.map { ($0.photoID, $0) }, uniquingKeysWith: { first, _ in first })
        for candidate in global { try take(candidate.photoID, candidate.agreement, byPhoto[candidate.photoID]) }
        let done = Set(global.map(\.photoID))
        for candidate in motifs where !done.contains(candidate.photoID) { try take(candidate.photoID, nil, candidate) }
        return best.values.sorted { ($0.agreement.logNFA, $0.design) < ($1.agreement.logNFA, $1.design) }
    }
}

extension MotifSearch {
    init(_ snapshot: RegisterSnapshot, excluding excluded: Set<Int64> = []) throws(IndexFileError) {
        let photos = snapshot.photos
        var count = photos.count
        for id in excluded where try photos.photo(id) != nil { count -= 1 }
        self.init(
            index: snapshot.motifs.index, photos: count,
            design: { photo throws(IndexFileError) in try photos.photo(photo)?.design },
            fingerprints: snapshot.fingerprints, excluded: excluded)
    }
}
