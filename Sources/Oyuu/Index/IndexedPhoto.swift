import OyuuFingerprint
import OyuuRegistry

/// What a search needs to know of every registered photo; the motif features of the few that it looks at closely come from
/// a `FingerprintSource`.
struct IndexedPhoto: Sendable, Equatable {
    let id: Int64
    let design: DesignNumber
    let quality: Int
    let hash: PerceptualHash
    let palette: Palette

    /// A photo as its fingerprint describes it.
    init(_ id: Int64, of design: DesignNumber, _ fingerprint: Fingerprint) {
        self.init(
            id: id, design: design, quality: fingerprint.quality, hash: fingerprint.hash, palette: fingerprint.palette)
    }

    init(id: Int64, design: DesignNumber, quality: Int, hash: PerceptualHash, palette: Palette) {
        self.id = id
        self.design = design
        self.quality = quality
        self.hash = hash
        self.palette = palette
    }
}
