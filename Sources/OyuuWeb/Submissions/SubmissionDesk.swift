import Hummingbird
import OyuuSubmissions
import OyuuText

/// The office's submissions, opened when somebody first asks for them: a server starts without them.
actor SubmissionDesk {
    private let open: (@Sendable () async throws -> SubmissionStore)?
    private var opening: Task<SubmissionStore, any Error>?

    /// - Parameter open: how they are opened; nil where there are none.
    init(_ open: (@Sendable () async throws -> SubmissionStore)?) { self.open = open }

    /// The store; what could not be opened is tried again by the next who asks.
    ///
    /// - Throws: `WebFailure` where there is none; what opening it brings.
    func store() async throws -> SubmissionStore {
        guard let open else { throw WebFailure.noSubmissions }
        let task = opening ?? Task { try await open() }
        opening = task
        do { return try await task.value } catch {
            if opening == task { opening = nil }
            throw error
        }
    }
}

extension WebFailure {
    static let noSubmissions = WebFailure(status: .notFound, code: "no-submissions", words: DeskWords.none)
    static let closedSubmissions = WebFailure(
        status: .serviceUnavailable, code: "submissions-closed", words: DeskWords.closed, retryAfter: 30)

    init(_ error: SubmissionError) {
        func failure(_ status: HTTPResponse.Status, _ words: Words, _ values: String...) -> WebFailure {
            WebFailure(status: status, code: error.code, words: words, values: values)
        }
        switch error {
        case .noSuchBatch: self = failure(.notFound, DeskWords.noSuchBatch)
        case .noSuchSubmission: self = failure(.notFound, DeskWords.noSuchSubmission)
        case .ambiguous(_, let batches):
            let names = batches.map(Printable.line).joined(separator: ", ")
            self = failure(.unprocessableContent, DeskWords.ambiguous, names)
        case .notPutAside: self = failure(.conflict, DeskWords.notPutAside)
        case .sameSubmission: self = failure(.unprocessableContent, DeskWords.sameSubmission)
        case .unusableText: self = failure(.unprocessableContent, DeskWords.unusableReason)
        case .unreachable:
            self = WebFailure(
                status: .serviceUnavailable, code: error.code, words: DeskWords.closed, retryAfter: 5)
        default: self = failure(.internalServerError, DeskWords.closed)
        }
    }
}
