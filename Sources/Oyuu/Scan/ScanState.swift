import OyuuFingerprint

/// What became of one file of a scan.
enum ExaminedFile: Sendable {
    /// Finished in an earlier run.
    case finished
    /// No picture by name or content.
    case other
    case failure(ScanRecord.Failure)
    case photo(Verdict, PerceptualHashAnalysis, size: Int64, modified: Int64)
}

/// A scan between two files: totals, what is finished, and the photos later ones are compared with.
struct ScanState {
    private(set) var totals = ScanProgress()
    private(set) var finished = FinishedFiles()
    private var among: AmongIndex?
    private let start: ScanRecord.Start
    /// The generation the records being replayed were compared with.
    private var replayedGeneration: Int64?
    /// How each file was counted, so that a file that changed since is not counted twice.
    private var counted: [UInt64: Share] = [:]
    /// Files of this run: one that is named twice is looked at once.
    private var seen: Set<UInt64> = []

    /// - Parameter start: what this run will write first.
    init(_ start: ScanRecord.Start) {
        self.start = start
        among = start.among ? AmongIndex() : nil
    }

    /// Takes over a record of an earlier run.
    mutating func replay(_ record: ScanRecord) throws(OyuuError) {
        switch record {
        case .start(let earlier):
            try check(earlier)
            replayedGeneration = earlier.generation
        case .end:
            break
        case .failure(let failure):
            finished.insert(failure.path, size: failure.size, modified: failure.modified)
            count(record, at: failure.path, resumed: true)
        case .photo(let photo):
            finished.insert(photo.verdict.photo, size: photo.size, modified: photo.modified)
            count(record, at: photo.verdict.photo, resumed: true)
            if let hash = PerceptualHash(hex: photo.verdict.pdq) {
                among?.insert(photo.verdict.photo, hash: hash, quality: photo.verdict.quality)
            }
        }
    }

    /// Whether an earlier run's results may stand beside this one's.
    private func check(_ earlier: ScanRecord.Start) throws(OyuuError) {
        if earlier.register != start.register {
            throw .usage(
                "the interrupted scan used another register (\(earlier.register)); choose another report folder")
        }
        if earlier.fingerprintVersion != start.fingerprintVersion {
            throw .usage("the interrupted scan used another version of the fingerprint; choose another report folder")
        }
        if earlier.among != start.among {
            throw .usage(
                earlier.among
                    ? "the interrupted scan looked for copies within the set: resume it with --among"
                    : "the interrupted scan did not look for copies within the set: resume it without --among")
        }
    }

    /// Takes in a file and returns what to write of it.
    mutating func take(_ examined: ExaminedFile) -> ScanRecord? {
        switch examined {
        case .finished:
            return nil
        case .other:
            totals.otherFiles += 1
            return nil
        case .failure(let failure):
            guard seen.insert(FinishedFiles.key(failure.path)).inserted else { return nil }
            count(.failure(failure), at: failure.path, resumed: false)
            return .failure(failure)
        case .photo(let verdict, let analysis, let size, let modified):
            guard seen.insert(FinishedFiles.key(verdict.photo)).inserted else { return nil }
            let earlier = among?.compareAndInsert(verdict.photo, analysis: analysis) ?? (nearest: [], count: 0)
            let photo = ScanRecord.Photo(
                verdict: verdict, size: size, modified: modified, among: earlier.nearest, amongCount: earlier.count)
            count(.photo(photo), at: verdict.photo, resumed: false)
            return .photo(photo)
        }
    }

    private mutating func count(_ record: ScanRecord, at path: String, resumed: Bool) {
        var share: Share = resumed ? [.resumed] : []
        if case .photo(let photo) = record {
            share.insert(.photo)
            if photo.verdict.isCopy { share.insert(.copy) }
            if photo.amongCount > 0 { share.insert(.amongCopy) }
            if photo.verdict.isUndecided, photo.amongCount == 0 { share.insert(.undecided) }
            if resumed && replayedGeneration != start.generation { share.insert(.outdated) }
        } else {
            share.insert(.failure)
        }
        let key = FinishedFiles.key(path)
        if let former = counted[key] { totals.add(former, times: -1) }
        counted[key] = share
        totals.add(share, times: 1)
    }
}

/// Which totals a file is part of; one byte, since every file of a scan has one.
private struct Share: OptionSet {
    let rawValue: UInt8

    static let photo = Share(rawValue: 1)
    static let copy = Share(rawValue: 2)
    static let amongCopy = Share(rawValue: 4)
    static let failure = Share(rawValue: 8)
    static let resumed = Share(rawValue: 16)
    static let outdated = Share(rawValue: 32)
    static let undecided = Share(rawValue: 64)
}

extension ScanProgress {
    fileprivate mutating func add(_ share: Share, times factor: Int) {
        if share.contains(.photo) { photos += factor }
        if share.contains(.copy) { copies += factor }
        if share.contains(.amongCopy) { amongCopies += factor }
        if share.contains(.failure) { failures += factor }
        if share.contains(.resumed) { resumed += factor }
        if share.contains(.outdated) { outdated += factor }
        if share.contains(.undecided) { undecided += factor }
    }
}
