import OyuuFingerprint
import OyuuIndex
import OyuuRegistry
import OyuuVerify

/// The fingerprints of all active designs at one state of the register, ready to be searched.
///
/// A value: who holds one searches the same photos until it is let go, whatever happens to the register or the index file.
struct RegisterSnapshot: Sendable {
    /// The state of the register that is shown.
    private(set) var state: RegistryState
    private(set) var photos: PhotoTable
    private(set) var hashes: HashTable
    private(set) var motifs: MotifTable
    /// Photos whose stored fingerprint is of another version or damaged; `oyuu index rebuild --fingerprints` mends them.
    private(set) var unreadable: Set<Int64>
    /// The photos that `motifs.index.background` was learned from.
    private var learnedFrom: Set<Int64>
    /// Whether these are no longer the photos to learn from; see `photosToLearnFrom()`.
    private(set) var isBackgroundStale = false
    /// Whole fingerprints of the photos.
    let fingerprints: any FingerprintSource
    /// The file that the large part lies in; nil where it lies in memory.
    let file: IndexFile?

    var generation: Int64 { state.generation }

    /// Photos in memory.
    init(
        _ state: RegistryState, photos: [(photo: IndexedPhoto, motifs: MotifFeatures)] = [],
        fingerprints: any FingerprintSource
    ) {
        let sorted = photos.sorted { $0.photo.id < $1.photo.id }.map(\.photo)
        self.state = state
        self.photos = PhotoTable(PhotoColumns(sorted))
        hashes = HashTable(sorted)
        motifs = MotifTable(photos.map { ($0.photo.id, $0.motifs) })
        unreadable = []
        learnedFrom = []
        self.fingerprints = fingerprints
        file = nil
        let features = Dictionary(photos.map { ($0.photo.id, $0.motifs) }, uniquingKeysWith: { first, _ in first })
        learn(from: MotifBackground.sample(of: sorted.map(\.id)), features)
    }

    /// Photos whose fingerprints are at hand already, as those of a pack are.
    init(generation: Int64, photos: [(id: Int64, design: DesignNumber, fingerprint: Fingerprint)]) {
        self.init(
            RegistryState(generation: generation, lastEntry: 0, digest: []),
            photos: photos.map { (IndexedPhoto($0.id, of: $0.design, $0.fingerprint), $0.fingerprint.motifs) },
            fingerprints: FingerprintsInMemory(
                fingerprints: Dictionary(
                    photos.map { ($0.id, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })))
    }

    // MARK: - The file

    /// The snapshot that a file shows. Nothing is read but what does not grow with the register.
    init(_ file: IndexFile, fingerprints: any FingerprintSource) throws(IndexFileError) {
        let facts = try file.column("register", of: UInt64.self)
        let unreadable = try file.column("photo.unreadable", of: Int64.self)
        guard facts.count == 6 else { throw IndexFileError(.unsuitable(section: "register"), file: file.path) }
        let words = try facts.verified(0..<6)
        state = RegistryState(
            generation: file.head.source.generation, lastEntry: Int64(truncatingIfNeeded: words[0]),
            digest: words[1...4].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) } })
        let columns = try PhotoColumns(file)
        photos = PhotoTable(columns)
        hashes = try HashTable(file, chunks: words[5])
        motifs = try MotifTable(file)
        let learned = try file.column("background.photo", of: Int64.self)
        learnedFrom = Set(try learned.verified(0..<learned.count))
        self.unreadable = Set(try unreadable.verified(0..<unreadable.count))
        self.fingerprints = fingerprints
        self.file = file
    }

    /// Writes all that can be searched into a file, which is the same whatever the order in which it came.
    func write(to writer: IndexFileWriter) throws(IndexFileError) {
        let photos = try photos.photos()
        let chunks = try HashTable.write(photos, to: writer)
        let digest = (0..<4).map { word in
            (0..<8).reduce(UInt64(0)) {
                $0 | UInt64(state.digest.count == 32 ? state.digest[8 * word + $1] : 0) << UInt64(8 * $1)
            }
        }
        try writer.beginSection("register", of: UInt64.self)
        try writer.append([UInt64(bitPattern: state.lastEntry)] + digest + [chunks])
        try writer.beginSection("photo.unreadable", of: Int64.self)
        try writer.append(unreadable.sorted())
        try PhotoColumns.write(photos, to: writer)
        try writer.beginSection("background.photo", of: Int64.self)
        try writer.append(learnedFrom.sorted())
        try motifs.write(to: writer)
    }

    // MARK: - Changes

    /// Takes in what changed in the register; the state shown stays until all of it is in.
    mutating func apply(_ changes: [PhotoChange]) throws(IndexFileError) {
        var gone: Set<UInt32> = []
        for change in changes {
            unreadable.remove(change.photoID)
            if let ordinal = try photos.remove(change.photoID) { gone.insert(ordinal) }
            if learnedFrom.contains(change.photoID) { isBackgroundStale = true }
        }
        try hashes.remove(gone)
        try motifs.remove(changes.map(\.photoID))
        var fresh: [(photo: IndexedPhoto, motifs: MotifFeatures)] = []
        for stored in changes.compactMap(\.fingerprint) {
            guard let fingerprint = try? Fingerprint(encoded: stored.bytes) else {
                unreadable.insert(stored.photoID)
                continue
            }
            fresh.append((IndexedPhoto(stored.photoID, of: stored.design, fingerprint), fingerprint.motifs))
        }
        try append(fresh)
    }

    /// Takes in photos that are not there.
    mutating func append(_ fresh: [(photo: IndexedPhoto, motifs: MotifFeatures)]) throws(IndexFileError) {
        let last = learnedFrom.map(MotifBackground.rank).max() ?? .max
        for (photo, _) in fresh {
            hashes.insert(photo, ordinal: photos.insert(photo))
            if learnedFrom.count < MotifBackground.photoLimit || MotifBackground.rank(photo.id) < last {
                isBackgroundStale = true
            }
        }
        try motifs.insert(fresh.map { ($0.photo.id, $0.motifs) })
    }

    /// The photos from which it is to be learned what is common, always the same of the same photos.
    func photosToLearnFrom() throws(IndexFileError) -> [Int64] {
        MotifBackground.sample(of: try photos.ids())
    }

    /// Learns what is common from some photos' features.
    mutating func learn(from photos: [Int64], _ features: [Int64: MotifFeatures]) {
        motifs.learn(MotifBackground(photos.compactMap { features[$0] }))
        learnedFrom = Set(photos)
        isBackgroundStale = false
    }

    /// Says that all changes up to `state` are in.
    mutating func reach(_ state: RegistryState) { self.state = state }
}
