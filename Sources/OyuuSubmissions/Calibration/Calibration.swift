import Foundation

/// What the office's own decisions say of the line above which a finding is called a copy.
///
/// It is of pairs: a submission, and a design or submission that an examiner called it a copy of, or said it is no copy of.
/// A copy that neither the program nor an examiner noticed is in no pair, so recall is of the copies that were noticed.
public struct Calibration: Sendable, Codable, Equatable {
    /// What there would be at one line.
    public struct Row: Sendable, Codable, Equatable {
        /// Decimal logarithm of the number of false alarms at which a pair is called a copy, or below.
        public let logNFA: Double
        /// Pairs called copies that are, of those called copies.
        public let precision: Proportion
        /// Pairs called copies, of those that are.
        public let recall: Proportion

        private enum CodingKeys: String, CodingKey {
            case precision, recall
            case logNFA = "log10_nfa"
        }
    }

    public let rows: [Row]
    /// Pairs that examiners called copies; of those, pairs that the program did not list at all.
    public let copies: Int
    public let unlisted: Int
    /// Pairs that the program listed and examiners called no copies.
    public let others: Int
    /// Submissions whose latest decision is that they need a look; they are in no pair.
    public let needingALook: Int
    /// Submissions decided no copies that the program did not liken to anything earlier either; they are in no pair.
    public let rightlySilent: Int
    /// Compared submissions that nobody has decided on, and pairs above the line among those.
    public let undecidedSubmissions: Int
    public let undecidedPairs: Int

    private enum CodingKeys: String, CodingKey {
        case rows, copies, unlisted, others
        case needingALook = "needing_a_look"
        case rightlySilent = "rightly_silent"
        case undecidedSubmissions = "undecided_submissions"
        case undecidedPairs = "undecided_pairs"
    }

    /// The lines that are looked at.
    public static let lines: [Double] = [0, -1, -2, -3, -4, -5, -6, -8, -10, -15, -20, -30, -50, -100]
    /// Decided pairs of either kind below which the figures say little.
    public static let fewPairs = 30

    /// Whether there are too few decisions to go by.
    public var isOfFew: Bool { copies < Self.fewPairs || others < Self.fewPairs }

    /// A pair that an examiner decided on.
    struct Pair: Sendable, Equatable {
        /// Nil where the program did not list it.
        let logNFA: Double?
        let isCopy: Bool
    }

    init(
        _ pairs: [Pair], needingALook: Int = 0, rightlySilent: Int = 0, undecidedSubmissions: Int = 0,
        undecidedPairs: Int = 0
    ) {
        let copies = pairs.filter(\.isCopy)
        self.copies = copies.count
        unlisted = copies.count { $0.logNFA == nil }
        others = pairs.count - copies.count
        self.needingALook = needingALook
        self.rightlySilent = rightlySilent
        self.undecidedSubmissions = undecidedSubmissions
        self.undecidedPairs = undecidedPairs
        rows = Self.lines.map { line in
            let called = pairs.filter { $0.logNFA ?? .infinity <= line }
            let right = called.count(where: \.isCopy)
            return Row(
                logNFA: line, precision: Proportion(right, of: called.count),
                recall: Proportion(right, of: copies.count))
        }
    }
}

extension SubmissionStore {
    /// What the decisions so far say.
    ///
    /// A submission is accused of copying registered designs and earlier submissions; that a later one shows the same design
    /// accuses that one alone.
    public func calibration() async throws -> Calibration {
        let called = CalledPairs(try await latestDecisions().values)
        var found: [CalledPairs.Pair: Double] = [:]
        var pairs: [Calibration.Pair] = []
        var copies: [CalledPairs.Pair] = []
        var (looks, silent, undecided, open) = (0, 0, 0, 0)
        for batch in try await status() {
            try await rows(of: batch.name) { row in
                let others = row.others + (row.verdict?.similarSubmissions ?? [])
                for other in others {
                    // Either of the two may have found the other, and at different figures.
                    let pair = CalledPairs.Pair(row.submission, other.submission)
                    if called.holds(pair) { found[pair] = min(found[pair] ?? .infinity, other.logNFA) }
                }
                guard row.verdict != nil || !others.isEmpty else { return }
                let designs = row.verdict.map { $0.designs + $0.similarDesigns } ?? []
                guard let decision = row.decision else {
                    undecided += 1
                    open +=
                        (row.verdict?.designs.count ?? 0) + row.others.count { $0.order == .otherIsEarlier }
                    return
                }
                switch decision.kind {
                case .needsALook: looks += 1
                case .copyOfDesign(let number):
                    pairs.append(.init(logNFA: designs.first { $0.number == number }?.logNFA, isCopy: true))
                case .copyOfSubmission(let batch, let reference):
                    copies.append(.init(row.submission, batch: batch, reference: reference))
                case .notACopy:
                    let accused = others.filter { $0.order == .otherIsEarlier }
                    if designs.isEmpty && accused.isEmpty { silent += 1 }
                    let denied = accused.filter { !called.holds(.init(row.submission, $0.submission)) }
                    pairs += (designs.map(\.logNFA) + denied.map(\.logNFA)).map { .init(logNFA: $0, isCopy: false) }
                }
            }
        }
        pairs += copies.map { .init(logNFA: found[$0], isCopy: true) }
        return Calibration(
            pairs, needingALook: looks, rightlySilent: silent, undecidedSubmissions: undecided, undecidedPairs: open)
    }
}

/// Pairs of submissions of which an examiner last said that one copies the other.
private struct CalledPairs {
    /// Two submissions, whichever way round.
    struct Pair: Hashable {
        private let names: Set<[String]>

        init(_ one: SubmissionName, _ other: SubmissionName) {
            self.init(one, batch: other.batch, reference: other.reference)
        }

        init(_ one: SubmissionName, batch: String, reference: String) {
            names = [[one.batch, one.reference], [batch, reference]]
        }

        init(_ decision: Decision, batch: String, reference: String) {
            names = [[decision.batch, decision.reference], [batch, reference]]
        }
    }

    private let pairs: Set<Pair>

    init(_ decisions: some Sequence<Decision>) {
        pairs = Set(
            decisions.compactMap { decision in
                guard case .copyOfSubmission(let batch, let reference) = decision.kind else { return nil }
                return Pair(decision, batch: batch, reference: reference)
            })
    }

    func holds(_ pair: Pair) -> Bool { pairs.contains(pair) }
}
