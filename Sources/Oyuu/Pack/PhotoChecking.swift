import OyuuText

/// Whatever photos can be checked against: a register, or a pack made from one.
public protocol PhotoChecking: Sendable {
    /// Whether a photo copies a registered design, and which.
    func check(_ photo: PhotoSource, options: CheckOptions) async throws(OyuuError) -> Verdict

    /// Draws the evidence for every copy in `verdict` into `directory`, with words in a person's language.
    func writeEvidence(
        for verdict: Verdict, photo: PhotoSource?, to directory: String, width: Int, language: Language
    ) async throws(OyuuError) -> [EvidenceFiles]
}

extension OrnamentRegister: PhotoChecking {}
extension PackedRegister: PhotoChecking {}
