extension ReportPage {
    /// A copy with the drawing that shows why, and the photo and the design by turns: a tap changes them, without a
    /// script; where there are no styles both stand below each other.
    static func finding(_ finding: Finding, in verdict: Verdict, evidence: PageEvidence) -> String {
        let drawing = HTML.picture(
            evidence.drawing,
            alternative: "the photo and registered design \(finding.design), what agrees marked in both")
        let note = evidence.note.map { "<p class=\"small warn\">\(HTML.escaped($0.words))</p>" } ?? ""
        return """
            <div class="card wide"><div class="proof"><figure>\(drawing)\
            <figcaption>\(caption(finding))</figcaption></figure>\(turns(evidence, finding))</div>\
            \(label(verdict, measures(finding) + note))</div>

            """
    }

    private static func caption(_ finding: Finding) -> String {
        finding.regions.isEmpty
            ? "Compared as whole pictures. A–D: the corners of the design."
            : "The same number marks the same place. Thick line: what was found. Thin line: the whole design. A–D: its corners."
    }

    private static func turns(_ evidence: PageEvidence, _ finding: Finding) -> String {
        guard let blink = evidence.blink else { return "" }
        return """
            <figure><label class="blink"><input type="checkbox" \
            aria-label="show registered design \(finding.design) in place of the photo"><span class="turns">\
            \(HTML.picture(blink.photo, alternative: "the photo around what was found"))\
            \(HTML.picture(blink.design, alternative: "registered design \(finding.design) laid into the photo"))</span>\
            </label><figcaption class="tap">Tap the picture: the registered design takes the photo’s place. What stays where it is \
            agrees.</figcaption></figure>
            """
    }
}
