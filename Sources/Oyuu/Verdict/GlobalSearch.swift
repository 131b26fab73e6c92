import OyuuFingerprint
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

    /// The designs that agree best with a photo, most certain first, copies and mere resemblances alike.
    func candidates(for analysis: PerceptualHashAnalysis, palette: Palette, limit: Int) -> [Candidate] {
        guard analysis.quality >= GlobalModel.minimumQuality else { return [] }
        let comparisons = snapshot.hashes.count * HashVariant.count
        let radius = GlobalModel.copyRadius(comparisons: comparisons)

        let variants = HashVariant.all(of: analysis)
        var best: [Int64: (distance: Int, variant: HashVariant)] = [:]
        for variant in variants {
            let copies = snapshot.hashes.within(radius: radius, of: variant.hash)
            let found = copies.count >= limit ? copies : snapshot.hashes.nearest(limit, to: variant.hash)
            for hit in found where hit.distance < best[hit.id]?.distance ?? .max {
                best[hit.id] = (hit.distance, variant)
            }
        }

        var seen: Set<DesignNumber> = []
        let ordered = best.sorted { ($0.value.distance, $0.key) < ($1.value.distance, $1.key) }
        var candidates: [Candidate] = []
        for (photoID, hit) in ordered {
            guard candidates.count < limit || hit.distance <= radius, let photo = snapshot.photos[photoID],
                seen.insert(photo.design).inserted
            else { continue }
            let variant = HashVariant.named(
                hit.variant, among: variants, distance: hit.distance, registered: photo.fingerprint.hash)
            let agreement = GlobalAgreement(
                distance: hit.distance, variant: variant, photo: palette,
                registered: photo.fingerprint.palette, comparisons: comparisons)
            candidates.append(Candidate(design: photo.design, photoID: photoID, agreement: agreement))
        }
        return candidates
    }

    /// How the whole pictures agree, however little; nil for a photo that is not registered.
    func agreement(of photo: FingerprintedPhoto, with photoID: Int64) -> GlobalAgreement? {
        guard let registered = snapshot.photos[photoID]?.fingerprint else { return nil }
        return GlobalAgreement(
            of: photo.analysis, palette: photo.fingerprint.palette, with: registered,
            comparisons: snapshot.hashes.count * HashVariant.count)
    }

    /// Designs whose colour scheme is this photo's, nearest first; never evidence of a copy by itself.
    func sharedColors(with palette: Palette, limit: Int) -> [(design: DesignNumber, distance: Double)] {
        // Three colours or fewer say too little: red, white and black are everybody's.
        guard palette.swatches.count >= 4 else { return [] }
        let sketch = PaletteSketch(palette)
        var nearest: [DesignNumber: Double] = [:]
        for photo in snapshot.photos.values where photo.fingerprint.palette.swatches.count >= 4 {
            guard sketch.separation(from: photo.sketch) <= Self.sketchSeparation else { continue }
            let distance = palette.illuminantCompensatedDistance(to: photo.fingerprint.palette)
            guard distance <= Self.sharedColorDistance else { continue }
            nearest[photo.design] = min(distance, nearest[photo.design] ?? .infinity)
        }
        return nearest.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(limit)
            .map { (design: $0.key, distance: $0.value) }
    }

    /// Earth mover's distance, in CIEDE2000 units, up to which two palettes are called one colour scheme.
    static let sharedColorDistance = 4.0

    /// Schemes whose sketches are further apart are passed over. Twice what any pair within `sharedColorDistance` was
    /// measured at, because the sketch evens out the light in another way than the distance does.
    static let sketchSeparation = 5.0
}
