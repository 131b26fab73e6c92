import Foundation
import Oyuu
import OyuuSubmissions
import OyuuText
import OyuuVerify

/// A submission as its page shows it, with what it agrees with.
struct DeskView {
    private let dossier: SubmissionDossier
    private let language: Language
    /// Numbers of the pictures of registered photos, by their SHA-256.
    private let photos: [String: Int64]

    init(_ dossier: SubmissionDossier, photos: [String: Int64], _ language: Language) {
        (self.dossier, self.photos, self.language) = (dossier, photos, language)
    }

    static func answer(_ answer: SubmissionAnswer, _ language: Language) -> String {
        SubmissionLineWords.answers[answer.rawValue]?.text(language) ?? answer.rawValue
    }

    static func order(_ order: SubmissionVerdict.Order, isSameDay: Bool, _ language: Language) -> String {
        let words = order == .otherIsEarlier ? SubmissionPageWords.earlier : SubmissionPageWords.later
        return words.text(language) + (isSameDay ? ", " + SubmissionPageWords.sameDay.text(language) : "")
    }

    static func line(_ decision: Decision, _ language: Language) -> String {
        "\(decision.kind.words(in: language)): \(Printable.line(decision.reason)) (\(Printable.line(decision.actor)))"
    }

    private var path: String { "/submissions/\(dossier.batch)/\(dossier.number)" }

    /// All values but those of the form.
    var values: [String: Any] {
        let (row, verdict) = (dossier.row, dossier.row.verdict)
        let name = row.submission
        let found = (verdict?.designs ?? []).map(design) + row.others.map(other)
        let similar = (verdict?.similarDesigns ?? []).map(design) + (verdict?.similarSubmissions ?? []).map(other)
        var whys = dossier.views.compactMap { view in
            view.reason.map { "\(Printable.line(view.fileName)): \(Printable.line(Reasons.text($0, in: language)))" }
        }
        if let reason = row.reason { whys.insert(Printable.line(Reasons.text(reason, in: language)), at: 0) }
        let style: [SubmissionAnswer: String] = [.copy: "bad", .notACopy: "good"]
        return [
            "path": path, "batch": dossier.batch, "batch_name": Printable.line(name.batch),
            "reference": Printable.line(name.reference), "answer": Self.answer(row.answer, language),
            "class": style[row.answer] ?? "unsure", "whys": whys, "fields": fields,
            "views": dossier.views.map(view),
            "found": found, "has_found": !found.isEmpty, "similar": similar, "has_similar": !similar.isEmpty,
            "decisions": dossier.decisions.reversed().map { decision -> [String: Any] in
                [
                    "at": WebDate.text(decision.at), "actor": Printable.line(decision.actor),
                    "what": decision.kind.words(in: language), "reason": Printable.line(decision.reason),
                ]
            },
            "has_decisions": !dossier.decisions.isEmpty,
        ]
    }

    private var fields: [[String: String]] {
        let name = dossier.row.submission
        var day = Printable.line(name.day)
        if !dossier.row.isDayGiven, let arrival = PageWords.all["submission_day_arrival"]?.text(language) {
            day += " (\(arrival))"
        }
        return [
            ["label": CertificateWords.title.text(language), "value": Printable.line(name.title ?? "")],
            ["label": text("holder"), "value": Printable.line(name.holder ?? "")],
            ["label": text("submission_day"), "value": day],
        ].filter { $0["value"] != "" }
    }

    private func text(_ key: String) -> String { PageWords.all[key]?.text(language) ?? "" }

    private func picture(_ view: Int64, at path: String) -> [String: Any] {
        ["picture": "\(path)/\(view)-small.jpg", "large": "\(path)/\(view)-large.jpg"]
    }

    private func view(_ view: SubmissionDossier.View) -> [String: Any] {
        // What could not be read has no picture either.
        var values: [String: Any] = view.reason == nil ? picture(view.id, at: path) : [:]
        values["label"] = DeskWords.view.text(language, Printable.line(view.number))
        values["file"] = Printable.line(view.fileName)
        return values
    }

    /// This submission's view of a number, as one side of a pair.
    private func ownSide(_ number: String?) -> [String: Any] {
        let view = dossier.views.first { $0.number == number } ?? dossier.views.first
        var values: [String: Any] = view.map { picture($0.id, at: path) } ?? [:]
        let named = view.map { DeskWords.view.text(language, Printable.line($0.number)) }
        values["label"] = [PageWords.all["submission_this"]?.text(language), named].compactMap(\.self)
            .joined(separator: ", ")
        return values
    }

    private func design(_ design: SubmissionVerdict.Design) -> [String: Any] {
        var side: [String: Any] = ["label": design.number.description]
        if let photo = design.views.first.flatMap({ photos[$0.with] }) {
            let base = "/designs/\(design.number)/photos/\(photo)"
            (side["picture"], side["large"]) = ("\(base)-small.jpg", "\(base)-large.jpg")
        }
        var values = measures(design.kinds, design.strength, design.share, design.logNFA)
        values["heading"] = "\(design.number) · \(Printable.line(design.title)) · \(Printable.line(design.holder))"
        values["link"] = "/designs/\(design.number)"
        values["sides"] = [ownSide(design.views.first?.view), side]
        return values
    }

    private func other(_ other: SubmissionVerdict.Other) -> [String: Any] {
        let (name, place) = (other.submission, dossier.places[other.submission])
        let parts = [name.reference, name.title, name.holder, name.day].compactMap(\.self).filter { !$0.isEmpty }
        var side: [String: Any] = ["label": Printable.line("\(name.batch)/\(name.reference)")]
        var values = measures(other.kinds, other.strength, other.share, other.logNFA)
        values["heading"] = Printable.line("\(name.batch) / " + parts.joined(separator: " · "))
        values["order"] = Self.order(other.order, isSameDay: other.isSameDay, language)
        if let place {
            let path = "/submissions/\(place.batch)/\(place.number)"
            values["link"] = path
            if let view = place.view { side.merge(picture(view, at: path)) { $1 } }
        }
        values["sides"] = [ownSide(other.views.first?.view), side]
        return values
    }

    private func measures(_ kinds: [CopyKind], _ strength: Strength, _ share: Double, _ logNFA: Double) -> [String: Any]
    {
        var values: [String: Any] = [
            "strength": strength.words(in: language),
            "part": DeskWords.share.text(language, String(Int((share * 100).rounded()))),
            "nfa": PageLineWords.falseAlarms.text(language, String(format: "%.1f", logNFA)),
        ]
        if !kinds.isEmpty { values["kinds"] = kinds.map { $0.words(in: language) }.joined(separator: ", ") }
        return values
    }
}
