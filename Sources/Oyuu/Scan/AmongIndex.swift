import OyuuFingerprint
import OyuuIndex
import OyuuVerify

/// The photos of a scan seen so far, so that each later one is compared with them.
///
/// Holds a hash and a place a photo: some forty bytes and the path.
struct AmongIndex {
    /// How many earlier photos one record names.
    static let limit = 5

    private var paths: [String] = []
    private var hashes = HammingIndex<Int>()

    /// Compares a photo with all before it, then takes it in.
    mutating func compareAndInsert(
        _ path: String, analysis: PerceptualHashAnalysis
    ) -> (nearest: [AmongMatch], count: Int) {
        guard analysis.quality >= GlobalModel.minimumQuality else { return ([], 0) }
        let comparisons = hashes.count * HashVariant.count
        let radius = GlobalModel.copyRadius(comparisons: comparisons)
        var best: [Int: (distance: Int, variant: HashVariant)] = [:]
        if radius >= 0 {
            for variant in HashVariant.all(of: analysis) {
                for hit in hashes.within(radius: radius, of: variant.hash)
                where hit.distance < best[hit.id]?.distance ?? .max && paths[hit.id] != path {
                    best[hit.id] = (hit.distance, variant)
                }
            }
        }
        insert(path, hash: analysis.hash(under: .identity), quality: analysis.quality)
        let nearest = best.sorted { ($0.value.distance, $0.key) < ($1.value.distance, $1.key) }.prefix(Self.limit)
        let matches = nearest.map { place, hit in
            AmongMatch(
                photo: paths[place], distance: hit.distance, symmetry: hit.variant.symmetry,
                isCounterchanged: hit.variant.isCounterchanged,
                logNFA: GlobalModel.logNFA(distance: hit.distance, comparisons: comparisons))
        }
        return (matches, best.count)
    }

    /// Takes in a photo that was compared in an earlier run.
    mutating func insert(_ path: String, hash: PerceptualHash, quality: Int) {
        guard quality >= GlobalModel.minimumQuality else { return }
        hashes.insert(hash, id: paths.count)
        paths.append(path)
    }
}
