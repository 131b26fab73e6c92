import Foundation
import OyuuFingerprint
import OyuuText
import OyuuVerify

/// The words and markup of the report page, in one person's language.
package struct ReportPage {
    let language: Language

    func head(_ digest: ScanDigest) -> String {
        let copies = digest.copyCount
        let title = ScanPageWords.title.text(language)
        let summary = ScanPageWords.copies.text(language, digest.photoCount, "<b>\(copies)</b>")
        var facts: [String] = []
        if digest.start?.among == true { facts.append(ScanLineWords.among.text(language, digest.amongCount)) }
        if digest.undecidedCount > 0 { facts.append(ScanLineWords.undecided.text(language, digest.undecidedCount)) }
        facts.append(ScanLineWords.failures.text(language, digest.failureCount))
        if let end = digest.end, end.otherFiles > 0 {
            facts.append(ScanLineWords.otherFiles.text(language, end.otherFiles))
        }
        if digest.end == nil { facts.append("<b>\(ScanPageWords.interrupted.text(language))</b>") }
        return """
            <!doctype html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <title>\(title)</title><style>\(Self.style)</style></head><body>
            <header><h1>\(title)</h1><p class="sum \(copies > 0 ? "bad" : "good")">\(summary)</p>\
            <p>\(facts.joined(separator: " · "))</p></header><main>

            """
    }

    func foot(_ digest: ScanDigest) -> String {
        guard let start = digest.start else { return "</main></body></html>\n" }
        let ended = digest.end?.endedAt.formatted(.iso8601) ?? ScanPageWords.notFinished.text(language)
        let compared = ScanPageWords.comparedWith.text(
            language, start.registeredPhotos, HTML.escaped(start.register), generations(digest))
        let made = ScanPageWords.made.text(
            language, HTML.escaped(start.software), "\(start.fingerprintVersion)", start.startedAt.formatted(.iso8601),
            ended)
        return """
            </main><footer><p>\(compared)</p><p>\(made)</p>
            <p>\(VerdictWords.falseAlarmsMeaning.text(language)) \(ScanPageWords.whatMayBeWrong.text(language))</p>\
            </footer></body></html>

            """
    }

    func heading(_ words: Words) -> String { "<h2>\(words.text(language))</h2>" }

    func noneFound() -> String { "<p class=\"none\">\(ScanPageWords.noneFound.text(language))</p>" }

    func failure(_ failure: ScanRecord.Failure) -> String {
        "<li>\(HTML.escaped(Reasons.text(failure.reason, in: language)))</li>"
    }

    func design(_ finding: Finding, picture: [UInt8]?, palette: Palette?) -> String {
        let alternative = ScanPageWords.designPicture.text(language, "\(finding.design)")
        return """
            <section class="found"><div class="design">\(self.picture(picture, alternative: alternative))
            <div><h3>\(finding.design) \(HTML.escaped(finding.title))</h3>\
            <p>\(ScanPageWords.holder.text(language, HTML.escaped(finding.holder)))</p>\
            <p class="tag">\(ScanPageWords.registered.text(language))</p>\
            \(palette.map { HTML.strip($0, in: language) } ?? "")</div></div><div class="cards">

            """
    }

    func finding(_ finding: Finding, in verdict: Verdict, picture: [UInt8]?) -> String {
        card(picture: picture, body: measures(finding), verdict: verdict)
    }

    func pair(
        _ photo: ScanRecord.Photo, match: AmongMatch, pictures: (later: [UInt8]?, earlier: [UInt8]?)
    ) -> String {
        let more = photo.amongCount > 1 ? " " + ScanPageWords.andMore.text(language, photo.amongCount - 1) : ""
        let kinds: [String?] = [
            Strength(logNFA: match.logNFA).words(in: language),
            VerdictWords.bitsDiffer.text(language, "\(match.distance)"), match.symmetry.words(in: language),
            match.isCounterchanged ? CopyKind.counterchanged.words(in: language) : nil,
        ]
        let later = picture(pictures.later, alternative: ScanPageWords.laterPhoto.text(language))
        let earlier = picture(pictures.earlier, alternative: ScanPageWords.earlierPhoto.text(language))
        return """
            <section><div class="two">
            <figure>\(later)<figcaption>\(HTML.escaped(Self.shortened(photo.verdict.photo)))</figcaption></figure>
            <figure>\(earlier)<figcaption>\(HTML.escaped(Self.shortened(match.photo)))\(more)</figcaption></figure></div>
            <p>\(HTML.escaped(kinds.compactMap(\.self).joined(separator: ", ")))</p></section>

            """
    }

    func clean(_ verdict: Verdict, picture: [UInt8]?) -> String {
        let nearest = verdict.similar.first.map {
            let design = "\($0.design) \(HTML.escaped($0.title))"
            return "<p class=\"small\">\(ScanPageWords.mostLike.text(language, design))</p>"
        }
        return card(picture: picture, body: nearest ?? "", verdict: verdict)
    }

    /// How many are not shown; nothing where all are.
    func more(_ count: Int) -> String {
        count > 0 ? "<p class=\"small\">\(ScanPageWords.moreInTable.text(language, count))</p>\n" : ""
    }

    private func generations(_ digest: ScanDigest) -> String {
        let last = digest.generations.last.map(String.init) ?? ""
        guard digest.generations.count > 1 else { return last }
        let earlier = digest.generations.dropLast().map(String.init).joined(separator: ", ")
        return ScanPageWords.earlierGenerations.text(language, last, earlier)
    }

    /// A path's last two names; the whole path stands in the CSV and in the tooltip.
    private static func shortened(_ path: String) -> String {
        path.split(separator: "/").suffix(2).joined(separator: "/")
    }

    func measures(_ finding: Finding) -> String {
        let falseAlarms = VerdictWords.falseAlarms.text(
            language, ScanReport.format(finding.logNFA), finding.measureWords(in: language))
        return """
            <p><b>\(finding.strength.words(in: language))</b>: \(HTML.escaped(finding.words(in: language)))</p>\
            <p class="small">\(HTML.escaped(falseAlarms))</p>
            """
    }

    private func card(picture: [UInt8]?, body: String, verdict: Verdict) -> String {
        let alternative = ScanPageWords.photo.text(language)
        return """
            <div class="card">\(self.picture(picture, alternative: alternative))\(label(verdict, body))</div>

            """
    }

    func picture(_ jpeg: [UInt8]?, alternative: String) -> String {
        HTML.picture(jpeg, alternative: alternative)
            ?? "<div class=\"missing\">\(ScanPageWords.noPicture.text(language))</div>"
    }

    /// What stands below a photo: its colours, its name, what was found, what to know.
    func label(_ verdict: Verdict, _ body: String) -> String {
        let remarks = verdict.remarks.map {
            "<p class=\"small warn\">\(HTML.escaped($0.words(in: language)))</p>"
        }.joined()
        return """
            \(HTML.strip(verdict.palette, in: language))\
            <p class="name" title="\(HTML.escaped(verdict.photo))">\(HTML.escaped(Self.shortened(verdict.photo)))</p>\
            \(body)\(remarks)
            """
    }
}
