import Foundation
import Oyuu
import OyuuText

/// A batch as its templates show it.
struct BatchView {
    let values: [String: Any]

    init(_ batch: Batch, _ language: Language) {
        let counts = batch.counts
        var progress = BatchWords.progress.text(language, String(counts.finished), String(counts.all))
        if counts.archives > 0 { progress += ". " + BatchWords.unpacking.text(language) }
        if batch.isCancelled {
            progress += ". " + BatchWords.isCancelled.text(language)
        } else if batch.isDone, counts.all > 0 {
            progress += ". " + BatchWords.done.text(language)
        }
        values = [
            "id": batch.id, "name": Self.title(batch, language), "at": WebDate.text(batch.createdAt),
            "actor": Printable.line(batch.actor), "progress": progress, "finished": counts.finished,
            "all": max(1, counts.all), "waiting": counts.waiting, "archives": counts.archives,
            "checked": counts.checked, "copies": counts.copies, "undecided": counts.undecided,
            "unread": counts.unread, "cancelled": counts.cancelled, "done": batch.isDone,
        ]
    }

    static func title(_ batch: Batch, _ language: Language) -> String {
        let title = Printable.line(batch.title)
        return title.isEmpty ? BatchWords.untitled.text(language, WebDate.text(batch.createdAt)) : title
    }

    /// A line of the table of results.
    static func row(_ item: BatchItem, _ language: Language) -> [String: Any] {
        var values: [String: Any] = ["photo": item.id, "batch": item.batch, "file": Printable.line(item.name)]
        guard let verdict = item.found?.verdict else {
            values["found"] = PhotoErrorWords.text(code: item.failure ?? "").text(language)
            return values
        }
        values["is_copy"] = verdict.isCopy
        values["found"] =
            (verdict.isCopy
            ? BatchWords.copy : verdict.isUndecided ? PageLineWords.undecided : PageLineWords.noCopy).text(language)
        values["has_page"] = true
        if verdict.isCopy {
            values["designs"] = verdict.copies.map { finding -> [String: Any] in
                [
                    "number": finding.design.description, "title": Printable.line(finding.title),
                    "holder": Printable.line(finding.holder),
                ]
            }
        }
        return values
    }
}
