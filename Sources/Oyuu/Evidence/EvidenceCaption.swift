import OyuuText
import OyuuVerify

/// What stands below a drawing, so that it says by itself, on paper too, what it shows.
package enum EvidenceCaption {
    /// Number and title of the design; what kind of copy it is; how sure, and what agrees.
    ///
    /// A title in a script that cannot be drawn is left out: the number stands for it.
    package static func lines(of finding: Finding, in language: Language) -> [String] {
        let title = Lettering.canWrite(finding.title) ? " " + finding.title : ""
        var kinds = finding.words(in: language)
        let mirrored = VerdictWords.mirrored.text(language)
        let isMirrored = finding.kinds.contains(.mirrored) || finding.regions.first?.isMirrored == true
        if isMirrored, !kinds.contains(mirrored) { kinds += (kinds.isEmpty ? "" : ", ") + mirrored }
        let measure = finding.measureWords(in: language)
        return ["\(finding.design)\(title)", kinds, "\(finding.strength.words(in: language)): \(measure)"]
            .filter { !$0.isEmpty }
    }
}
