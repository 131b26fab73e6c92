import Foundation
import OyuuFingerprint
import OyuuIndex
import OyuuRegistry

/// The index of a register: a file made from it, mapped, and what changed since.
///
/// The register is the truth. Whatever is wrong with the file, it is made anew from the register before a question is
/// answered; where it cannot be written, the same is done in memory.
actor RegisterIndex {
    let registry: any IndexedStore
    /// The index's place; nil where there is none.
    let path: String?
    let fingerprints: RegistryFingerprints
    private let report: @Sendable (IndexEvent) -> Void
    private let settings: IndexSettings
    private let turns = Turns()
    private var snapshot: RegisterSnapshot?
    private var merging: Task<Void, Never>?
    /// How much had changed when a merge failed; it is tried again when as much again has.
    private var changesAtFailure = 0

    /// How often the index is made anew for one question: a disk that spoils what was written a moment ago, or a register
    /// that denies what it said a moment ago, is beyond mending.
    static let mendingLimit = 3

    init(
        _ registry: any IndexedStore, path: String?, settings: IndexSettings = IndexSettings(),
        report: @escaping @Sendable (IndexEvent) -> Void
    ) {
        self.registry = registry
        self.path = path
        self.settings = settings
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

    /// The generation of what is in memory, without asking the register; nil where nothing is yet.
    var heldGeneration: Int64? { snapshot?.generation }

    /// Waits until a merge that is under way has ended.
    func settle() async { await merging?.value }

    /// Makes the index anew, whether it can be used or not.
    ///
    /// - Returns: whether it is in its place now.
    func rebuild() async throws(OyuuError) -> Bool {
        await turns.begin()
        let result = await Result.of { () async throws(OyuuError) in
            let isInPlace = try await self.rebuild(because: nil)
            _ = try await self.caughtUp()
            return isInPlace
        }
        await turns.end()
        return try result.get()
    }

    /// Opens the index if need be and brings in what changed.
    ///
    /// - Parameter mendings: how often the index was made anew for this already.
    private func caughtUp(mendings: Int = 0) async throws(OyuuError) -> RegisterSnapshot {
        if snapshot == nil { try await open() }
        guard var fresh = snapshot else { return RegisterSnapshot(.beginning, fingerprints: fingerprints) }
        let isKnown: Bool
        do {
            isKnown = try await catchUp(&fresh)
        } catch let error as IndexFileError {
            return try await mended(because: error, mendings: mendings)
        } catch {
            throw OyuuError(error, file: path ?? "index")
        }
        guard isKnown else {
            let reason = IndexFileError(.otherPast, file: fresh.file?.path ?? "index")
            return try await mended(because: reason, mendings: mendings)
        }
        snapshot = fresh
        mergeIfDue(fresh)
        return fresh
    }

    private func mended(because error: IndexFileError, mendings: Int) async throws(OyuuError) -> RegisterSnapshot {
        guard mendings < Self.mendingLimit else { throw .file(path: error.file, reason: error.whatHappened) }
        try await rebuild(because: error)
        return try await caughtUp(mendings: mendings + 1)
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
        guard let path else {
            try await rebuild(because: nil)
            return
        }
        do {
            snapshot = try await opened(path)
        } catch let error as IndexFileError {
            try await rebuild(because: error)
        } catch {
            throw OyuuError(error, file: path)
        }
    }

    /// The snapshot of a file, if it is of this register and not ahead of it.
    ///
    /// - Throws: `IndexFileError` where it is not, or what the register throws.
    func opened(_ path: String) async throws -> RegisterSnapshot {
        let generation = try await registry.generation()
        if let snapshot = try openedUnlessLater(path, than: generation) { return snapshot }
        // Between the two questions another program may have registered and merged.
        let fresh = try await registry.generation()
        return try opened(path, at: fresh)
    }

    private func openedUnlessLater(
        _ path: String, than generation: Int64
    ) throws(IndexFileError) -> RegisterSnapshot? {
        do throws(IndexFileError) { return try opened(path, at: generation) } catch {
            if case .laterGeneration = error.kind { return nil }
            throw error
        }
    }

    private func opened(_ path: String, at generation: Int64) throws(IndexFileError) -> RegisterSnapshot {
        try RegisterSnapshot(try IndexFile(path, of: source(generation)), fingerprints: fingerprints)
    }

    private func source(_ generation: Int64) -> IndexSource { IndexSource(registry.identity, generation: generation) }

    /// Reads all fingerprints of the register and writes the file anew.
    ///
    /// - Parameter error: why; nil where somebody asked for it or there is no place for a file.
    /// - Returns: whether the file is in its place now.
    @discardableResult
    private func rebuild(because error: IndexFileError?) async throws(OyuuError) -> Bool {
        do {
            let isBlocked = error?.kind == .folderInPlace
            let place = isBlocked ? nil : try await place()
            // What changed meanwhile is not told photo by photo.
            fingerprints.forgetAll()
            // Another program may have done it while the lock was waited for.
            if let place, let error, !error.isBeyondChecksums, let other = try? await opened(place.path),
                (try? other.file?.verifyAll()) != nil
            {
                snapshot = other
                return true
            }
            let state = try await registry.state()
            if let error, state.generation > 0 || error.kind != .missing {
                report(isBlocked ? .notWritten(error) : .rebuilding(error))
            }
            let reader = RegisterReader(
                registry: registry, fingerprints: fingerprints, leastBatch: settings.readBatch)
            let tell: (IndexFileError) -> Void = { [report] in report(.notWritten($0)) }
            var (fresh, isWritable) = try await reader.snapshot(at: state, in: place, report: tell)
            var attempts = 1
            while try await !catchUp(&fresh) {
                guard attempts < Self.mendingLimit else { throw IndexFileError(.otherPast, file: path ?? "index") }
                attempts += 1
                (fresh, isWritable) = try await reader.snapshot(
                    at: try await registry.state(), in: isWritable ? place : nil, report: tell)
            }
            var isInPlace = false
            if isWritable, let place, let file = try written(fresh, to: place) {
                fresh = file
                isInPlace = true
            }
            snapshot = fresh
            // What could not be written was said, and is made for this program alone.
            if error != nil, isInPlace || path == nil, fresh.photos.count > 0 {
                report(.rebuilt(photos: fresh.photos.count))
            }
            return isInPlace
        } catch {
            throw OyuuError(error, file: path ?? "index")
        }
    }

    /// The index's place, once other writers are done; nil where nothing can be written, which is said.
    private func place() async throws -> IndexPlace? {
        guard let path else { return nil }
        let begin = ContinuousClock.now
        var isSaid = false
        while true {
            do throws(IndexFileError) {
                return IndexPlace(path: path, lock: try IndexWriteLock(of: path, patience: 0))
            } catch {
                guard error.kind == .busy, ContinuousClock.now - begin < settings.patience else {
                    report(.notWritten(error))
                    return nil
                }
                if !isSaid, ContinuousClock.now - begin >= settings.silence {
                    report(.waiting(file: path))
                    isSaid = true
                }
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    /// Writes a snapshot and returns that of the file; nil, and says so, where it cannot be written.
    private func written(
        _ fresh: RegisterSnapshot, to place: IndexPlace
    ) throws(IndexFileError) -> RegisterSnapshot? {
        do throws(IndexFileError) {
            try fresh.write(to: place.path, of: source(fresh.generation), under: place.lock)
        } catch {
            report(.notWritten(error))
            return nil
        }
        return try RegisterSnapshot(try IndexFile(place.path), fingerprints: fingerprints)
    }

    // MARK: - Merging

    private func mergeIfDue(_ snapshot: RegisterSnapshot) {
        let changes = snapshot.photos.changes
        guard let path, merging == nil, changes > settings.mergeLimit, changes >= 2 * changesAtFailure else {
            return
        }
        let source = source(snapshot.generation)
        merging = Task.detached(priority: .utility) {
            let result = Result { () throws(IndexFileError) in
                let lock = try IndexWriteLock(of: path, patience: 0)
                // Another program may have merged as much already.
                if let other = try? IndexFile(path).head.source, other.register == source.register,
                    other.fingerprintVersion == source.fingerprintVersion, other.generation >= source.generation
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
        do {
            try result.get()
            if let path {
                // It may be another program's, and know of changes that were not told here.
                let fresh = try await opened(path)
                fingerprints.forgetAll()
                snapshot = fresh
                changesAtFailure = 0
                report(.merged(photos: fresh.photos.count))
            }
        } catch let error as IndexFileError {
            changesAtFailure = changes
            if !error.isOfWriting {
                // Where that fails too, the next question says why.
                _ = try? await rebuild(because: error)
            } else if error.kind != .busy {
                report(.notWritten(error))
            }
        } catch {
            // The register cannot be read; the next question says why.
            changesAtFailure = changes
        }
        await turns.end()
    }
}

extension IndexEvent {
    static func rebuilding(_ error: IndexFileError) -> IndexEvent {
        .rebuilding(reason: "\(error.file): \(error.whatHappened)", code: error.code)
    }

    static func waiting(file: String) -> IndexEvent {
        let error = IndexFileError(.busy, file: file)
        return .waiting(reason: error.description, code: error.code)
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
