import Foundation
import Oyuu
import OyuuText
import OyuuVerify

/// The page on a batch for people: one file that needs nothing else.
struct SubmissionPage {
    private let status: BatchStatus
    private let store: SubmissionStore
    private let register: OrnamentRegister
    private let language: Language
    /// Pictures that the page may still carry: a page of any batch stays one that a browser opens.
    private var pictures = 600
    private var copies: [String] = []
    private var undecided: [String] = []
    private var others: [String] = []
    private var moreOthers = 0

    /// Submissions that are no copies named on the page, at most.
    private static let namedLimit = 500
    /// Long side of a picture in pixels.
    private static let pictureSide = 240

    init(_ status: BatchStatus, store: SubmissionStore, register: OrnamentRegister, language: Language) {
        (self.status, self.store, self.register, self.language) = (status, store, register, language)
    }

    /// Takes in a submission.
    mutating func add(_ row: SubmissionRow) async {
        switch row.answer {
        case .copy: copies.append(await section(row))
        case .cannotSay, .putAside: undecided.append(line(row))
        case .notACopy, .waiting:
            if !row.others.isEmpty {
                // The original of a copy in this batch: both are shown.
                copies.append(await section(row))
            } else if others.count < Self.namedLimit {
                others.append(line(row))
            } else {
                moreOthers += 1
            }
        }
    }

    /// The page, piece by piece.
    func parts() -> [String] {
        let summary = SubmissionPageWords.summary.text(language, status.submissions, "\(status.copies)")
        var parts = [
            """
            <!doctype html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <title>\(words(SubmissionPageWords.title, status.name))</title><style>\(ReportPage.style)</style></head><body>
            <header><h1>\(words(SubmissionPageWords.title, status.name))</h1>
            <p class="sum \(status.copies > 0 ? "bad" : "good")">\(HTML.escaped(summary))</p>
            <p>\(facts.map(HTML.escaped).joined(separator: " · "))</p></header><main>

            """
        ]
        if !copies.isEmpty { parts += ["<h2>\(words(SubmissionPageWords.found))</h2>\n"] + copies }
        parts += list(SubmissionPageWords.cannotSay, undecided)
        parts += list(SubmissionPageWords.notCopies, others)
        if moreOthers > 0 { parts.append("<p>\(words(SubmissionPageWords.more, "\(moreOthers)"))</p>\n") }
        let generations = status.generations.map(String.init).joined(separator: ", ")
        parts.append(
            """
            </main><footer><p>\(words(SubmissionPageWords.comparedWith, generations))</p>
            <p>\(words(SubmissionPageWords.method))</p></footer></body></html>

            """)
        return parts
    }

    private var facts: [String] {
        var facts: [String] = []
        if !status.isDone { facts.append(SubmissionPageWords.notDone.text(language)) }
        if status.undecided > 0 { facts.append(SubmissionPageWords.undecided.text(language, status.undecided)) }
        if status.aside > 0 { facts.append(SubmissionPageWords.aside.text(language, status.aside)) }
        if status.unreadViews > 0 { facts.append(SubmissionPageWords.unread.text(language, status.unreadViews)) }
        if status.problems > 0 { facts.append(SubmissionPageWords.problems.text(language, status.problems)) }
        if status.takenUpAgain > 0 {
            facts.append(SubmissionPageWords.takenUpAgain.text(language, status.takenUpAgain))
        }
        if !status.leftOut.isEmpty {
            facts.append(SubmissionPageWords.leftOut.text(language, status.leftOut.joined(separator: ", ")))
        }
        return facts
    }

    private func words(_ words: Words, _ values: String...) -> String {
        HTML.escaped(words.text(language, values: values))
    }

    private func list(_ title: Words, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["<h2>\(words(title))</h2>\n<ul class=\"failures\">\n"] + items + ["</ul>\n"]
    }

    private func label(_ name: SubmissionName) -> String {
        let parts = [name.reference, name.title, name.holder, name.day].compactMap(\.self).filter { !$0.isEmpty }
        return HTML.escaped(parts.joined(separator: " · "))
    }

    private func line(_ row: SubmissionRow) -> String {
        var reasons = (row.verdict?.views ?? []).compactMap { view in
            view.reason.map { "\(view.fileName): \(Reasons.text($0, in: language))" }
        }
        if let reason = row.reason { reasons.insert(Reasons.text(reason, in: language), at: 0) }
        let why = reasons.isEmpty ? "" : ": " + HTML.escaped(reasons.joined(separator: "; "))
        return "<li>\(label(row.submission))\(why)\(decision(row))</li>\n"
    }

    private func decision(_ row: SubmissionRow) -> String {
        guard let decision = row.decision else { return "" }
        let words = decision.kind.words(in: language)
        return "<p class=\"tag\">\(HTML.escaped("\(words): \(decision.reason) (\(decision.actor))"))</p>"
    }

    // MARK: - What agrees

    private mutating func section(_ row: SubmissionRow) async -> String {
        let first = row.verdict?.designs.first?.views.first?.view ?? row.others.first?.views.first?.view
        let view = row.verdict?.views.first { $0.number == first } ?? row.verdict?.views.first
        var sha256 = view?.sha256
        // One that was put aside has no verdict of its own.
        if sha256 == nil, let first { sha256 = try? await store.view(first, of: row.submission) }
        let reason = row.reason.map { "<p class=\"warn\">\(HTML.escaped(Reasons.text($0, in: language)))</p>" } ?? ""
        var cards = [await card(await picture(sha256), title: label(row.submission), lines: reason + decision(row))]
        for design in row.verdict?.designs ?? [] {
            let picture = await registered(design)
            cards.append(
                await card(
                    picture,
                    title: HTML.escaped("\(design.number) · \(design.title) · \(design.holder)"),
                    lines: measures(design.kinds, design.strength, design.logNFA, design.views)))
        }
        for other in row.others {
            let order = other.order == .otherIsEarlier ? SubmissionPageWords.earlier : SubmissionPageWords.later
            let day = other.isSameDay ? "<p class=\"warn\">\(words(SubmissionPageWords.sameDay))</p>" : ""
            cards.append(
                await card(
                    await picture(of: other),
                    title: HTML.escaped(other.submission.batch + " / ") + label(other.submission),
                    lines: "<p class=\"tag\">\(words(order))</p>\(day)"
                        + measures(other.kinds, other.strength, other.logNFA, other.views)))
        }
        return "<section><div class=\"cards\">\(cards.joined())</div></section>\n"
    }

    private func card(_ jpeg: [UInt8]?, title: String, lines: String) async -> String {
        let picture =
            jpeg.map { "<img alt=\"\(title)\" src=\"data:image/jpeg;base64,\(Data($0).base64EncodedString())\">" }
            ?? "<div class=\"missing\">\(words(SubmissionPageWords.noPicture))</div>"
        return "<div class=\"card\">\(picture)<p class=\"name\">\(title)</p>\(lines)</div>"
    }

    private func measures(
        _ kinds: [CopyKind], _ strength: Strength, _ logNFA: Double, _ views: [SubmissionVerdict.Agreement]
    ) -> String {
        let kinds = kinds.map { $0.words(in: language) }.joined(separator: ", ")
        let numbers = views.map(\.view).joined(separator: ", ")
        return """
            <p class="small">\(HTML.escaped(strength.words(in: language))): \(HTML.escaped(kinds))</p>\
            <p class="small">\(words(SubmissionPageWords.views, numbers)), NFA 10<sup>\
            \(SubmissionReport.figure(logNFA))</sup></p>
            """
    }

    private mutating func picture(_ sha256: String?) async -> [UInt8]? {
        guard pictures > 0, let sha256, let bytes = try? await store.photo(sha256: sha256) else { return nil }
        pictures -= 1
        return register.thumbnail(of: .bytes(bytes, name: sha256), longSide: Self.pictureSide)
    }

    private mutating func picture(of other: SubmissionVerdict.Other) async -> [UInt8]? {
        guard pictures > 0, let view = other.views.first?.with,
            let sha256 = try? await store.view(view, of: other.submission)
        else { return nil }
        return await picture(sha256)
    }

    private mutating func registered(_ design: SubmissionVerdict.Design) async -> [UInt8]? {
        guard pictures > 0, let sha256 = design.views.first?.with,
            let photo = try? await register.design(design.number)?.photos.first(where: { $0.sha256 == sha256 })
        else { return nil }
        pictures -= 1
        return try? await register.picture(of: photo, longSide: Self.pictureSide)
    }
}

extension SubmissionStore {
    /// SHA-256 of a submission's view, by the view's number.
    func view(_ number: String, of name: SubmissionName) async throws(SubmissionError) -> String? {
        try await database.read { database in
            try database.row(
                """
                SELECT sha256 FROM view JOIN submission ON submission.id = view.submission
                JOIN batch ON batch.id = submission.batch
                WHERE batch.name = ? AND reference = ? AND view.number = ? ORDER BY view.position LIMIT 1
                """, [.text(name.batch), .text(name.reference), .text(number)])?.text("sha256")
        }
    }
}
