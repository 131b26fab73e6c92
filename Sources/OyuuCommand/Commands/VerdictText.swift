import Oyuu
import OyuuText
import OyuuVerify

/// A verdict as lines for a terminal, in the language of the person's environment.
enum VerdictText {
    static func lines(
        _ verdict: Verdict, evidence: [EvidenceFiles] = [], in language: Language = .preferred()
    ) -> [String] {
        var lines = [Terminal.styled(Printable.line(verdict.photo), .bold)]
        if verdict.isCopy {
            for finding in verdict.copies {
                lines.append("  " + copyLine(finding, language))
                lines.append(
                    "       \(finding.words(in: language)); \(finding.strength.words(in: language)) "
                        + "(\(measure(finding, language)))")
                for files in evidence where files.design == finding.design {
                    lines += files.paths.map { "       " + VerdictWords.drawn.text(language, Printable.line($0)) }
                    if let note = files.note {
                        lines.append(
                            "       " + VerdictWords.note.text(language, Printable.line(note.words(in: language))))
                    }
                }
            }
        } else if verdict.isUndecided {
            lines.append("  " + Terminal.styled(VerdictWords.cannotSay.text(language), .bold))
        } else {
            lines.append("  " + Terminal.styled(VerdictWords.noCopy.text(language), .green))
        }
        for finding in verdict.similar {
            let why =
                finding.resemblanceWords(in: language)
                ?? VerdictWords.bitsDiffer.text(language, String(finding.distance))
            lines.append(Terminal.styled("  " + VerdictWords.similar.text(language, name(finding), why), .faint))
        }
        for shared in verdict.sharedColors {
            let name = "\(shared.design) \(Printable.line(shared.title))"
            lines.append(Terminal.styled("  " + VerdictWords.sharedColours.text(language, name), .faint))
        }
        lines += verdict.remarks.map { remark in
            // In English the remarks name the command's own flags.
            let words = language == .english ? remark.words : remark.words(in: language)
            return "  " + VerdictWords.note.text(language, words)
        }
        return lines
    }

    private static func name(_ finding: Finding) -> String { "\(finding.design) \(Printable.line(finding.title))" }

    /// The first word in red: what it is about.
    private static func copyLine(_ finding: Finding, _ language: Language) -> String {
        let line = VerdictWords.copyOf.text(language, name(finding), Printable.line(finding.holder))
        let head = line.prefix { $0.isLetter && $0.isUppercase }
        return Terminal.styled(String(head), .red) + line.dropFirst(head.count)
    }

    private static func measure(_ finding: Finding, _ language: Language) -> String {
        VerdictWords.falseAlarms.text(language, Figure.fixed(finding.logNFA, 1), finding.measureWords(in: language))
    }
}
