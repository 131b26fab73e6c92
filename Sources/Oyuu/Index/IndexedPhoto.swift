import OyuuFingerprint
import OyuuRegistry

/// What a search needs to know of every registered photo; the motif features of the few that it looks at closely come from
/// a `FingerprintSource`.
struct IndexedPhoto: Sendable, Equatable {
    let id: Int64
    let design: DesignNumber
    /// Size of the upright photo in pixels.
    let width: Int
    let height: Int
    let quality: Int
    let hash: PerceptualHash
    let palette: Palette

    /// A photo as its fingerprint describes it.
    init(_ id: Int64, of design: DesignNumber, _ fingerprint: Fingerprint) {
        self.init(
            id: id, design: design, width: fingerprint.width, height: fingerprint.height,
            quality: fingerprint.quality, hash: fingerprint.hash, palette: fingerprint.palette)
    }

    init(
        id: Int64, design: DesignNumber, width: Int, height: Int, quality: Int, hash: PerceptualHash, palette: Palette
    ) {
        self.id = id
        self.design = design
        self.width = width
        self.height = height
        self.quality = quality
        self.hash = hash
        self.palette = palette
    }
}
