/// How well scored answers find the right designs and leave strangers alone.
///
/// The measures of the Image Similarity Challenge (Douze et al. 2021): all answers of all queries in one list, surest
/// first; micro average precision, and recall at 90 % precision and before the first false alarm.
public struct RetrievalMetrics: Sendable, Codable {
    /// One answer: this query shows that design, with this score (higher is surer).
    public struct Answer: Sendable {
        public let query: String
        public let design: String
        public let score: Double

        public init(query: String, design: String, score: Double) {
            self.query = query
            self.design = design
            self.score = score
        }
    }

    /// One attack's share.
    public struct ByAttack: Sendable, Codable {
        public let attack: String
        public let queries: Int
        /// Queries whose surest answer is right.
        public let rankedFirst: Int
        /// Those whose surest answer is right and scores at least the threshold of 90 % precision.
        public let detected: Int

        private enum CodingKeys: String, CodingKey {
            case attack, queries, detected
            case rankedFirst = "ranked_first"
        }
    }

    public let positives: Int
    public let queries: Int
    public let microAveragePrecision: Double
    public let recallAtPrecision90: Double
    public let recallBeforeFirstFalseAlarm: Double
    /// The score at which precision is last 90 % or more; nil where it never is.
    public let threshold90: Double?
    public let attacks: [ByAttack]
    /// Queries of strangers, and how many of them score at least the threshold.
    public let strangers: Int
    public let strangersFlagged: Int

    private enum CodingKeys: String, CodingKey {
        case positives, queries, attacks, strangers
        case microAveragePrecision = "micro_average_precision"
        case recallAtPrecision90 = "recall_at_precision_90"
        case recallBeforeFirstFalseAlarm = "recall_before_first_false_alarm"
        case threshold90 = "threshold_90"
        case strangersFlagged = "strangers_flagged"
    }

    public init(truth: [BenchFolder.Query], answers: [Answer]) {
        let design = Dictionary(truth.map { ($0.name, $0.design) }, uniquingKeysWith: { first, _ in first })
        let positives = truth.count { $0.design != nil }
        let perPositive = positives > 0 ? 1 / Double(positives) : 0
        let ordered = answers.enumerated().filter { design[$0.element.query] != nil }
            .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)

        var right = 0
        var wrong = 0
        var precisionSum = 0.0
        var recall90 = 0.0
        var threshold: Double?
        var beforeFirst: Double?
        for answer in ordered {
            if design[answer.query] == answer.design {
                right += 1
                precisionSum += Double(right) / Double(right + wrong)
            } else {
                beforeFirst = beforeFirst ?? Double(right) * perPositive
                wrong += 1
            }
            if Double(right) / Double(right + wrong) >= 0.9 {
                recall90 = Double(right) * perPositive
                threshold = answer.score
            }
        }

        var surest: [String: Answer] = [:]
        for answer in answers where answer.score > surest[answer.query]?.score ?? -.infinity {
            surest[answer.query] = answer
        }
        let line = threshold ?? .infinity
        let groups = Dictionary(grouping: truth.filter { $0.design != nil }, by: \.attack)
        attacks = groups.keys.sorted().map { attack in
            let group = groups[attack] ?? []
            let first = group.filter { surest[$0.name]?.design == $0.design }
            return ByAttack(
                attack: attack, queries: group.count, rankedFirst: first.count,
                detected: first.count { (surest[$0.name]?.score ?? -.infinity) >= line })
        }
        let unregistered = truth.filter { $0.design == nil }
        strangers = unregistered.count
        strangersFlagged = unregistered.count { (surest[$0.name]?.score ?? -.infinity) >= line }
        self.positives = positives
        queries = truth.count
        microAveragePrecision = precisionSum * perPositive
        recallAtPrecision90 = recall90
        recallBeforeFirstFalseAlarm = beforeFirst ?? Double(right) * perPositive
        threshold90 = threshold
    }
}
