import OyuuText

/// How many drawings a page may still carry: they are made one at a time, so a page of any length keeps memory flat.
struct EvidenceBudget {
    private(set) var pictures: Int
    private(set) var bytes: Int

    /// The evidence for one copy; nil where the page has had its share, or where it cannot be drawn (any more): that
    /// costs the drawing, not the report.
    mutating func draw(
        _ finding: Finding, in verdict: Verdict, register: some PhotoScanning, language: Language
    ) async -> PageEvidence? {
        guard pictures > 0, bytes > 0,
            let evidence = try? await register.evidence(
                for: finding, in: verdict, width: PageEvidence.width, language: language),
            let page = PageEvidence(evidence), page.byteCount <= bytes
        else { return nil }
        pictures -= 1
        bytes -= page.byteCount
        return page
    }
}
