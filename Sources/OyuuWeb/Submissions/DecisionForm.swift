import Foundation
import OyuuForms
import OyuuRegistry
import OyuuSubmissions
import OyuuText

/// What an examiner may choose on a submission's page: everything that was found, another design or submission, none.
struct DecisionForm {
    private let dossier: SubmissionDossier
    private let language: Language

    init(_ dossier: SubmissionDossier, _ language: Language) { (self.dossier, self.language) = (dossier, language) }

    /// The form's values, with what was filled in already.
    func values(_ form: ReceivedForm?) -> [String: Any] {
        let chosen = form?["decision"] ?? ""
        return [
            "choices": found.map { choice -> [String: Any] in
                ["value": choice.value, "text": choice.text, "chosen": choice.value == chosen]
            },
            "design_chosen": chosen == "design", "submission_chosen": chosen == "submission",
            "not_chosen": chosen == "not-a-copy", "look_chosen": chosen == "needs-a-look",
            "design_value": form?["design"] ?? "", "submission_value": form?["submission"] ?? "",
            "reason_value": form?["reason"] ?? "",
        ]
    }

    private var found: [(value: String, text: String)] {
        let (row, verdict) = (dossier.row, dossier.row.verdict)
        let designs = ((verdict?.designs ?? []) + (verdict?.similarDesigns ?? [])).map { design in
            (
                value: "design:\(design.number)",
                text: DeskWords.copyOfDesign.text(language, "\(design.number) \(Printable.line(design.title))")
            )
        }
        let others = (row.others + (verdict?.similarSubmissions ?? [])).compactMap { other in
            dossier.places[other.submission].map { place in
                (
                    value: "submission:\(place.number)",
                    text: DeskWords.copyOfSubmission.text(
                        language, Printable.line("\(other.submission.batch)/\(other.submission.reference)"))
                )
            }
        }
        return designs + others
    }

    /// What was chosen.
    ///
    /// - Throws: `WebFailure` where nothing was, or it names none; `SubmissionError` for a reference of none or of several.
    static func choice(_ form: ReceivedForm, _ store: SubmissionStore) async throws -> Decision.Choice {
        let chosen = form["decision"] ?? ""
        switch chosen {
        case "not-a-copy": return .notACopy
        case "needs-a-look": return .needsALook
        case "design": return .copyOfDesign(try number(form["design"] ?? ""))
        case "submission":
            let reference = (form["submission"] ?? "").trimmingCharacters(in: .whitespaces)
            return .copyOfSubmission(try await store.number(of: reference))
        default:
            if chosen.hasPrefix("design:") { return .copyOfDesign(try number(String(chosen.dropFirst(7)))) }
            if chosen.hasPrefix("submission:"), let number = Int64(chosen.dropFirst(11)) {
                return .copyOfSubmission(number)
            }
            throw WebFailure.noDecision
        }
    }

    private static func number(_ text: String) throws -> DesignNumber {
        let text = text.trimmingCharacters(in: .whitespaces).uppercased()
        guard let number = DesignNumber(text) else {
            throw WebFailure(
                status: .unprocessableContent, code: "no-such-design", words: WebErrorWords.noSuchDesign)
        }
        return number
    }
}

extension WebFailure {
    static let noDecision = WebFailure(
        status: .unprocessableContent, code: "no-decision", words: DeskWords.noDecision)
}
