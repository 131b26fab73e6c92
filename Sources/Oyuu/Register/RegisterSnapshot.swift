import OyuuFingerprint
import OyuuIndex
import OyuuRegistry
import OyuuVerify

/// The fingerprints of all active designs at one generation of the register, ready to be searched.
struct RegisterSnapshot: Sendable {
    struct Photo: Sendable {
        let design: DesignNumber
        let fingerprint: Fingerprint
        let sketch: PaletteSketch
    }

    /// The register's generation these fingerprints were read at.
    private(set) var generation: Int64
    private(set) var photos: [Int64: Photo] = [:]
    private(set) var hashes = HammingIndex<Int64>()
    private(set) var motifs = MotifIndex()
    /// Photos whose stored fingerprint is of another version or damaged; `oyuu index rebuild` mends them.
    private(set) var unreadable: [Int64] = []

    /// Reads all fingerprints, in pages, so that a writer is never held up.
    init(of registry: some Registry) async throws(RegistryError) {
        // Where a writer comes between two pages the pass starts again: half of two generations is neither.
        while true {
            let before = try await registry.generation()
            var snapshot = Self(generation: before)
            var last: Int64 = 0
            while true {
                let page = try await registry.fingerprints(after: last, limit: 2_000)
                guard let end = page.last else { break }
                for stored in page { _ = snapshot.add(stored) }
                last = end.photoID
            }
            if try await registry.generation() == before {
                snapshot.motifs = MotifIndex(
                    snapshot.photos.sorted { $0.key < $1.key }.map { ($0.key, $0.value.fingerprint.motifs) })
                self = snapshot
                return
            }
        }
    }

    /// Photos whose fingerprints are at hand already, as those of a pack are.
    init(generation: Int64, photos: [(id: Int64, design: DesignNumber, fingerprint: Fingerprint)]) {
        self.init(generation: generation)
        for photo in photos { add(photo.fingerprint, photo: photo.id, of: photo.design) }
        motifs = MotifIndex(photos.map { ($0.id, $0.fingerprint.motifs) })
    }

    private init(generation: Int64) { self.generation = generation }

    /// Takes in a design that was registered on top of this generation, instead of reading everything again.
    mutating func advance(with design: Design) {
        generation += 1
        for photo in design.photos {
            let stored = StoredFingerprint(
                photoID: photo.id, design: design.number, bytes: photo.fingerprint,
                version: photo.fingerprintVersion)
            // In memory, so nothing of a file can be damaged.
            if let fingerprint = add(stored) { try? motifs.insert(fingerprint.motifs, photo: photo.id) }
        }
    }

    /// Takes in all but the motifs, which go into their index many at a time.
    private mutating func add(_ stored: StoredFingerprint) -> Fingerprint? {
        guard let fingerprint = try? Fingerprint(encoded: stored.bytes) else {
            unreadable.append(stored.photoID)
            return nil
        }
        add(fingerprint, photo: stored.photoID, of: stored.design)
        return fingerprint
    }

    private mutating func add(_ fingerprint: Fingerprint, photo id: Int64, of design: DesignNumber) {
        photos[id] = Photo(design: design, fingerprint: fingerprint, sketch: PaletteSketch(fingerprint.palette))
        if fingerprint.quality >= GlobalModel.minimumQuality { hashes.insert(fingerprint.hash, id: id) }
    }
}

/// Keeps the newest snapshot and reads it again when the register has moved on.
actor SnapshotCache {
    private let registry: any Registry
    private var snapshot: RegisterSnapshot?

    init(_ registry: any Registry) { self.registry = registry }

    /// Takes in a design that was registered on top of `generation`.
    func advance(from generation: Int64, with design: Design) {
        if snapshot?.generation == generation { snapshot?.advance(with: design) }
    }

    func current() async throws(RegistryError) -> RegisterSnapshot {
        if let snapshot, try await registry.generation() == snapshot.generation { return snapshot }
        let fresh = try await RegisterSnapshot(of: registry)
        if fresh.generation >= (snapshot?.generation ?? -1) { snapshot = fresh }
        return fresh
    }
}
