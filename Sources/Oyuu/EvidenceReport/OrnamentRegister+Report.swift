import Foundation
import OyuuFingerprint
import OyuuImage
import OyuuPaper
import OyuuRegistry
import OyuuSigning
import OyuuText

extension OrnamentRegister {
    /// Photos a report takes at most.
    public static let reportLimit = 50

    /// A signed report of what was found in photos, with the drawings that show why, sealed part by part with the
    /// register's key.
    ///
    /// The same answers, pictures, key, dates and language give the same HTML; a PDF also depends on the versions of
    /// Cairo, Pango and the fonts. At most 100 copies are drawn, the first of each photo, as long as all pictures take no
    /// more than 20 MB; the report says where one is not.
    ///
    /// - Parameters:
    ///   - photos: 1...50, shown in this order.
    ///   - actor: who checked them.
    ///   - checkedAt: when; of several moments the last.
    ///   - date: when the report is made.
    /// - Throws: `OyuuError.usage` for more or no photos; `.file` where a photo to be drawn is no longer the one that was
    ///   checked, `.image` where it cannot be read any more; `.registry` where the register fails; `.paper` where it
    ///   cannot be drawn.
    public func report(
        on photos: [CheckedForReport], as form: PaperForm, in language: Language, key: RegisterKey, actor: String,
        checkedAt: Date, date: Date
    ) async throws(OyuuError) -> [UInt8] {
        let content = try await reportContent(
            on: photos, in: language, key: key, actor: actor, checkedAt: checkedAt, date: date)
        do {
            let paper =
                try form == .pdf ? EvidenceReport.pdf(content, key: key) : EvidenceReport.html(content, key: key)
            // What nobody could verify is not given out.
            try Seal.verify(paper)
            return paper
        } catch {
            throw OyuuError(error, file: "the report")
        }
    }

    /// Notes in the log that a report was given out, where the register can be written to.
    public func recordReport(_ paper: [UInt8], actor: String, date: Date) async throws(OyuuError) {
        try await recordExport(
            of: nil, details: ["report": PhotoFolder.sha256(paper)], actor: actor, date: date)
    }

    /// What such a report shows, as texts and pictures.
    package func reportContent(
        on photos: [CheckedForReport], in language: Language, key: RegisterKey, actor: String, checkedAt: Date,
        date: Date
    ) async throws(OyuuError) -> ReportContent {
        guard (1...Self.reportLimit).contains(photos.count) else {
            throw .usage("a report takes 1 to \(Self.reportLimit) photos, not \(photos.count); make several reports")
        }
        let copied = photos.compactMap { $0.verdict }.filter(\.isCopy)
        let software = "oyuu \(Self.softwareVersion), fingerprint \(Fingerprint.currentVersion)"
        let statement: ReportStatement
        do {
            statement = try ReportStatement(
                register: identity.uuid, checkedAt: checkedAt.formatted(.iso8601), actor: actor,
                photos: photos.map(\.sha256), copied: copied.count,
                designs: Set(copied.flatMap { $0.copies.map(\.design) }).sorted().map(\.description),
                software: software, key: key)
        } catch {
            throw .signing(error)
        }
        let shown = copied.reduce(0) { $0 + min($1.copies.count, ReportContent.copyLimit) }
        var pictures = ReportPictures(copies: shown)
        var answers: [ReportContent.Photo] = []
        for photo in photos {
            answers.append(try await content(of: photo, in: language, pictures: &pictures))
        }
        return ReportContent(
            language: language, statement: statement,
            facts: [
                (CertificateWords.register, identity.uuid.uuidString.lowercased()),
                (EvidenceReportWords.checked, checkedAt.universalText),
                (EvidenceReportWords.actor, ActorName.words(actor, in: language)),
                (EvidenceReportWords.made, date.universalText),
                (
                    EvidenceReportWords.software,
                    EvidenceReportWords.version.text(
                        language, Self.softwareVersion, String(Fingerprint.currentVersion))
                ),
            ],
            photos: answers, madeAt: date.formatted(.iso8601))
    }

    private func content(
        of photo: CheckedForReport, in language: Language, pictures: inout ReportPictures
    ) async throws(OyuuError) -> ReportContent.Photo {
        switch photo.answer {
        case .unread(let code, let sha256):
            return ReportContent.Photo(
                name: photo.photo, sha256: sha256, size: nil,
                outcome: .unread(PhotoErrorWords.text(code: code).text(language)), picture: nil)
        case .verdict(let verdict, let source):
            let source = try source.read(as: verdict, limits: reading.limits)
            var copies: [ReportContent.Copy] = []
            for (place, finding) in verdict.copies.prefix(ReportContent.copyLimit).enumerated() {
                let drawn = try await pictures.copy(place, in: verdict, source, register: self)
                copies.append(ReportContent.Copy(finding, drawn, in: language))
            }
            return ReportContent.Photo(
                verdict, name: photo.photo, checkedAt: photo.checkedAt,
                picture: pictures.small(source, reading: reading), copies: copies, in: language)
        }
    }
}

extension CheckedForReport {
    fileprivate var sha256: String? {
        switch answer {
        case .verdict(let verdict, _): verdict.sha256
        case .unread(_, let sha256): sha256
        }
    }
}

extension CheckedForReport.Pictures {
    /// The same with the photo's bytes at hand, so that all its pictures are of the same.
    ///
    /// - Throws: `.file` where they are not those that were checked.
    fileprivate func read(as verdict: Verdict, limits: ImageLimits) throws(OyuuError) -> CheckedForReport.Pictures {
        guard case .draw(let photo) = self else { return self }
        let bytes: [UInt8]
        do { bytes = try photo.read(limits: limits) } catch { throw .image(error) }
        guard PhotoFolder.sha256(bytes) == verdict.sha256 else { throw .photoChanged(photo.name) }
        return .draw(.bytes(bytes, name: photo.name))
    }
}
