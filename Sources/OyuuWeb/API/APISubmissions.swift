import Foundation
import OyuuSubmissions

/// Batches of submissions as programs get them.
struct APISubmissionBatches: Encodable {
    let batches: [BatchStatus]
    /// The number to ask for earlier batches before; nil on the last page.
    let before: Int64?
}

/// A page of a batch's submissions.
struct APISubmissionItems: Encodable {
    let items: [APISubmissionItem]
    /// The position to ask for further ones after; nil on the last page.
    let after: Int64?
}

/// A submission in the list of its batch.
struct APISubmissionItem: Encodable {
    let number, position: Int64
    let submission: SubmissionName
    let isDayGiven: Bool
    let answer: SubmissionAnswer
    let designs: [Design]
    let others: [Other]
    let unreadViews: Int
    let aside, reason: String?
    let decision: APIDecision?

    struct Design: Encodable {
        let number, title, holder: String
        let logNFA: Double

        private enum CodingKeys: String, CodingKey {
            case number, title, holder
            case logNFA = "log10_nfa"
        }
    }

    struct Other: Encodable {
        let number, batchNumber: Int64
        let submission: SubmissionName
        let order: SubmissionVerdict.Order
        let isSameDay: Bool
        let logNFA: Double

        private enum CodingKeys: String, CodingKey {
            case number, submission, order
            case batchNumber = "batch_number"
            case isSameDay = "is_same_day"
            case logNFA = "log10_nfa"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case number, position, submission, answer, designs, others, aside, reason, decision
        case isDayGiven = "is_day_given"
        case unreadViews = "unread_views"
    }

    init(_ item: SubmissionItem) {
        (number, position, submission) = (item.number, item.position, item.submission)
        (isDayGiven, answer, unreadViews) = (item.isDayGiven, item.answer, item.unreadViews)
        (aside, reason, decision) = (item.aside, item.reason, item.decision.map(APIDecision.init))
        designs = item.designs.map {
            Design(number: $0.number.description, title: $0.title, holder: $0.holder, logNFA: $0.logNFA)
        }
        others = item.others.map {
            Other(
                number: $0.number, batchNumber: $0.batchNumber, submission: $0.submission, order: $0.order,
                isSameDay: $0.isSameDay, logNFA: $0.logNFA)
        }
    }
}

/// What an examiner decided, as programs get it.
struct APIDecision: Encodable {
    let decision: String
    /// The registered design, or the other submission, that it is a copy of.
    let design: String?
    let submission: [String: String]?
    let reason, actor: String
    let at: Date

    init(_ decision: Decision) {
        (self.decision, reason, actor, at) = (decision.kind.word, decision.reason, decision.actor, decision.at)
        switch decision.kind {
        case .copyOfDesign(let number): (design, submission) = (number.description, nil)
        case .copyOfSubmission(let batch, let reference):
            (design, submission) = (nil, ["batch": batch, "reference": reference])
        case .notACopy, .needsALook: (design, submission) = (nil, nil)
        }
    }
}

/// What a program asks to be written down.
struct APIDecisionRequest: Decodable {
    let decision: String
    let design: String?
    /// The other submission's number.
    let submission: Int64?
    let reason: String
}
