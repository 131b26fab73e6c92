/// What an office sent, read: the submissions, and everything that was not as it should be.
public struct SubmissionBatchContent: Sendable, Equatable {
    /// The submissions in the order they came; their references are unique.
    public var documents: [SubmissionDocument]
    /// What was wrong, in the order it was found; none of it keeps the rest from being read.
    public var problems: [IntakeProblem]

    public init(documents: [SubmissionDocument] = [], problems: [IntakeProblem] = []) {
        (self.documents, self.problems) = (documents, problems)
    }
}
