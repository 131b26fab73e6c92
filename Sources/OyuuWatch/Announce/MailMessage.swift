import Foundation
import OyuuText
import OyuuVerify

/// A mail that tells of findings.
struct MailMessage: Sendable {
    /// Whole header lines.
    let headers: [String]
    let text: String
    let pictures: [(name: String, bytes: Data)]

    /// Bytes of pictures in one mail, at most; the rest is left out, and said to be.
    static let pictureBytes = 6 << 20
    /// Findings in one mail.
    static let mostFindings = 50

    /// - Parameter batch: the mail's own name, the same however often it is sent.
    init(
        _ findings: [(announcement: Announcement, picture: Data?)], batch: String, receiver: MailReceiver,
        language: Language, at date: Date
    ) {
        let domain = receiver.from.split(separator: "@").last ?? "localhost"
        headers = [
            "From: Oyuu <\(receiver.from)>", "To: " + receiver.to.map { "<\($0)>" }.joined(separator: ",\r\n "),
            "Subject: \(MailHeader.text(Self.subject(findings.map(\.announcement), language)))",
            "Date: \(MailHeader.date(date))", "Message-ID: <oyuu-watch-\(batch)@\(domain)>",
            "Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All",
        ]
        var lines: [String] = []
        var pictures: [(name: String, bytes: Data)] = []
        var left = Self.pictureBytes
        for (number, finding) in findings.enumerated() {
            lines += Self.lines(finding.announcement, language)
            if let picture = finding.picture {
                let name = "\(finding.announcement.copies.first?.design ?? "OY")-\(number + 1).jpg"
                if picture.count <= left {
                    left -= picture.count
                    pictures.append((name, picture))
                    lines.append("  " + WatchWords.attached.text(language, name))
                } else {
                    lines.append("  " + WatchWords.notAttached.text(language))
                }
            }
            lines.append("")
        }
        lines += [VerdictWords.falseAlarmsMeaning.text(language), WatchWords.personDecides.text(language), ""]
        self.pictures = pictures
        text = lines.joined(separator: "\r\n")
    }

    private static func subject(_ findings: [Announcement], _ language: Language) -> String {
        guard findings.count == 1, let copy = findings[0].copies.first else {
            return "Oyuu: " + WatchWords.mailSubject.text(language, findings.count)
        }
        return "Oyuu: " + VerdictWords.copyOf.text(language, "\(copy.design) \(copy.title)", copy.holder)
    }

    private static func lines(_ finding: Announcement, _ language: Language) -> [String] {
        var lines = [Printable.line(finding.fileName)]
        for copy in finding.copies {
            let name = "\(copy.design) \(Printable.line(copy.title))"
            lines.append("  " + VerdictWords.copyOf.text(language, name, Printable.line(copy.holder)))
            let kinds = copy.kinds.map { CopyKind(rawValue: $0)?.words(in: language) ?? $0 }
            let strength = Strength(rawValue: copy.strength)?.words(in: language) ?? copy.strength
            let exponent = String(format: "%.1f", locale: Locale(identifier: "en_US_POSIX"), copy.logNFA)
            let measure = VerdictWords.falseAlarms.text(
                language, exponent, WatchWords.shareFound.text(language, String(Int((100 * copy.share).rounded()))))
            lines.append("    " + kinds.joined(separator: ", ") + "; \(strength) (\(measure))")
        }
        lines.append("  SHA-256 \(finding.sha256)")
        let time = ISO8601DateFormatter().string(from: finding.checkedAt)
        return lines + ["  " + WatchWords.checkedAt.text(language, time, finding.register)]
    }
}
