import Foundation
import Oyuu
import OyuuSubmissions
import OyuuText

/// A batch of submissions as its templates show it.
struct SubmissionBatchView {
    let values: [String: Any]

    init(_ status: BatchStatus, _ language: Language) {
        let finished = status.done + status.aside
        values = [
            "number": status.number, "name": Printable.line(status.name), "source": Printable.line(status.source),
            "actor": Printable.line(status.actor), "at": WebDate.text(status.arrivedAt),
            "state": status.stateWords.text(language),
            "progress": BatchWords.progress.text(language, String(finished), String(status.submissions)),
            "finished": finished, "most": max(1, status.submissions), "all": status.submissions,
            "waiting": status.waiting, "at_work": status.atWork, "done": status.done, "aside": status.aside,
            "copies": status.copies, "undecided": status.undecided, "unread": status.unreadViews,
        ]
    }

    /// A line of the table of a batch's submissions.
    static func row(_ item: SubmissionItem, of batch: Int64, _ language: Language) -> [String: Any] {
        let name = item.submission
        var values: [String: Any] = [
            "href": "/submissions/\(batch)/\(item.number)", "reference": Printable.line(name.reference),
            "title": Printable.line(name.title ?? ""), "holder": Printable.line(name.holder ?? ""),
            "day": Printable.line(name.day), "is_copy": item.answer == .copy,
            "answer": DeskView.answer(item.answer, language),
            "designs": item.designs.map { design -> [String: Any] in
                ["design": design.number.description, "design_title": Printable.line(design.title)]
            },
            "others": item.others.map { other -> [String: Any] in
                [
                    "other_href": "/submissions/\(other.batchNumber)/\(other.number)",
                    "other": Printable.line("\(other.submission.batch)/\(other.submission.reference)"),
                    "order": DeskView.order(other.order, isSameDay: other.isSameDay, language),
                ]
            },
        ]
        if let reason = item.reason {
            values["why"] = Printable.line(Reasons.text(reason, in: language))
        } else if item.unreadViews > 0 {
            values["why"] = DeskWords.unread.text(language, String(item.unreadViews))
        }
        if let decision = item.decision { values["decision"] = DeskView.line(decision, language) }
        return values
    }
}

extension SubmissionFilter {
    var words: Words {
        switch self {
        case .all: DeskWords.showAll
        case .copies: DeskWords.showCopies
        case .cannotSay: DeskWords.showCannotSay
        case .putAside: DeskWords.showPutAside
        case .open: DeskWords.showOpen
        }
    }
}
