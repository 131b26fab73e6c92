import OyuuVerify

/// What stands below a drawing, so that it says by itself, on paper too, what it shows.
package enum EvidenceCaption {
    /// Number and title of the design; what kind of copy it is; how sure, and what agrees. In plain English.
    ///
    /// A title in a script that cannot be drawn is left out: the number stands for it.
    package static func lines(of finding: Finding) -> [String] {
        let title = Lettering.canWrite(finding.title) ? " " + finding.title : ""
        var kinds = finding.words
        let isMirrored = finding.kinds.contains(.mirrored) || finding.regions.first?.isMirrored == true
        if isMirrored, !kinds.contains("mirrored") { kinds += (kinds.isEmpty ? "" : ", ") + "mirrored" }
        let whole = finding.regions.isEmpty ? "the whole pictures agree, " : ""
        return ["\(finding.design)\(title)", kinds, "\(finding.strength.words): \(whole)\(finding.measureWords)"]
            .filter { !$0.isEmpty }
    }
}
