import Foundation
import OyuuPaper
import OyuuText
import OyuuVerify

extension ReportContent {
    /// Copies of one photo that are shown with all that is said of them; more are only named.
    package static let copyLimit = 12
}

extension ReportContent.Photo {
    /// What a verdict says, in a person's language.
    init(
        _ verdict: Verdict, name: String, checkedAt: Date?, picture: PaperPicture?, copies: [ReportContent.Copy],
        in language: Language
    ) {
        let moment = checkedAt.map { "\(EvidenceReportWords.checked.text(language)): \($0.universalText)" }
        self.init(
            name: name, sha256: verdict.sha256, size: (verdict.width, verdict.height),
            outcome: verdict.isCopy ? .copy : verdict.isUndecided ? .undecided : .noCopy, picture: picture,
            remarks: [moment].compactMap(\.self) + verdict.remarks.map { $0.words(in: language) },
            copies: copies,
            moreCopies: verdict.copies.dropFirst(copies.count).map(\.design.description),
            similar: verdict.similar.map { finding in
                let reason = finding.resemblanceWords(in: language).map { ": \($0)" } ?? ""
                return "\(finding.design) \(finding.title)\(reason)"
            })
    }
}

extension ReportContent.Copy {
    /// What a finding says, in a person's language, with what was drawn of it.
    init(_ finding: Finding, _ drawn: ReportPictures.Copy, in language: Language) {
        let chance = PageLineWords.falseAlarms.text(language, String(format: "%.1f", finding.logNFA))
        let caption = finding.regions.isEmpty ? EvidenceReportWords.whole : EvidenceReportWords.numbered
        self.init(
            design: finding.design.description,
            fields: [
                (CertificateWords.title, finding.title), (CertificateWords.holder, finding.holder),
                (EvidenceReportWords.kinds, finding.allWords(in: language)),
                (EvidenceReportWords.strength, finding.strength.words(in: language)),
                (EvidenceReportWords.agreement, finding.measureWords(in: language)),
                (EvidenceReportWords.chance, "\(chance). \(VerdictWords.falseAlarmsMeaning.text(language))"),
                (EvidenceReportWords.compared, finding.photoSHA256),
            ],
            drawing: drawn.drawing, caption: caption.text(language), blink: drawn.blink,
            note: drawn.isLeftOut
                ? EvidenceReportWords.notDrawn.text(language)
                : drawn.note.map { EvidenceNote.words(code: $0, in: language) })
    }
}

extension Finding {
    /// What kind of copy this is; mirrored too where its place alone shows it.
    fileprivate func allWords(in language: Language) -> String {
        let isMirrored = kinds.contains(.mirrored) || regions.first?.isMirrored == true
        let more = isMirrored && !symmetry.isMirror ? [VerdictWords.mirrored.text(language)] : []
        return ([words(in: language)].filter { !$0.isEmpty } + more).joined(separator: ", ")
    }
}

extension EvidenceNote {
    /// A note in a person's language, by its code.
    static func words(code: String, in language: Language) -> String {
        let isMissing =
            code == EvidenceNote.registeredPhotoNotKept.code || code == EvidenceNote.packHoldsNoPhotos.code
        return (isMissing ? PageLineWords.noDesignPicture : EvidenceReportWords.designUnreadable).text(language)
    }
}

extension Date {
    /// `2026-11-21 12:00:00 UTC`.
    var universalText: String {
        formatted(
            Date.ISO8601FormatStyle(dateSeparator: .dash, dateTimeSeparator: .space, timeSeparator: .colon)
                .year().month().day().time(includingFractionalSeconds: false)) + " UTC"
    }
}
