import OyuuText

extension ReportPage {
    /// A copy with the drawing that shows why, and the photo and the design by turns: a tap changes them, without a
    /// script; where there are no styles both stand below each other.
    func finding(_ finding: Finding, in verdict: Verdict, evidence: PageEvidence) -> String {
        let drawing = picture(
            evidence.drawing, alternative: ScanPageWords.bothPictures.text(language, "\(finding.design)"))
        let note = evidence.note.map { "<p class=\"small warn\">\(HTML.escaped($0.words(in: language)))</p>" } ?? ""
        return """
            <div class="card wide"><div class="proof"><figure>\(drawing)\
            <figcaption>\(caption(finding))</figcaption></figure>\(turns(evidence, finding))</div>\
            \(label(verdict, measures(finding) + note))</div>

            """
    }

    private func caption(_ finding: Finding) -> String {
        (finding.regions.isEmpty ? ScanPageWords.wholeCompared : ScanPageWords.placesCompared).text(language)
    }

    private func turns(_ evidence: PageEvidence, _ finding: Finding) -> String {
        guard let blink = evidence.blink else { return "" }
        let design = "\(finding.design)"
        return """
            <figure><label class="blink"><input type="checkbox" \
            aria-label="\(ScanPageWords.showDesign.text(language, design))"><span class="turns">\
            \(picture(blink.photo, alternative: ScanPageWords.aroundFound.text(language)))\
            \(picture(blink.design, alternative: ScanPageWords.laidIn.text(language, design)))</span>\
            </label><figcaption class="tap">\(ScanPageWords.tap.text(language))</figcaption></figure>
            """
    }
}
