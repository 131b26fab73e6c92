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

/// The files an interrupted run had finished: eight bytes each.
struct FinishedFiles: Sendable {
    private var keys: Set<UInt64> = []

    mutating func insert(_ path: String, size: Int64, modified: Int64) {
        keys.insert(Self.key(path, size, modified))
    }

    func contains(_ path: String, size: Int64, modified: Int64) -> Bool {
        !keys.isEmpty && keys.contains(Self.key(path, size, modified))
    }

    /// A 64-bit digest: among a million files the chance of one being skipped by mistake is under 10⁻⁷.
    private static func key(_ path: String, _ size: Int64, _ modified: Int64) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(path)
        hasher.combine(size)
        hasher.combine(modified)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}

/// A scan between two files: totals, what is finished, and the photos later ones are compared with.
struct ScanState {
    private(set) var totals = ScanProgress()
    private(set) var finished = FinishedFiles()
    private var among: AmongIndex?

    init(among: Bool) { self.among = among ? AmongIndex() : nil }

    /// Takes over a record of an earlier run.
    mutating func replay(_ record: ScanRecord) throws(OyuuError) {
        switch record {
        case .start(let start):
            guard start.among == (among != nil) else {
                throw .usage(
                    start.among
                        ? "the interrupted scan looked for copies within the set: resume it with --among"
                        : "the interrupted scan did not look for copies within the set: resume it without --among")
            }
        case .end:
            break
        case .failure(let failure):
            totals.failures += 1
            totals.resumed += 1
            finished.insert(failure.path, size: failure.size, modified: failure.modified)
        case .photo(let photo):
            totals.resumed += 1
            count(photo)
            finished.insert(photo.verdict.photo, size: photo.size, modified: photo.modified)
            if let hash = PerceptualHash(hex: photo.verdict.pdq) {
                among?.insert(photo.verdict.photo, hash: hash, quality: photo.verdict.quality)
            }
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
            totals.failures += 1
            return .failure(failure)
        case .photo(let verdict, let analysis, let size, let modified):
            let earlier = among?.compareAndInsert(verdict.photo, analysis: analysis) ?? (nearest: [], count: 0)
            let photo = ScanRecord.Photo(
                verdict: verdict, size: size, modified: modified, among: earlier.nearest, amongCount: earlier.count)
            count(photo)
            return .photo(photo)
        }
    }

    private mutating func count(_ photo: ScanRecord.Photo) {
        totals.photos += 1
        if photo.verdict.isCopy { totals.copies += 1 }
        if photo.amongCount > 0 { totals.amongCopies += 1 }
    }
}
