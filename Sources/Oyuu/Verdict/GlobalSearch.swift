import OyuuFingerprint
import OyuuIndex
import OyuuRegistry
import OyuuVerify

/// The first of the stages that look for a design: perceptual hash and palette of the whole picture.
struct GlobalSearch {
    /// One registered design and the best agreement of any of its photos.
    struct Candidate {
        let design: DesignNumber
        let photoID: Int64
        let agreement: GlobalAgreement
    }

    let snapshot: RegisterSnapshot
    /// Photos that are not compared with.
    var excluded: Set<Int64> = []

    /// How many hashes a photo is compared with.
    private func comparisons() throws(IndexFileError) -> Int {
        var count = snapshot.hashes.count
        for id in excluded {
            if try snapshot.photos.photo(id)?.quality ?? 0 >= GlobalModel.minimumQuality { count -= 1 }
        }
        return count * HashVariant.count
    }

    /// The designs that agree best with a photo, most certain first, copies and mere resemblances alike.
    func candidates(
        for analysis: PerceptualHashAnalysis, palette: Palette, limit: Int
    ) throws(IndexFileError) -> [Candidate] {
        guard analysis.quality >= GlobalModel.minimumQuality else { return [] }
        let comparisons = try comparisons()
        let radius = GlobalModel.copyRadius(comparisons: comparisons)

        let variants = HashVariant.all(of: analysis)
        var best: [Int64: (distance: Int, variant: HashVariant)] = [:]
        let found = try snapshot.hashes.near(variants.map(\.hash), radius: radius, limit: limit + excluded.count)
        for (variant, hits) in zip(variants, found) {
            for hit in hits {
                guard let id = try snapshot.photos.id(of: hit.ordinal), !excluded.contains(id) else { continue }
                if hit.distance < best[id]?.distance ?? .max { best[id] = (hit.distance, variant) }
            }
        }

        var seen: Set<DesignNumber> = []
        let ordered = best.sorted { ($0.value.distance, $0.key) < ($1.value.distance, $1.key) }
        var candidates: [Candidate] = []
        for (photoID, hit) in ordered {
            guard candidates.count < limit || hit.distance <= radius, let photo = try snapshot.photos.photo(photoID),
                seen.insert(photo.design).inserted
            else { continue }
            let variant = HashVariant.named(
                hit.variant, among: variants, distance: hit.distance, registered: photo.hash)
            let agreement = GlobalAgreement(
                distance: hit.distance, variant: variant, photo: palette,
                registered: photo.palette, comparisons: comparisons)
            candidates.append(Candidate(design: photo.design, photoID: photoID, agreement: agreement))
        }
        return candidates
    }

    /// How the whole pictures agree, however little; nil for a photo that is not registered.
    func agreement(of photo: FingerprintedPhoto, with photoID: Int64) throws(IndexFileError) -> GlobalAgreement? {
        guard let registered = try snapshot.photos.photo(photoID) else { return nil }
        return GlobalAgreement(
            of: photo.analysis, palette: photo.fingerprint.palette, withHash: registered.hash,
            quality: registered.quality, registered: registered.palette,
            comparisons: try comparisons())
    }

    /// Designs whose colour scheme is this photo's, nearest first; never evidence of a copy by itself.
    func sharedColors(
        with palette: Palette, limit: Int
    ) throws(IndexFileError) -> [(design: DesignNumber, distance: Double)] {
        // Three colours or fewer say too little: red, white and black are everybody's.
        guard palette.swatches.count >= 4 else { return [] }
        let sketch = PaletteSketch(palette)
        var nearest: [DesignNumber: Double] = [:]
        for (design, other) in try snapshot.photos.palettes(
            near: sketch, separation: Self.sketchSeparation, limit: Self.sketchLimit)
        where other.swatches.count >= 4 {
            let distance = palette.illuminantCompensatedDistance(to: other)
            guard distance <= Self.sharedColorDistance else { continue }
            nearest[design] = min(distance, nearest[design] ?? .infinity)
        }
        return nearest.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(limit)
            .map { (design: $0.key, distance: $0.value) }
    }

    /// Earth mover's distance, in CIEDE2000 units, up to which two palettes are called one colour scheme.
    static let sharedColorDistance = 4.0

    /// Schemes whose sketches are further apart are passed over. Twice what any pair within `sharedColorDistance` was
    /// measured at, because the sketch evens out the light in another way than the distance does.
    static let sketchSeparation = 5.0

    /// Schemes that are compared exactly, those of the nearest sketches: in a large register thousands are within
    /// `sketchSeparation`, and a handful of them is named.
    static let sketchLimit = 200
}
