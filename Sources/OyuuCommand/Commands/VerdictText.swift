import Oyuu
import OyuuText
import OyuuVerify

/// A verdict as lines for a terminal.
enum VerdictText {
    static func lines(_ verdict: Verdict, evidence: [EvidenceFiles] = []) -> [String] {
        var lines = [Terminal.styled(Printable.line(verdict.photo), .bold)]
        if verdict.isCopy {
            for finding in verdict.copies {
                lines.append(
                    "  " + Terminal.styled("COPY", .red)
                        + " of \(name(finding)), holder \(Printable.line(finding.holder))")
                lines.append("       \(finding.words); \(finding.strength.words) (\(measure(finding)))")
                for files in evidence where files.design == finding.design {
                    lines += files.paths.map { "       drawn: \(Printable.line($0))" }
                    if let note = files.note { lines.append("       note: \(Printable.line(note.words))") }
                }
            }
        } else if verdict.isUndecided {
            lines.append("  " + Terminal.styled("cannot say: too little pattern", .bold))
        } else {
            lines.append("  " + Terminal.styled("no copy found", .green))
        }
        for finding in verdict.similar {
            lines.append(
                Terminal.styled(
                    "  similar, not a copy: \(name(finding)) (\(finding.resemblanceWords))", .faint))
        }
        for shared in verdict.sharedColors {
            lines.append(
                Terminal.styled(
                    "  \(CopyKind.coloursOnly.words), not a copy by itself: \(shared.design) \(Printable.line(shared.title))",
                    .faint))
        }
        lines += verdict.remarks.map { "  note: \($0.words)" }
        return lines
    }

    private static func name(_ finding: Finding) -> String { "\(finding.design) \(Printable.line(finding.title))" }

    private static func measure(_ finding: Finding) -> String {
        "NFA 10^\(Figure.fixed(finding.logNFA, 1)), \(finding.measureWords)"
    }
}
