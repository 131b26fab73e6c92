import Foundation
import Hummingbird
import Oyuu
import OyuuAccounts
import OyuuRegistry
import OyuuSubmissions
import OyuuText

extension House {
    /// Whoever may look at submissions and decide on them: the office.
    @discardableResult
    func examiner(_ visit: Visit) throws -> Account {
        guard let account = visit.account else { throw WebFailure.signIn }
        guard visit.has(.office) else { throw WebFailure.forbidden }
        return account
    }

    /// The submissions, for an examiner.
    func submissions(for visit: Visit) async throws -> SubmissionStore {
        try examiner(visit)
        do { return try await desk.store() } catch let failure as WebFailure { throw failure } catch {
            // People are told that there are none; why stands in the server's log.
            visit.notes.fault = FaultName(error)
            throw WebFailure.closedSubmissions
        }
    }

    /// The number of a batch of submissions that the path names.
    func submissionBatch(_ visit: Visit) throws -> Int64 {
        guard let number = visit.parameters.get("number").flatMap({ Int64($0) }) else {
            throw WebFailure(SubmissionError.noSuchBatch(name: ""))
        }
        return number
    }

    /// The numbers of a submission and its batch that the path names.
    func submission(_ visit: Visit) throws -> (number: Int64, batch: Int64) {
        guard let number = visit.parameters.get("submission").flatMap({ Int64($0) }) else {
            throw WebFailure(SubmissionError.noSuchSubmission(reference: ""))
        }
        return (number, try submissionBatch(visit))
    }

    /// Writes down what the visitor decided of a submission, which must be of the batch; of designs there must be one.
    func decide(
        _ choice: Decision.Choice, on place: (number: Int64, batch: Int64), reason: String, by visit: Visit
    ) async throws -> Decision {
        let store = try await submissions(for: visit)
        if case .copyOfDesign(let number) = choice, try await register.design(number) == nil {
            throw WebFailure(
                status: .unprocessableContent, code: "no-such-design", words: WebErrorWords.noSuchDesign)
        }
        guard try await store.holds(place.number, in: place.batch) else {
            throw SubmissionError.noSuchSubmission(reference: "\(place.number)")
        }
        return try await store.decide(
            number: place.number, choice, reason: reason.trimmingCharacters(in: .whitespaces), actor: visit.actor)
    }
}
