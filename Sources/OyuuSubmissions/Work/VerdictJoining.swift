import Oyuu
import OyuuRegistry
import OyuuVerify

/// Joins what was found of a submission's views into what is to be said of the design.
///
/// A design or submission that several views agree with counts once, with the surest view's number of false alarms; no
/// number is made up of several, since views of one design do not err apart.
struct VerdictJoining {
    let own: PlacedSubmission
    let others: [Int64: PlacedSubmission]
    let viewNumbers: [Int64: String]
    let options: CheckOptions
    private var views: [SubmissionVerdict.View] = []
    private var generation: Int64?
    private var designs: [DesignNumber: [(view: String, finding: Finding)]] = [:]
    private var submissions: [Int64: [(view: String, finding: SetFinding)]] = [:]

    init(
        own: PlacedSubmission, others: [Int64: PlacedSubmission], viewNumbers: [Int64: String], options: CheckOptions
    ) {
        (self.own, self.others, self.viewNumbers, self.options) = (own, others, viewNumbers, options)
    }

    mutating func add(_ view: KeptView, _ check: DoubleCheck) {
        views.append(
            SubmissionVerdict.View(
                number: view.number, fileName: view.fileName, sha256: view.sha256, quality: check.verdict.quality,
                isComparable: !check.verdict.remarks.contains { remark in
                    if case .tooLittlePattern = remark { true } else { false }
                }, failure: nil, reason: nil))
        generation = min(generation ?? check.generation, check.generation)
        for finding in check.verdict.copies + check.verdict.similar {
            designs[finding.design, default: []].append((view.number, finding))
        }
        for finding in check.among { submissions[finding.group, default: []].append((view.number, finding)) }
    }

    mutating func add(_ view: KeptView, failure code: String, reason: String) {
        views.append(
            SubmissionVerdict.View(
                number: view.number, fileName: view.fileName, sha256: view.sha256, quality: nil, isComparable: false,
                failure: code, reason: reason))
    }

    /// What is to be said.
    ///
    /// - Parameter generation: the register's, where no view could be read.
    func verdict(generation unread: Int64) -> SubmissionVerdict {
        let designs = designs.map { Self.design($0.key, $0.value) }
            .sorted { ($0.logNFA, $0.number) < ($1.logNFA, $1.number) }
        let submissions = submissions.compactMap { other($0.key, $0.value) }
            .sorted {
                ($0.logNFA, $0.submission.batch, $0.submission.reference)
                    < ($1.logNFA, $1.submission.batch, $1.submission.reference)
            }
        return SubmissionVerdict(
            views: views, generation: generation ?? unread, designs: designs.filter { $0.strength != .resemblance },
            submissions: submissions.filter { $0.strength != .resemblance },
            similarDesigns: Array(designs.filter { $0.strength == .resemblance }.prefix(options.similarLimit)),
            similarSubmissions: Array(submissions.filter { $0.strength == .resemblance }.prefix(options.similarLimit)))
    }

    /// What is above the line, for the table of likenesses.
    func likenesses() -> [Likeness] {
        submissions.compactMap { group, findings in
            guard let other = others[group], let best = findings.map(\.finding.logNFA).min(),
                best < Strength.copyLine
            else { return nil }
            let isFirst = own.isEarlier(than: other)
            return Likeness(
                found: group, earlier: isFirst ? own.id : group, later: isFirst ? group : own.id, logNFA: best)
        }.sorted { $0.found < $1.found }
    }

    private static func design(
        _ number: DesignNumber, _ findings: [(view: String, finding: Finding)]
    ) -> SubmissionVerdict.Design {
        let sorted = findings.enumerated().sorted {
            ($0.element.finding.logNFA, $0.offset) < ($1.element.finding.logNFA, $1.offset)
        }.map(\.element)
        let best = sorted[0].finding
        return SubmissionVerdict.Design(
            number: number, title: best.title, holder: best.holder, logNFA: best.logNFA, strength: best.strength,
            kinds: Self.kinds(sorted.map(\.finding.kinds)), share: sorted.map(\.finding.share).max() ?? 0,
            views: sorted.map {
                .init(
                    view: $0.view, with: $0.finding.photoSHA256, logNFA: $0.finding.logNFA, kinds: $0.finding.kinds)
            })
    }

    private func other(
        _ group: Int64, _ findings: [(view: String, finding: SetFinding)]
    ) -> SubmissionVerdict.Other? {
        guard let other = others[group] else { return nil }
        let sorted = findings.enumerated().sorted {
            ($0.element.finding.logNFA, $0.offset) < ($1.element.finding.logNFA, $1.offset)
        }.map(\.element)
        let best = sorted[0].finding
        return SubmissionVerdict.Other(
            submission: other.name, order: other.isEarlier(than: own) ? .otherIsEarlier : .otherIsLater,
            isSameDay: other.name.day == own.name.day, logNFA: best.logNFA, strength: best.strength,
            kinds: Self.kinds(sorted.map(\.finding.kinds)), share: sorted.map(\.finding.share).max() ?? 0,
            views: sorted.map {
                .init(
                    view: $0.view, with: viewNumbers[$0.finding.photo] ?? "\($0.finding.photo)",
                    logNFA: $0.finding.logNFA, kinds: $0.finding.kinds)
            })
    }

    private static func kinds(_ lists: [[CopyKind]]) -> [CopyKind] {
        var seen: Set<CopyKind> = []
        return lists.joined().filter { seen.insert($0).inserted }
    }
}
