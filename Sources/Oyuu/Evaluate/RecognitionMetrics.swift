/// How good the verdicts are that a person reads: what was called a copy, where it was seen, and of what kind.
///
/// `RetrievalMetrics` judges the order of the answers; this judges the answers as they stand, with the line where the
/// program draws it.
public struct RecognitionMetrics: Sendable, Codable {
    /// The queries of one attack, or all copies together, or strangers shown under one attack.
    public struct Group: Sendable, Codable {
        public let attack: String
        public let queries: Int
        /// Queries whose true design was called a copy; none of strangers.
        public let calledRightly: Int
        /// Queries that were called copies of a design they do not show, whether or not of the right one too.
        public let calledWrongly: Int
        /// Those of `calledRightly` where both the true place and the found one are known.
        public let placed: Int
        /// Median intersection over union of true and found place over `placed`; nil where there is none.
        public let medianOverlap: Double?
        /// Those of `calledRightly` whose kinds are known from the attack's name.
        public let kindsJudged: Int
        /// Of `kindsJudged`, how many were named exactly, and how many in the kinds that say what the copyist did.
        public let kindsExact: Int
        public let kindsEssential: Int

        private enum CodingKeys: String, CodingKey {
            case attack, queries, placed
            case calledRightly = "called_rightly"
            case calledWrongly = "called_wrongly"
            case medianOverlap = "median_iou"
            case kindsJudged = "kinds_judged"
            case kindsExact = "kinds_exact"
            case kindsEssential = "kinds_essential"
        }

        init(_ attack: String, _ answers: some Collection<QueryAnswer>) {
            self.attack = attack
            queries = answers.count
            let called = answers.filter { $0.right?.isCopy == true }
            calledRightly = called.count
            calledWrongly = answers.count { !$0.falseAlarms.isEmpty }
            let overlaps = called.compactMap { answer in
                // In one generator's benches the truth about a photographed part is the part's place, in the other's
                // the whole design's.
                attack == "all" && answer.query.attack == "photo_crop" ? nil : answer.overlap
            }
            placed = overlaps.count
            medianOverlap = Quantile.median(overlaps)
            let judged = called.compactMap { answer in
                KindTruth(attack: answer.query.attack).map { ($0, answer.right?.kinds ?? []) }
            }
            kindsJudged = judged.count
            kindsExact = judged.count { $0.0.isRight($0.1) }
            kindsEssential = judged.count { $0.0.isEssentiallyRight($0.1) }
        }
    }

    /// A design called a copy in a picture that does not show it.
    public struct FalseAlarm: Sendable, Codable {
        public let query: String
        public let attack: String
        /// The design named.
        public let design: String
        public let logNFA: Double

        private enum CodingKeys: String, CodingKey {
            case query, attack, design
            case logNFA = "log10_nfa"
        }
    }

    /// All copies together.
    public let all: Group
    public let attacks: [Group]
    /// All strangers together: pictures that show nothing registered.
    public let strangers: Group
    public let strangerAttacks: [Group]
    /// Every design named a copy wrongly, surest first.
    public let falseAlarms: [FalseAlarm]
    /// The surest answer that is wrong, called a copy or not: the decimal logarithm of its NFA.
    public let surestWrong: Double?
    /// Wall-clock time of a check in milliseconds: the median, and what 95 % stay under.
    public let medianMilliseconds: Double?
    public let milliseconds95: Double?

    private enum CodingKeys: String, CodingKey {
        case all, attacks, strangers
        case strangerAttacks = "stranger_attacks"
        case falseAlarms = "false_alarms"
        case surestWrong = "surest_wrong_log10_nfa"
        case medianMilliseconds = "ms_median"
        case milliseconds95 = "ms_95_percent"
    }

    /// Strangers called copies, a thousand; nil where there are no strangers.
    public var strangersCalledPerThousand: Double? {
        strangers.queries > 0 ? Double(strangers.calledWrongly) * 1000 / Double(strangers.queries) : nil
    }

    public init(_ answers: [QueryAnswer]) {
        let copies = answers.filter { $0.query.design != nil }
        let innocent = answers.filter { $0.query.design == nil }
        all = Group("all", copies)
        attacks = Self.groups(copies)
        strangers = Group("strangers", innocent)
        strangerAttacks = Self.groups(innocent)
        falseAlarms = answers.flatMap { answer in
            answer.falseAlarms.map {
                FalseAlarm(
                    query: answer.query.name, attack: answer.query.attack, design: $0.design, logNFA: $0.logNFA)
            }
        }.sorted { ($0.logNFA, $0.query) < ($1.logNFA, $1.query) }
        surestWrong = answers.flatMap { answer in
            answer.named.filter { $0.design != answer.query.design }.map(\.logNFA)
        }.min()
        let times = answers.compactMap(\.milliseconds)
        medianMilliseconds = Quantile.median(times)
        milliseconds95 = Quantile.nearestRank(0.95, of: times)
    }

    private static func groups(_ answers: [QueryAnswer]) -> [Group] {
        Dictionary(grouping: answers, by: \.query.attack).sorted { $0.key < $1.key }.map { Group($0.key, $0.value) }
    }
}
