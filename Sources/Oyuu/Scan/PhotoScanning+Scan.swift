import Foundation
import OyuuFingerprint
import OyuuVerify

/// How a scan runs.
public struct ScanOptions: Sendable {
    /// The folder for the journal and the reports; made where it is missing.
    public var reportDirectory: String
    /// Go on with an interrupted scan of that folder.
    public var resume: Bool
    /// Find copies within the scanned set too.
    public var among: Bool
    /// Name designs with the same colour scheme too, which costs more the larger the register is.
    public var sharedColors: Bool
    /// Photos worked on at a time.
    public var jobs: Int
    /// The clock, for the journal.
    public var now: @Sendable () -> Date

    public init(
        reportDirectory: String, resume: Bool = false, among: Bool = false, sharedColors: Bool = false,
        jobs: Int = ProcessInfo.processInfo.activeProcessorCount, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.reportDirectory = reportDirectory
        self.resume = resume
        self.among = among
        self.sharedColors = sharedColors
        self.jobs = max(1, jobs)
        self.now = now
    }
}

/// What a scan has done so far, or in all.
public struct ScanProgress: Sendable, Equatable {
    /// Photos compared, this run's and earlier ones'.
    public internal(set) var photos = 0
    /// Photos that copy a registered design.
    public internal(set) var copies = 0
    /// Photos that copy an earlier photo of the scan.
    public internal(set) var amongCopies = 0
    /// Photos that show too little pattern to be compared.
    public internal(set) var undecided = 0
    /// Files that could not be used.
    public internal(set) var failures = 0
    /// Files that are no pictures, passed over.
    public internal(set) var otherFiles = 0
    /// Photos and failures taken over from an interrupted run.
    public internal(set) var resumed = 0
    /// Photos of those that were compared with an earlier generation of the register: designs filed since may be missed.
    public internal(set) var outdated = 0

    /// Files that are finished, one way or another.
    public var done: Int { photos + failures }
}

extension PhotoScanning {
    /// Checks every photo below the given folders and writes a journal as it goes.
    ///
    /// One bad file never stops the rest. Memory does not grow with the photos' sizes or, but for some forty bytes and
    /// a path each, with their number. Killed at any moment, the run continues with `resume`.
    ///
    /// - Parameters:
    ///   - roots: files and folders.
    ///   - progress: called after each file, with the line written for it, if any.
    /// - Returns: the totals. The journal is `scan.jsonl` in the report folder; `ScanReport` makes the other forms.
    public func scan(
        _ roots: some Sequence<String>, options: ScanOptions,
        progress: (ScanProgress, ScanRecord?) -> Void = { _, _ in }
    ) async throws(OyuuError) -> ScanProgress {
        let base = try await scanBase()
        let start = ScanRecord.Start(
            software: OrnamentRegister.softwareVersion, fingerprintVersion: Int(Fingerprint.currentVersion),
            register: base.register.uuidString, generation: base.generation, registeredPhotos: base.photos,
            among: options.among, startedAt: options.now())
        var state = ScanState(start)
        let journal = try ScanJournal(in: options.reportDirectory, resume: options.resume) {
            (record) throws(OyuuError) in try state.replay(record)
        }
        try journal.append(.start(start))

        let finished = state.finished
        let check = options.sharedColors ? CheckOptions() : CheckOptions(sharedColorsLimit: 0)
        do {
            try await mapInOrder(FileWalk(roots), width: options.jobs) { entry in
                try await base.examined(entry, finished: finished, options: check)
            } consume: { examined in
                let record = state.take(examined)
                if let record { try journal.append(record) }
                progress(state.totals, record)
            }
        } catch {
            throw OyuuError(error, file: journal.path)
        }
        let totals = state.totals
        try journal.append(
            .end(
                .init(
                    photos: totals.photos, copies: totals.copies, amongCopies: totals.amongCopies,
                    failures: totals.failures, otherFiles: totals.otherFiles, endedAt: options.now())))
        try journal.synchronize()
        return totals
    }
}

extension ScanBase {
    /// One file, from its path to its verdict. Throws where the register fails, not where the file does.
    fileprivate func examined(
        _ entry: FileWalk.Entry, finished: FinishedFiles, options: CheckOptions
    ) async throws(OyuuError) -> ExaminedFile {
        guard case .file(let path, let isNamed) = entry else {
            guard case .unreadable(let path, let reason) = entry else { return .other }
            let failure = ScanRecord.Failure(path: path, code: "unreadable", reason: reason, size: 0, modified: 0)
            return finished.contains(path, size: 0, modified: 0) ? .finished : .failure(failure)
        }
        let stamp = FileHead.stamp(path) ?? (0, 0)
        if finished.contains(path, size: stamp.size, modified: stamp.modified) { return .finished }
        guard isNamed || ScanCandidates.includes(path) else { return .other }
        switch try await examined(.file(path), path: path, stamp: stamp, options: options) {
        case .verdict(let verdict, let analysis):
            return .photo(verdict, analysis, size: stamp.size, modified: stamp.modified)
        case .failure(let failure):
            return .failure(failure)
        }
    }
}
