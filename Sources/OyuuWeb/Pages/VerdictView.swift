import Foundation
import Oyuu
import OyuuText
import OyuuVerify

/// What was found of one photo, as its template shows it.
struct VerdictView {
    let values: [String: Any]

    /// - Parameters:
    ///   - base: the path that the check's pictures are under.
    ///   - links: whether the reader may open the designs' pages.
    init(_ result: KeptCheck.Result, index: Int, base: String, language: Language, links: Bool) {
        var values: [String: Any] = ["index": index, "photo": Printable.line(result.photo)]
        if result.hasPicture { values["picture"] = "\(base)/\(KeptCheck.pictureName(index))" }
        if let failure = result.failure { values["failure"] = PhotoErrorWords.text(code: failure).text(language) }
        if let verdict = result.verdict {
            values["verdict"] = true
            let (headline, style) =
                verdict.isCopy
                ? (PageLineWords.copy, "bad")
                : verdict.isUndecided ? (PageLineWords.undecided, "unsure") : (PageLineWords.noCopy, "good")
            values["headline"] = headline.text(language)
            values["class"] = style
            values["strip"] = PaletteStrip.html(verdict.palette, in: language)
            values["remarks"] = verdict.remarks.map { $0.words(in: language) }
            values["copies"] = verdict.copies.enumerated().map { place, finding in
                Self.copy(finding, result, index, place, base: base, language: language, links: links)
            }
            values["has_similar"] = !verdict.similar.isEmpty
            values["similar"] = verdict.similar.map { finding -> [String: Any] in
                var line = Self.names(finding.design.description, finding.title, finding.holder)
                line["why"] = finding.resemblanceWords(in: language)
                return line
            }
            values["has_shared"] = !verdict.sharedColors.isEmpty
            values["shared"] = verdict.sharedColors.map { Self.names($0.design.description, $0.title, $0.holder) }
        }
        self.values = values
    }

    private static func names(_ number: String, _ title: String, _ holder: String) -> [String: Any] {
        ["number": number, "title": Printable.line(title), "holder": Printable.line(holder)]
    }

    private static func copy(
        _ finding: Finding, _ result: KeptCheck.Result, _ index: Int, _ place: Int, base: String, language: Language,
        links: Bool
    ) -> [String: Any] {
        var values = names(finding.design.description, finding.title, finding.holder)
        if links { values["link"] = "/designs/\(finding.design)" }
        values["words"] = finding.words(in: language)
        values["strength"] = finding.strength.words(in: language)
        values["measure"] = finding.measureWords(in: language)
        values["nfa"] = PageLineWords.falseAlarms.text(language, String(format: "%.1f", finding.logNFA))
        values["drawing"] = "\(base)/\(KeptCheck.drawingName(index, place))"
        if place < result.drawings.count {
            if result.drawings[place].hasBlink {
                values["blink"] = [
                    "first": "\(base)/\(KeptCheck.blinkName(index, place, 1))",
                    "second": "\(base)/\(KeptCheck.blinkName(index, place, 2))",
                ]
            }
            if result.drawings[place].note != nil {
                values["note"] = PageLineWords.noDesignPicture.text(language)
            } else {
                // No words are drawn: which picture is which is said here, in the reader's language.
                let caption = finding.regions.isEmpty ? EvidenceReportWords.whole : EvidenceReportWords.numbered
                values["caption"] = caption.text(language)
            }
        }
        return values
    }
}

/// Dates as the page shows them: in universal time, and said to be.
enum WebDate {
    static func text(_ date: Date) -> String {
        date.formatted(
            Date.ISO8601FormatStyle(dateSeparator: .dash, dateTimeSeparator: .space, timeSeparator: .colon)
                .year().month().day().time(includingFractionalSeconds: false)) + " UTC"
    }
}
