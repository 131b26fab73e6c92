import OyuuFingerprint
import OyuuIndex
import OyuuRegistry

/// Reads all photos of a register into a snapshot. Memory is bounded by files without a name: beside the index where those
/// can be written, else in the system's temporary folder, and only where that fails too, all is held in memory.
struct RegisterReader: Sendable {
    let registry: any IndexedStore
    let fingerprints: RegistryFingerprints
    /// Photos read into memory at least before they are merged with those before them.
    let leastBatch: Int

    /// All photos of the register. Photos that change while they are read are changes since `state`.
    ///
    /// - Parameters:
    ///   - place: the index's; nil where it cannot be written.
    ///   - report: told where it turns out that the index cannot be written.
    /// - Returns: the snapshot, and whether the index's place could be written to.
    func snapshot(
        at state: RegistryState, in place: IndexPlace?, report: (IndexFileError) -> Void
    ) async throws -> (snapshot: RegisterSnapshot, isWritable: Bool) {
        if let place {
            do {
                let snapshot = try await read(at: state, keepingLast: true) { () throws(IndexFileError) in place }
                return (snapshot, true)
            } catch let error as IndexFileError where error.isOfWriting {
                report(error)
            }
        }
        do {
            let scratch = ScratchPlace()
            let snapshot = try await read(at: state, keepingLast: false) { () throws(IndexFileError) in
                try scratch.place
            }
            return (snapshot, false)
        } catch let error as IndexFileError where error.isOfWriting {
            return (try await read(at: state, keepingLast: true) { () throws(IndexFileError) in nil }, false)
        }
    }

    /// - Parameters:
    ///   - keepsLast: whether the photos read last stay in memory, because the index is written next.
    ///   - place: where files may be written; nil: nowhere.
    private func read(
        at state: RegistryState, keepingLast keepsLast: Bool, to place: () throws(IndexFileError) -> IndexPlace?
    ) async throws -> RegisterSnapshot {
        var snapshot = RegisterSnapshot(state, fingerprints: fingerprints)
        var waiting: [(photo: IndexedPhoto, motifs: MotifFeatures)] = []
        var unreadable: [PhotoChange] = []
        var last: Int64 = 0
        var isWritten = false
        while true {
            let page = try await registry.fingerprints(after: last, limit: 500)
            for stored in page {
                if let fingerprint = try? Fingerprint(encoded: stored.bytes) {
                    waiting.append((IndexedPhoto(stored.photoID, of: stored.design, fingerprint), fingerprint.motifs))
                } else {
                    unreadable.append(PhotoChange(photoID: stored.photoID, fingerprint: stored))
                }
            }
            let isDue = page.isEmpty ? isWritten && !keepsLast : waiting.count >= batch(after: snapshot.photos.count)
            if page.isEmpty || isDue {
                let place = isDue ? try place() : nil
                if page.isEmpty || place != nil {
                    try snapshot.append(waiting)
                    waiting.removeAll(keepingCapacity: true)
                }
                if let place {
                    let source = IndexSource(registry.identity, generation: state.generation)
                    let writer = try IndexFileWriter(replacing: place.path, with: source, under: place.lock)
                    try snapshot.write(to: writer)
                    snapshot = try RegisterSnapshot(try writer.commitUnnamed(), fingerprints: fingerprints)
                    isWritten = true
                }
                if page.isEmpty { break }
            }
            last = page.last?.photoID ?? last
        }
        try snapshot.apply(unreadable)
        let photos = try snapshot.photosToLearnFrom()
        snapshot.learn(from: photos, try await fingerprints.fingerprints(of: photos).mapValues(\.motifs))
        return snapshot
    }

    /// Photos read into memory before they are merged with those before them: more at a time the more there are, so that
    /// each is written a few times at most, but no more than some 0.6 GB.
    private func batch(after count: Int) -> Int { max(leastBatch, min(count, 16_000)) }
}
