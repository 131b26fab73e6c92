import OyuuFingerprint
import OyuuIndex

/// The motif features of registered photos, by photo number: a large part that does not change, what came since, and what
/// is common among them.
struct MotifTable: Sendable {
    /// To be searched.
    private(set) var index: MotifIndex
    /// The part that does not change.
    let base: MotifIndex.Base
    /// Photos of the base that were taken out.
    private(set) var gone: Set<Int64> = []
    /// Features of the photos that came since.
    private(set) var live: [Int64: MotifFeatures] = [:]

    /// The features of photos.
    init(_ features: [(photo: Int64, features: MotifFeatures)] = []) {
        base = MotifIndex.Base(features)
        index = MotifIndex(base, background: .empty)
    }

    /// A part that does not change, and the background learned from it.
    init(_ base: MotifIndex.Base, background: MotifBackground) {
        self.base = base
        index = MotifIndex(base, background: background)
    }

    /// Takes in the features of photos that are not there.
    mutating func insert(_ features: [(photo: Int64, features: MotifFeatures)]) throws(IndexFileError) {
        for (photo, features) in features { live[photo] = features }
        try index.insert(features)
    }

    /// Takes out photos, those that are there.
    mutating func remove(_ photos: some Sequence<Int64>) throws(IndexFileError) {
        for photo in photos where try index.remove(photo: photo) {
            if live.removeValue(forKey: photo) == nil { gone.insert(photo) }
        }
    }

    /// How many features a photo has that is there.
    func featureCount(of photo: Int64) throws(IndexFileError) -> Int {
        if let features = live[photo] { return features.features.count }
        var (low, high) = (0, base.photos.count)
        while low < high {
            let middle = (low + high) / 2
            if try base.photos.verified(middle) < photo { low = middle + 1 } else { high = middle }
        }
        guard low < base.photos.count, try base.photos.verified(low) == photo, !gone.contains(photo) else { return 0 }
        return Int(try base.sizes.verified(low))
    }

    /// What is common among the photos from now on.
    mutating func learn(_ background: MotifBackground) { index.background = background }
}
