import Foundation
import OyuuFingerprint
import OyuuIndex
import OyuuRegistry

/// The index of a register: a file made from it, mapped, and what changed since.
///
/// The register is the truth. Whatever is wrong with the file, it is made anew from the register before a question is
/// answered; where it cannot be written, the same is done in memory.
actor RegisterIndex {
    let registry: any Registry
    /// The index's place; nil where there is none.
    let path: String?
    let fingerprints: RegistryFingerprints
    private let report: @Sendable (IndexEvent) -> Void
    private let mergeLimit: Int
    private let turns = Turns()
    private var snapshot: RegisterSnapshot?
    private var merging: Task<Void, Never>?
    /// How much had changed when a merge failed; it is tried again when as much again has.
    private var changesAtFailure = 0

    /// Photos that may come or go before they are merged into the file: bringing in so many at every start takes some 0.2 s.
    static let usualMergeLimit = 200

    init(
        _ registry: any Registry, path: String?, mergeLimit: Int, report: @escaping @Sendable (IndexEvent) -> Void
    ) {
        self.registry = registry
        self.path = path
        self.mergeLimit = mergeLimit
        self.report = report
        fingerprints = RegistryFingerprints(registry)
    }

    // MARK: - Searching

    /// The register as it is now.
    func current() async throws(OyuuError) -> RegisterSnapshot {
        await turns.begin()
        let result = await Result.of { () async throws(OyuuError) in try await self.caughtUp() }
        await turns.end()
        return try result.get()
    }

    /// The register as it is now, after `damaged` could not be searched because of `error`.
    func current(
        insteadOf damaged: RegisterSnapshot, because error: IndexFileError
    ) async throws(OyuuError) -> RegisterSnapshot {
        await turns.begin()
        let result = await Result.of { () async throws(OyuuError) in
            // Others who met the same damage may have had it mended.
            if self.isInUse(damaged.file) { try await self.rebuild(because: error) }
            return try await self.caughtUp()
        }
        await turns.end()
        return try result.get()
    }

    private func isInUse(_ file: IndexFile?) -> Bool { snapshot == nil || snapshot?.file === file }

    /// Waits until a merge that is under way has ended.
    func settle() async { await merging?.value }

    /// Makes the index anew, whether it can be used or not.
    ///
    /// - Throws: `OyuuError.file` where it could not be written.
    func rebuild() async throws(OyuuError) -> RegisterSnapshot {
        await turns.begin()
        let result = await Result.of { () async throws(OyuuError) in
            try await self.rebuild(because: nil)
            return try await self.caughtUp()
        }
        await turns.end()
        return try result.get()
    }

    /// Opens the index if need be and brings in what changed.
    private func caughtUp() async throws(OyuuError) -> RegisterSnapshot {
        if snapshot == nil { try await open() }
        guard var fresh = snapshot else { return RegisterSnapshot(.beginning, fingerprints: fingerprints) }
        let isKnown: Bool
        do {
            isKnown = try await catchUp(&fresh)
        } catch let error as IndexFileError {
            try await rebuild(because: error)
            return try await caughtUp()
        } catch {
            throw OyuuError(error, file: path ?? "index")
        }
        guard isKnown else {
            let reason = IndexFileError(.otherPast, file: fresh.file?.path ?? "index")
            try await rebuild(because: reason)
            return try await caughtUp()
        }
        snapshot = fresh
        mergeIfDue(fresh)
        return fresh
    }

    /// Takes in what changed in the register since the snapshot's state; false where the register cannot tell.
    func catchUp(_ snapshot: inout RegisterSnapshot) async throws -> Bool {
        var place: PhotoChangePage.Place?
        while true {
            guard let page = try await registry.changes(since: snapshot.state, after: place, limit: 500) else {
                return false
            }
            if !page.changes.isEmpty {
                fingerprints.forget(page.changes.map(\.photoID))
                try snapshot.apply(page.changes)
            }
            guard let next = page.next else {
                if snapshot.isBackgroundStale { try await learn(&snapshot) }
                snapshot.reach(page.state)
                return true
            }
            place = next
        }
    }

    /// Learns anew what is common among the photos.
    private func learn(_ snapshot: inout RegisterSnapshot) async throws {
        let photos = try snapshot.photosToLearnFrom()
        let fingerprints = try await fingerprints.fingerprints(of: photos)
        snapshot.learn(from: photos, fingerprints.mapValues(\.motifs))
    }

    // MARK: - Opening and making anew

    /// Opens the file, or makes the index anew where that cannot be used.
    private func open() async throws(OyuuError) {
        guard let path else { return try await rebuild(because: nil) }
        do {
            snapshot = try opened(path, at: try await registry.generation())
        } catch let error as IndexFileError {
            try await rebuild(because: error)
        } catch {
            throw OyuuError(error, file: path)
        }
    }

    /// The snapshot of a file, if it is of this register and not ahead of `generation`.
    func opened(_ path: String, at generation: Int64) throws(IndexFileError) -> RegisterSnapshot {
        try RegisterSnapshot(try IndexFile(path, of: source(generation)), fingerprints: fingerprints)
    }

    private func source(_ generation: Int64) -> IndexSource { IndexSource(registry.identity, generation: generation) }

    /// Reads all fingerprints of the register and writes the file anew.
    ///
    /// - Parameter error: why; nil where somebody asked for it or there is no place for a file.
    private func rebuild(because error: IndexFileError?) async throws(OyuuError) {
        do {
            let lock = try await writeLock()
            // What changed meanwhile is not told photo by photo.
            fingerprints.forgetAll()
            // Another program may have done it while the lock was waited for.
            let generation = try await registry.generation()
            if lock != nil, let error, let path, error.kind != .otherPast,
                let other = try? opened(path, at: generation), (try? other.file?.verifyAll()) != nil
            {
                snapshot = other
                return
            }
            let state = try await registry.state()
            if let error, state.generation > 0 || error.kind != .missing { report(.rebuilding(error)) }
            var fresh = try await readAll(at: state, under: lock)
            while try await !catchUp(&fresh) {
                fresh = try await readAll(at: try await registry.state(), under: lock)
            }
            if let lock, let path { fresh = try written(fresh, to: path, under: lock) }
            snapshot = fresh
            if error != nil, fresh.photos.count > 0 { report(.rebuilt(photos: fresh.photos.count)) }
        } catch {
            throw OyuuError(error, file: path ?? "index")
        }
    }

    /// All photos of the register. Photos that change while they are read are changes since `state`.
    ///
    /// - Parameter lock: that of the file's writers; where it is given, memory is bounded by files without a name.
    private func readAll(at state: RegistryState, under lock: IndexWriteLock?) async throws -> RegisterSnapshot {
        var snapshot = RegisterSnapshot(state, fingerprints: fingerprints)
        var waiting: [(photo: IndexedPhoto, motifs: MotifFeatures)] = []
        var unreadable: [PhotoChange] = []
        var last: Int64 = 0
        while true {
            let page = try await registry.fingerprints(after: last, limit: 500)
            for stored in page {
                if let fingerprint = try? Fingerprint(encoded: stored.bytes) {
                    waiting.append((IndexedPhoto(stored.photoID, of: stored.design, fingerprint), fingerprint.motifs))
                } else {
                    unreadable.append(PhotoChange(photoID: stored.photoID, fingerprint: stored))
                }
            }
            if page.isEmpty || (lock != nil && waiting.count >= Self.batch(after: snapshot.photos.count)) {
                try snapshot.append(waiting)
                waiting.removeAll(keepingCapacity: true)
                if page.isEmpty { break }
                if let lock, let path {
                    let writer = try IndexFileWriter(replacing: path, with: source(state.generation), under: lock)
                    try snapshot.write(to: writer)
                    snapshot = try RegisterSnapshot(try writer.commitUnnamed(), fingerprints: fingerprints)
                }
            }
            last = page.last?.photoID ?? last
        }
        try snapshot.apply(unreadable)
        try await learn(&snapshot)
        return snapshot
    }

    /// Photos read into memory before they are merged with those before them: more at a time the more there are, so that
    /// each is written a few times at most, but no more than some 0.6 GB.
    private static func batch(after count: Int) -> Int { max(4_000, min(count, 16_000)) }

    /// The lock of the file's writers, once others are done; nil where nothing can be written.
    private func writeLock() async throws -> IndexWriteLock? {
        guard let path else { return nil }
        while true {
            do throws(IndexFileError) {
                return try IndexWriteLock(of: path, patience: 0)
            } catch {
                guard error.kind == .busy else {
                    report(.notWritten(error))
                    return nil
                }
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    /// Writes a snapshot and returns that of the file; the one in memory where it cannot be written.
    private func written(
        _ fresh: RegisterSnapshot, to path: String, under lock: IndexWriteLock
    ) throws(IndexFileError) -> RegisterSnapshot {
        do throws(IndexFileError) {
            try fresh.write(to: path, of: source(fresh.generation), under: lock)
        } catch {
            report(.notWritten(error))
            return fresh
        }
        return try RegisterSnapshot(try IndexFile(path), fingerprints: fingerprints)
    }

    // MARK: - Merging

    private func mergeIfDue(_ snapshot: RegisterSnapshot) {
        let changes = snapshot.photos.changes
        guard let path, merging == nil, changes > mergeLimit, changes >= 2 * changesAtFailure else {
            return
        }
        let source = source(snapshot.generation)
        merging = Task.detached(priority: .utility) {
            let result = Result { () throws(IndexFileError) in
                let lock = try IndexWriteLock(of: path, patience: 0)
                // Another program may have merged as much already.
                if let other = try? IndexFile(path), other.head.source.register == source.register,
                    other.head.source.generation >= source.generation
                {
                    return
                }
                try snapshot.write(to: path, of: source, under: lock)
            }
            await self.merged(result, changes: snapshot.photos.changes)
        }
    }

    /// Goes on with the merged file; what came meanwhile is caught up with at the next question.
    private func merged(_ result: Result<Void, IndexFileError>, changes: Int) async {
        await turns.begin()
        merging = nil
        do throws(IndexFileError) {
            try result.get()
            if let path {
                let file = try IndexFile(path)
                // It may be another program's, and know of changes that were not told here.
                fingerprints.forgetAll()
                snapshot = try RegisterSnapshot(file, fingerprints: fingerprints)
                changesAtFailure = 0
                report(.merged(photos: snapshot?.photos.count ?? 0))
            }
        } catch {
            changesAtFailure = changes
            if error.kind != .busy { report(.notWritten(error)) }
        }
        await turns.end()
    }
}

extension IndexEvent {
    static func rebuilding(_ error: IndexFileError) -> IndexEvent {
        .rebuilding(reason: "\(error.file): \(error.whatHappened)", code: error.code)
    }

    static func notWritten(_ error: IndexFileError) -> IndexEvent {
        .notWritten(reason: error.description, code: error.code)
    }
}

extension IndexSource {
    init(_ identity: RegistryIdentity, generation: Int64) {
        let register = withUnsafeBytes(of: identity.uuid.uuid) { Array($0) }
        self.init(
            fingerprintVersion: UInt32(Fingerprint.currentVersion), register: register, generation: generation)
    }
}

extension RegisterSnapshot {
    /// Puts a file that shows this in the place of the one at `path`.
    func write(to path: String, of source: IndexSource, under lock: IndexWriteLock) throws(IndexFileError) {
        let writer = try IndexFileWriter(replacing: path, with: source, under: lock)
        try write(to: writer)
        try writer.commit()
    }
}

extension RegistryState {
    /// A register before its first entry.
    static let beginning = RegistryState(generation: 0, lastEntry: 0, digest: [])
}

extension Result {
    /// How a call ends.
    static func of(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws(Failure) -> Success
    ) async -> Result {
        do throws(Failure) { return .success(try await body()) } catch { return .failure(error) }
    }
}
