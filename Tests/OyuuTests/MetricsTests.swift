import Oyuu
import Testing

@Suite("Retrieval metrics")
struct MetricsTests {
    private let truth = [
        BenchFolder.Query(name: "a", attack: "crop", design: "1"),
        BenchFolder.Query(name: "b", attack: "crop", design: "2"),
        BenchFolder.Query(name: "c", attack: "photo", design: "3"),
        BenchFolder.Query(name: "d", attack: "photo", design: "4"),
        BenchFolder.Query(name: "x", attack: "none:crop", design: nil),
        BenchFolder.Query(name: "y", attack: "none:photo", design: nil),
    ]

    /// Right, right, wrong (stranger), right, wrong design: precision 1, 1, 2/3, 3/4, 3/5.
    private let answers = [
        RetrievalMetrics.Answer(query: "a", design: "1", score: 9),
        RetrievalMetrics.Answer(query: "b", design: "2", score: 8),
        RetrievalMetrics.Answer(query: "x", design: "1", score: 7),
        RetrievalMetrics.Answer(query: "c", design: "3", score: 6),
        RetrievalMetrics.Answer(query: "d", design: "1", score: 5),
    ]

    @Test("micro average precision sums the precision at each right answer over all positives")
    func microAveragePrecision() {
        let metrics = RetrievalMetrics(truth: truth, answers: answers)
        let expected: Double = (1 + 1 + 0.75) / 4
        #expect(abs(metrics.microAveragePrecision - expected) < 1e-12)
        #expect(metrics.positives == 4 && metrics.queries == 6)
    }

    @Test("recall at 90 % precision and before the first false alarm stop where they should")
    func recall() {
        let metrics = RetrievalMetrics(truth: truth, answers: answers)
        #expect(metrics.recallAtPrecision90 == 0.5)
        #expect(metrics.threshold90 == 8)
        #expect(metrics.recallBeforeFirstFalseAlarm == 0.5)
    }

    @Test("each attack counts its own queries, ranked first and detected apart")
    func byAttack() {
        let metrics = RetrievalMetrics(truth: truth, answers: answers)
        let crop = metrics.attacks.first { $0.attack == "crop" }
        let photo = metrics.attacks.first { $0.attack == "photo" }
        #expect(crop?.queries == 2 && crop?.rankedFirst == 2 && crop?.detected == 2)
        #expect(photo?.queries == 2 && photo?.rankedFirst == 1 && photo?.detected == 0)
        #expect(metrics.strangers == 2 && metrics.strangersFlagged == 0)
    }

    @Test("no answers at all is zero, not a crash")
    func nothing() {
        let metrics = RetrievalMetrics(truth: truth, answers: [])
        #expect(metrics.microAveragePrecision == 0 && metrics.threshold90 == nil && metrics.strangersFlagged == 0)
    }

    @Test("answers about queries that are not in the truth change nothing")
    func unknownQueries() {
        let extra = answers + [RetrievalMetrics.Answer(query: "z", design: "9", score: 99)]
        let metrics = RetrievalMetrics(truth: truth, answers: extra)
        #expect(metrics.recallBeforeFirstFalseAlarm == 0.5)
    }
}
