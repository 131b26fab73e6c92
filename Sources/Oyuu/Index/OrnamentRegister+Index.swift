import OyuuFingerprint
import OyuuIndex
import OyuuRegistry

extension OrnamentRegister {
    /// Waits until what came since has been merged into the index, where that is under way.
    public func settleIndex() async { await index.settle() }

    /// The generation that is in memory, without asking the register; nil where nothing is yet.
    package func heldGeneration() async -> Int64? { await index.heldGeneration }

    /// How the index is. Nothing is changed, and no photo is brought in.
    public func indexStatus() async throws(OyuuError) -> IndexStatus {
        try await rethrowing { () async throws(RegistryError) in try await index.status() }
    }

    /// Makes the index anew from the fingerprints in the register. Other programs go on searching meanwhile; searches by this
    /// object wait.
    ///
    /// - Throws: `OyuuError.file` where it could not be written.
    public func rebuildIndex() async throws(OyuuError) -> IndexStatus {
        let isInPlace = try await index.rebuild()
        let status = try await indexStatus()
        guard isInPlace || status.file == nil else {
            throw .file(path: status.file ?? "index", reason: status.reason ?? "the index could not be written")
        }
        return status
    }

    /// Compares every byte of the index with its checksums, and what it says of every photo with the register.
    public func verifyIndex() async throws(OyuuError) -> IndexVerification {
        do {
            return try await index.verification()
        } catch {
            throw OyuuError(error, file: index.path ?? "index")
        }
    }
}

extension RegisterIndex {
    func status() async throws(RegistryError) -> IndexStatus {
        let head = path.flatMap { try? IndexFile($0).head }
        let size = head?.fileLength ?? 0
        do {
            guard let path else { throw IndexFileError(.missing, file: "index") }
            let snapshot = try await opened(path)
            guard let changes = try await changes(since: snapshot.state) else {
                throw IndexFileError(.otherPast, file: path)
            }
            return IndexStatus(
                file: path, isUsable: true, reason: nil, remedy: nil, code: nil, bytes: size,
                fixedBytes: head?.fixedBytes ?? 0, photos: snapshot.photos.count, generation: snapshot.generation,
                registerGeneration: try await registry.generation(), changes: changes,
                unreadable: snapshot.unreadable.count)
        } catch let error as IndexFileError {
            return IndexStatus(
                file: path, isUsable: false, reason: error.whatHappened, remedy: error.whatToDo,
                code: error.code, bytes: size,
                fixedBytes: head?.fixedBytes ?? 0, photos: 0, generation: nil,
                registerGeneration: try await registry.generation(),
                changes: 0, unreadable: 0)
        } catch let error as RegistryError {
            throw error
        } catch {
            throw RegistryError(.database(reason: "\(error)"), at: path ?? "index")
        }
    }

    private func changes(since state: RegistryState) async throws -> Int? {
        var count = 0
        var place: PhotoChangePage.Place?
        while true {
            guard let page = try await registry.changes(since: state, after: place, limit: 500) else { return nil }
            count += page.changes.count
            guard let next = page.next else { return count }
            place = next
        }
    }

    func verification() async throws -> IndexVerification {
        guard let path else {
            return IndexVerification(
                file: nil, pages: 0, faults: [IndexFileError(.missing, file: "index").whatHappened], photos: 0,
                unreadable: 0)
        }
        var (pages, photos, unreadable) = (0, 0, 0)
        var faults: [String] = []
        do {
            let snapshot = try await opened(path)
            guard let file = snapshot.file else { throw IndexFileError(.missing, file: path) }
            pages = file.head.pageCount
            for damaged in try file.damagedPages() {
                faults.append(
                    IndexFileError(.damaged(section: damaged.section, page: damaged.page), file: path).whatHappened)
            }
            if faults.isEmpty {
                try snapshot.hashes.verifyTables()
                (photos, unreadable, faults) = try await comparison(snapshot)
            }
        } catch let error as IndexFileError {
            faults.append(error.whatHappened)
        }
        return IndexVerification(
            file: path, pages: pages, faults: faults, photos: photos, unreadable: unreadable)
    }

    /// Compares a snapshot, brought up to date, with the register photo by photo.
    private func comparison(
        _ snapshot: RegisterSnapshot
    ) async throws -> (photos: Int, unreadable: Int, faults: [String]) {
        var snapshot = snapshot
        guard try await catchUp(&snapshot) else { return (0, 0, [IndexFileError(.otherPast, file: "").whatHappened]) }
        var faults: [String] = []
        // What cannot be read may have been readable when the index was made.
        var (photos, unreadable, known, last) = (0, 0, 0, Int64(0))
        while true {
            let page = try await registry.fingerprints(after: last, limit: 500)
            guard let end = page.last else { break }
            for stored in page {
                guard let fingerprint = try? Fingerprint(encoded: stored.bytes) else {
                    unreadable += 1
                    if try snapshot.photos.photo(stored.photoID) != nil { known += 1 }
                    continue
                }
                let expected = IndexedPhoto(stored.photoID, of: stored.design, fingerprint)
                let found = try snapshot.photos.photo(stored.photoID)
                let isSame =
                    try found == expected
                    && snapshot.motifs.featureCount(of: stored.photoID) == fingerprint.motifs.features.count
                // A writer may have come between.
                if !isSame, try await registry.state().generation == snapshot.generation {
                    faults.append(
                        "\(stored.design) photo \(stored.photoID) is not in the index as it is in the register")
                }
                photos += 1
            }
            last = end.photoID
        }
        if photos + known != snapshot.photos.count, try await registry.state().generation == snapshot.generation {
            faults.append("the index is of \(snapshot.photos.count) photos, the register of \(photos)")
        }
        return (photos, unreadable, faults)
    }
}

extension IndexFileHead {
    /// Bytes that are not of single photos.
    fileprivate var fixedBytes: Int {
        let columns = sections.filter {
            ($0.name.hasPrefix("photo.") || $0.name.hasPrefix("hash.") || $0.name.hasPrefix("motif."))
                && $0.name != "motif.start"
        }
        return fileLength - columns.reduce(0) { $0 + $1.length }
    }
}
