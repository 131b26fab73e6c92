/// Everything an evaluation measured, as one JSON object.
public struct EvaluationSummary: Sendable, Codable {
    /// Designs registered.
    public let designs: Int
    /// Pictures that could not be read.
    public let failures: Int
    /// The order of the answers.
    public let retrieval: RetrievalMetrics
    /// The verdicts.
    public let recognition: RecognitionMetrics

    public init(designs: Int, failures: Int, answers: [QueryAnswer]) {
        self.designs = designs
        self.failures = failures
        retrieval = RetrievalMetrics(
            truth: answers.map(\.query),
            answers: answers.flatMap { answer in
                answer.named.map {
                    RetrievalMetrics.Answer(query: answer.query.name, design: $0.design, score: -$0.logNFA)
                }
            })
        recognition = RecognitionMetrics(answers)
    }
}
