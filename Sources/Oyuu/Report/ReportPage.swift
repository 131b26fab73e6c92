import Foundation
import OyuuFingerprint
import OyuuVerify

/// The words and markup of the report page.
package enum ReportPage {
    static func head(_ digest: ScanDigest) -> String {
        let copies = digest.copyCount
        let summary = """
            <p class="sum \(copies > 0 ? "bad" : "good")"><b>\(copies)</b> of \(digest.photoCount) photos \
            \(copies == 1 ? "copies" : "copy") a registered design.</p>
            """
        var facts: [String] = []
        if digest.start?.among == true {
            facts.append("\(digest.amongCount) copy an earlier photo of the set")
        }
        if digest.undecidedCount > 0 {
            facts.append("\(Counted.words(digest.undecidedCount, "photo")) with too little pattern to say")
        }
        facts.append("\(Counted.words(digest.failureCount, "file")) could not be checked")
        if let end = digest.end, end.otherFiles > 0 { facts.append("\(end.otherFiles) other files passed over") }
        if digest.end == nil { facts.append("<b>the scan was interrupted; resume it</b>") }
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <title>Oyuu scan report</title><style>\(style)</style></head><body>
            <header><h1>Oyuu scan report</h1>\(summary)<p>\(facts.joined(separator: " · "))</p></header><main>

            """
    }

    static func foot(_ digest: ScanDigest) -> String {
        guard let start = digest.start else { return "</main></body></html>\n" }
        let ended = digest.end.map { ", finished \($0.endedAt.formatted(.iso8601))" } ?? ", not finished"
        return """
            </main><footer><p>Compared with \(start.registeredPhotos) registered photos; register \
            \(HTML.escaped(start.register)), generation \(generations(digest)).</p>
            <p>Oyuu \(HTML.escaped(start.software)), fingerprint version \(start.fingerprintVersion). \
            Started \(start.startedAt.formatted(.iso8601))\(ended).</p>
            <p>The number of false alarms (NFA) is how many agreements as good as this chance alone would give when one \
            innocent photo is checked against the whole register: the smaller, the surer. Whole pictures are \
            compared, and motifs with their places. What was not found may still be a copy: recoloured photographs, \
            counterfeits and small single motifs are missed most. A motif that many share may be taken for a copy: \
            look at the pictures.</p></footer></body></html>

            """
    }

    static func design(_ finding: Finding, picture: [UInt8]?, palette: Palette?) -> String {
        """
        <section class="found"><div class="design">\(HTML.picture(picture, alternative: "registered design \(finding.design)"))
        <div><h3>\(finding.design) \(HTML.escaped(finding.title))</h3><p>Holder: \(HTML.escaped(finding.holder))</p>\
        <p class="tag">registered</p>\(palette.map(HTML.strip) ?? "")</div></div><div class="cards">

        """
    }

    static func finding(_ finding: Finding, in verdict: Verdict, picture: [UInt8]?) -> String {
        card(picture: picture, body: measures(finding), verdict: verdict)
    }

    static func pair(
        _ photo: ScanRecord.Photo, match: AmongMatch, pictures: (later: [UInt8]?, earlier: [UInt8]?)
    ) -> String {
        let more = photo.amongCount > 1 ? " and \(photo.amongCount - 1) more" : ""
        return """
            <section><div class="two">
            <figure>\(HTML.picture(pictures.later, alternative: "later photo"))\
            <figcaption>\(HTML.escaped(shortened(photo.verdict.photo)))</figcaption></figure>
            <figure>\(HTML.picture(pictures.earlier, alternative: "earlier photo"))\
            <figcaption>\(HTML.escaped(shortened(match.photo)))\(more)</figcaption></figure></div>
            <p>\(Strength(logNFA: match.logNFA).words), \(match.distance) of 256 bits differ\
            \(HTML.escaped(match.symmetry.words.map { ", \($0)" } ?? ""))\
            \(match.isCounterchanged ? ", figure and ground exchanged" : "")</p></section>

            """
    }

    static func clean(_ verdict: Verdict, picture: [UInt8]?) -> String {
        let nearest = verdict.similar.first.map {
            "<p class=\"small\">Most like \($0.design) \(HTML.escaped($0.title)), but not a copy</p>"
        }
        return card(picture: picture, body: nearest ?? "", verdict: verdict)
    }

    static func more(_ count: Int, what: String) -> String {
        count > 0 ? "<p class=\"small\">and \(count) more \(what), in the CSV file.</p>\n" : ""
    }

    private static func generations(_ digest: ScanDigest) -> String {
        let last = digest.generations.last.map(String.init) ?? ""
        guard digest.generations.count > 1 else { return last }
        let earlier = digest.generations.dropLast().map(String.init).joined(separator: ", ")
        return "\(last) (photos checked before the scan was interrupted: generation \(earlier))"
    }

    /// A path's last two names; the whole path stands in the CSV and in the tooltip.
    private static func shortened(_ path: String) -> String {
        path.split(separator: "/").suffix(2).joined(separator: "/")
    }

    static func measures(_ finding: Finding) -> String {
        """
        <p><b>\(finding.strength.words)</b>: \(HTML.escaped(finding.words))</p>\
        <p class="small">NFA 10<sup>\(ScanReport.format(finding.logNFA))</sup>, \
        \(HTML.escaped(finding.measureWords))</p>
        """
    }

    private static func card(picture: [UInt8]?, body: String, verdict: Verdict) -> String {
        """
        <div class="card">\(HTML.picture(picture, alternative: "photo"))\(label(verdict, body))</div>

        """
    }

    /// What stands below a photo: its colours, its name, what was found, what to know.
    static func label(_ verdict: Verdict, _ body: String) -> String {
        let remarks = verdict.remarks.map { "<p class=\"small warn\">\(HTML.escaped($0.words))</p>" }.joined()
        return """
            \(HTML.strip(verdict.palette))\
            <p class="name" title="\(HTML.escaped(verdict.photo))">\(HTML.escaped(shortened(verdict.photo)))</p>\
            \(body)\(remarks)
            """
    }
}
