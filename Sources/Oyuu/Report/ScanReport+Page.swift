import Foundation
import OyuuFingerprint
import OyuuImage
import OyuuRegistry
import OyuuText
import OyuuVerify

extension ScanReport {
    /// How many pictures of each part the page shows; the rest is counted and stands in the CSV.
    public struct PageLimits: Sendable {
        public var findings = 400
        public var others = 120
        public var failures = 500
        /// Copies that are shown with a drawing of the evidence, and the most that all drawings may take, in bytes; the
        /// rest have a small picture.
        public var evidence = 40
        public var evidenceBytes = 8 << 20

        public init() {}
    }

    /// Writes `report.html`: one page that needs nothing else, findings by design first.
    ///
    /// - Parameters:
    ///   - register: what was scanned with, and where registered photos come from: a pack has none.
    ///   - language: that of whoever reads it, drawings included.
    public func writePage(
        register: some PhotoScanning, language: Language = .english, limits: PageLimits = PageLimits()
    ) async throws(OyuuError) {
        let words = ReportPage(language: language)
        let digest = try ScanDigest(of: ScanJournal.records(in: directory), limits: limits)
        let page = try TextFile(pagePath)
        try page.write(words.head(digest))
        try await writeFindings(digest, words, limits: limits, register: register, to: page)
        try writeAmong(digest, words, register: register, to: page)
        try writeFailures(digest, words, to: page)
        try writeCards(
            ScanPageWords.cannotSay, words, digest.undecided, of: digest.undecidedCount, register: register, to: page)
        try writeCards(
            ScanPageWords.noCopy, words, digest.others, of: digest.otherCount, register: register, to: page)
        try page.write(words.foot(digest))
        try page.finish()
    }

    private func writeFindings(
        _ digest: ScanDigest, _ words: ReportPage, limits: PageLimits, register: some PhotoScanning, to page: TextFile
    ) async throws(OyuuError) {
        try page.write(words.heading(ScanPageWords.copiesOfDesigns))
        if digest.findings.isEmpty { return try page.write(words.noneFound()) }
        var drawings = EvidenceBudget(pictures: limits.evidence, bytes: limits.evidenceBytes)
        for (number, photos) in digest.findings {
            guard let first = photos.first?.finding else { continue }
            let thumbnail = await register.registeredPhoto(of: first).flatMap {
                Thumbnail.make(.bytes($0, name: number.description), reading: register.reading)
            }
            let palette = try await register.registeredPalette(of: first)
            try page.write(words.design(first, picture: thumbnail, palette: palette))
            for (photo, finding) in photos {
                if let evidence = await drawings.draw(
                    finding, in: photo.verdict, register: register, language: words.language)
                {
                    try page.write(words.finding(finding, in: photo.verdict, evidence: evidence))
                } else {
                    let picture = Thumbnail.make(.file(photo.verdict.photo), reading: register.reading)
                    try page.write(words.finding(finding, in: photo.verdict, picture: picture))
                }
            }
            try page.write("</div></section>")
        }
        try page.write(words.more(digest.findingCount - digest.shownFindings))
    }

    private func writeAmong(
        _ digest: ScanDigest, _ words: ReportPage, register: some PhotoScanning, to page: TextFile
    ) throws(OyuuError) {
        guard digest.start?.among == true else { return }
        try page.write(words.heading(ScanPageWords.copiesWithin))
        if digest.among.isEmpty { try page.write(words.noneFound()) }
        for photo in digest.among {
            guard let match = photo.among.first else { continue }
            try page.write(
                words.pair(
                    photo, match: match,
                    pictures: (
                        Thumbnail.make(.file(photo.verdict.photo), reading: register.reading),
                        Thumbnail.make(.file(match.photo), reading: register.reading)
                    )))
        }
        try page.write(words.more(digest.amongCount - digest.among.count))
    }

    private func writeFailures(_ digest: ScanDigest, _ words: ReportPage, to page: TextFile) throws(OyuuError) {
        guard digest.failureCount > 0 else { return }
        try page.write(words.heading(ScanPageWords.failures) + "<ul class=\"failures\">")
        for failure in digest.failures { try page.write(words.failure(failure)) }
        try page.write("</ul>" + words.more(digest.failureCount - digest.failures.count))
    }

    private func writeCards(
        _ heading: Words, _ words: ReportPage, _ verdicts: [Verdict], of count: Int, register: some PhotoScanning,
        to page: TextFile
    ) throws(OyuuError) {
        guard count > 0 else { return }
        try page.write(words.heading(heading) + "<div class=\"cards\">")
        for verdict in verdicts {
            let picture = Thumbnail.make(.file(verdict.photo), reading: register.reading)
            try page.write(words.clean(verdict, picture: picture))
        }
        try page.write("</div>" + words.more(count - verdicts.count))
    }
}
