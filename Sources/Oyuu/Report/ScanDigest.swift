import OyuuRegistry

/// What the page shows of a journal: the first so many of each part, and how many there are.
struct ScanDigest {
    private(set) var start: ScanRecord.Start?
    /// The register's generations that parts of the scan were compared with.
    private(set) var generations: [Int64] = []
    private(set) var end: ScanRecord.End?
    /// By design, in the order of the numbers.
    private(set) var findings: [(DesignNumber, [(photo: ScanRecord.Photo, finding: Finding)])] = []
    private(set) var findingCount = 0
    private(set) var shownFindings = 0
    private(set) var among: [ScanRecord.Photo] = []
    private(set) var amongCount = 0
    private(set) var failures: [ScanRecord.Failure] = []
    private(set) var failureCount = 0
    private(set) var others: [Verdict] = []
    private(set) var otherCount = 0
    /// Photos with too little pattern to be compared.
    private(set) var undecided: [Verdict] = []
    private(set) var undecidedCount = 0
    private(set) var photoCount = 0
    private(set) var copyCount = 0

    init(of records: some Sequence<ScanRecord>, limits: ScanReport.PageLimits) {
        var byDesign: [DesignNumber: [(photo: ScanRecord.Photo, finding: Finding)]] = [:]
        for record in records {
            switch record {
            case .start(let start):
                self.start = start
                if generations.last != start.generation { generations.append(start.generation) }
                end = nil
            case .end(let end):
                self.end = end
            case .failure(let failure):
                failureCount += 1
                if failures.count < limits.failures { failures.append(failure) }
            case .photo(let photo):
                photoCount += 1
                if photo.amongCount > 0 {
                    amongCount += 1
                    if among.count < limits.findings { among.append(photo) }
                }
                if photo.verdict.isCopy {
                    copyCount += 1
                } else if photo.verdict.isUndecided, photo.amongCount == 0 {
                    undecidedCount += 1
                    if undecided.count < limits.others { undecided.append(photo.verdict) }
                } else if photo.amongCount == 0 {
                    otherCount += 1
                    if others.count < limits.others { others.append(photo.verdict) }
                }
                for finding in photo.verdict.copies {
                    findingCount += 1
                    guard shownFindings < limits.findings else { continue }
                    shownFindings += 1
                    byDesign[finding.design, default: []].append((photo, finding))
                }
            }
        }
        findings = byDesign.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
