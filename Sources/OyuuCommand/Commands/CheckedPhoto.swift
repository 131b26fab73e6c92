import Oyuu

/// A verdict as JSON, with the evidence files that were written for it.
struct CheckedPhoto: Encodable {
    let verdict: Verdict
    /// Nil where none were asked for.
    let evidence: [EvidenceFiles]?

    private enum CodingKeys: String, CodingKey { case evidence }

    func encode(to encoder: any Encoder) throws {
        try verdict.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(evidence, forKey: .evidence)
    }
}
