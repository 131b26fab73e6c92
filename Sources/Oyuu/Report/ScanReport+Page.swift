import Foundation
import OyuuFingerprint
import OyuuImage
import OyuuRegistry
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
    /// - Parameter register: what was scanned with, and where registered photos come from: a pack has none.
    public func writePage(
        register: some PhotoScanning, limits: PageLimits = PageLimits()
    ) async throws(OyuuError) {
        let digest = try ScanDigest(of: ScanJournal.records(in: directory), limits: limits)
        let page = try TextFile(pagePath)
        try page.write(ReportPage.head(digest))
        try await writeFindings(digest, limits: limits, register: register, to: page)
        try writeAmong(digest, register: register, to: page)
        try writeFailures(digest, to: page)
        try writeCards(
            "Cannot say: too little pattern", digest.undecided, of: digest.undecidedCount, register: register, to: page)
        try writeCards("No copy found", digest.others, of: digest.otherCount, register: register, to: page)
        try page.write(ReportPage.foot(digest))
        try page.finish()
    }

    private func writeFindings(
        _ digest: ScanDigest, limits: PageLimits, register: some PhotoScanning, to page: TextFile
    ) async throws(OyuuError) {
        guard !digest.findings.isEmpty else {
            try page.write("<h2>Copies of registered designs</h2><p class=\"none\">None found.</p>")
            return
        }
        try page.write("<h2>Copies of registered designs</h2>")
        var drawings = EvidenceBudget(pictures: limits.evidence, bytes: limits.evidenceBytes)
        for (number, photos) in digest.findings {
            guard let first = photos.first?.finding else { continue }
            let thumbnail = await register.registeredPhoto(of: first).flatMap {
                Thumbnail.make(.bytes($0, name: number.description), reading: register.reading)
            }
            let palette = try await register.registeredPalette(of: first)
            try page.write(ReportPage.design(first, picture: thumbnail, palette: palette))
            for (photo, finding) in photos {
                if let evidence = await drawings.draw(finding, in: photo.verdict, register: register) {
                    try page.write(ReportPage.finding(finding, in: photo.verdict, evidence: evidence))
                } else {
                    let picture = Thumbnail.make(.file(photo.verdict.photo), reading: register.reading)
                    try page.write(ReportPage.finding(finding, in: photo.verdict, picture: picture))
                }
            }
            try page.write("</div></section>")
        }
        try page.write(ReportPage.more(digest.findingCount - digest.shownFindings, what: "copies"))
    }

    private func writeAmong(_ digest: ScanDigest, register: some PhotoScanning, to page: TextFile) throws(OyuuError) {
        guard digest.start?.among == true else { return }
        try page.write("<h2>Copies within the scanned photos</h2>")
        if digest.among.isEmpty { try page.write("<p class=\"none\">None found.</p>") }
        for photo in digest.among {
            guard let match = photo.among.first else { continue }
            try page.write(
                ReportPage.pair(
                    photo, match: match,
                    pictures: (
                        Thumbnail.make(.file(photo.verdict.photo), reading: register.reading),
                        Thumbnail.make(.file(match.photo), reading: register.reading)
                    )))
        }
        try page.write(ReportPage.more(digest.amongCount - digest.among.count, what: "pairs"))
    }

    private func writeFailures(_ digest: ScanDigest, to page: TextFile) throws(OyuuError) {
        guard digest.failureCount > 0 else { return }
        try page.write("<h2>Files that could not be checked</h2><ul class=\"failures\">")
        for failure in digest.failures { try page.write("<li>\(HTML.escaped(failure.reason))</li>") }
        try page.write("</ul>" + ReportPage.more(digest.failureCount - digest.failures.count, what: "files"))
    }

    private func writeCards(
        _ heading: String, _ verdicts: [Verdict], of count: Int, register: some PhotoScanning, to page: TextFile
    ) throws(OyuuError) {
        guard count > 0 else { return }
        try page.write("<h2>\(heading)</h2><div class=\"cards\">")
        for verdict in verdicts {
            let picture = Thumbnail.make(.file(verdict.photo), reading: register.reading)
            try page.write(ReportPage.clean(verdict, picture: picture))
        }
        try page.write("</div>" + ReportPage.more(count - verdicts.count, what: "photos"))
    }
}
