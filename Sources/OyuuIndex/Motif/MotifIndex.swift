import OyuuFingerprint

/// An inverted index of registered motif features.
///
/// A large segment, in memory or in a mapped file, and a small live one for what has come since; both are searched, and
/// an answer does not depend on which of them a photo is in. Withdrawn photos are passed over at once.
package struct MotifIndex: MotifCandidateSearch {
    /// Photos of the large segment: numbers, ascending, and how many features each has.
    package struct Base: Sendable {
        package let postings: MotifPostings
        package let photos: MappedColumn<Int64>
        package let sizes: MappedColumn<UInt16>

        /// Columns of a file; nil where they do not belong together.
        package init?(postings: MotifPostings, photos: MappedColumn<Int64>, sizes: MappedColumn<UInt16>) {
            guard photos.count == sizes.count else { return nil }
            (self.postings, self.photos, self.sizes) = (postings, photos, sizes)
        }

        /// All of some photos.
        package init(_ registered: [(photo: Int64, features: MotifFeatures)]) {
            let sorted = registered.filter { !$0.features.features.isEmpty }.sorted { $0.photo < $1.photo }
            postings = MotifPostings(
                sorted.enumerated().map { (ordinal: UInt32($0.offset), features: $0.element.features) },
                vocabulary: .fine)
            photos = MappedColumn(sorted.map(\.photo))
            sizes = MappedColumn(sorted.map { UInt16(clamping: $0.features.features.count) })
        }
    }

    private let base: Base
    private var live: MotifPostings
    /// Numbers and sizes of the photos in the live segment; their ordinals follow those of the large one.
    private var arrived: [(photo: Int64, size: UInt16)] = []
    private var withdrawn = Withdrawn()
    package var background: MotifBackground
    /// Photos that the background may be learned from, while all are in memory.
    private var sample: [(rank: UInt64, photo: Int64, features: MotifFeatures)]?

    /// An index of a mapped large segment and the background learned when it was made.
    package init(_ base: Base, background: MotifBackground) {
        self.base = base
        self.background = background
        live = MotifPostings([], vocabulary: .fine)
    }

    /// An index of some photos, in memory.
    package init(_ registered: [(photo: Int64, features: MotifFeatures)] = []) {
        let chosen = Set(MotifBackground.sample(of: registered.map(\.photo)))
        let sample = registered.filter { chosen.contains($0.photo) }
            .map { (rank: MotifBackground.rank($0.photo), photo: $0.photo, features: $0.features) }
        self.init(Base(registered), background: MotifBackground(sample.map(\.features)))
        self.sample = sample
    }

    /// How many features are looked through.
    package var count: Int { base.postings.count + live.count }

    /// Adds the features of a registered photo; it is found from now on.
    package mutating func insert(_ features: MotifFeatures, photo: Int64) throws(IndexFileError) {
        try insert([(photo: photo, features: features)])
    }

    /// Adds the features of several registered photos; many at once cost little more than one.
    package mutating func insert(_ registered: [(photo: Int64, features: MotifFeatures)]) throws(IndexFileError) {
        let first = base.photos.count + arrived.count
        let kept = registered.filter { !$0.features.features.isEmpty }
        guard !kept.isEmpty else { return }
        let new = kept.enumerated().map { (ordinal: UInt32(first + $0.offset), features: $0.element.features) }
        live = try MotifPostings(merging: live, MotifPostings(new, vocabulary: .fine))
        for (photo, features) in kept {
            arrived.append((photo, UInt16(clamping: features.features.count)))
            learn(features, photo: photo)
        }
    }

    /// Passes over a photo from now on; false where it is not here.
    @discardableResult
    package mutating func remove(photo: Int64) throws(IndexFileError) -> Bool {
        if let sample, sample.contains(where: { $0.photo == photo }) {
            self.sample = sample.filter { $0.photo != photo }
            background = MotifBackground(self.sample?.map(\.features) ?? [])
        }
        if let place = arrived.lastIndex(where: { $0.photo == photo }) {
            return withdrawn.insert(base.photos.count + place)
        }
        var (low, high) = (0, base.photos.count)
        while low < high {
            let middle = (low + high) / 2
            if try base.photos.verified(middle) < photo { low = middle + 1 } else { high = middle }
        }
        guard low < base.photos.count, try base.photos.verified(low) == photo else { return false }
        return withdrawn.insert(low)
    }

    /// Takes a new photo into the background where it is one of those to learn from.
    private mutating func learn(_ features: MotifFeatures, photo: Int64) {
        guard var sample else { return }
        sample.append((MotifBackground.rank(photo), photo, features))
        if sample.count > MotifBackground.photoLimit {
            guard let last = sample.indices.max(by: { sample[$0].rank < sample[$1].rank }) else { return }
            let isNew = last == sample.count - 1
            sample.remove(at: last)
            if isNew { return }
        }
        self.sample = sample
        background = MotifBackground(sample.map(\.features))
    }

    /// About how many features of photos that are not withdrawn there are to be alike to.
    private func registeredFeatures() throws(IndexFileError) -> Int {
        let sizes = try base.sizes.verified(0..<base.sizes.count)
        var sum = 0
        for (ordinal, size) in sizes.enumerated() where !withdrawn.contains(ordinal) {
            sum += min(Int(size), MotifPostings.featureLimit)
        }
        for (place, photo) in arrived.enumerated() where !withdrawn.contains(base.photos.count + place) {
            sum += min(Int(photo.size), MotifPostings.featureLimit)
        }
        return sum
    }

    package func candidates(for features: MotifFeatures, limit: Int) throws(IndexFileError) -> [MotifCandidate] {
        guard count > 0 else { return [] }
        var look = MotifLook(
            features, segments: [base.postings, live], withdrawn: withdrawn, registered: try registeredFeatures())
        let lists = try look.lists(photos: base.photos.count + arrived.count)
        var found: [MotifCandidate] = []
        for (ordinal, votes) in lists {
            let isOld = ordinal < base.photos.count
            let size = isOld ? try base.sizes.verified(ordinal) : arrived[ordinal - base.photos.count].size
            let photo = isOld ? try base.photos.verified(ordinal) : arrived[ordinal - base.photos.count].photo
            found.append(MotifCandidate(photo: photo, votes: votes.score(features: Int(size))))
        }
        found.sort { ($1.votes, $0.photo) < ($0.votes, $1.photo) }
        return Array(found.prefix(limit))
    }
}
