import OyuuText

extension SubmissionError: CustomStringConvertible {
    /// What happened and what to do, in plain English.
    public var description: String { words(in: .english) }

    /// What happened and what to do, in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .noSuchBatch(let name): SubmissionErrorWords.noSuchBatch.text(language, name)
        case .noSuchSubmission(let reference): SubmissionErrorWords.noSuchSubmission.text(language, reference)
        case .ambiguous(let reference, let batches):
            SubmissionErrorWords.ambiguous.text(language, reference, batches.joined(separator: ", "))
        case .batchExists(let name): SubmissionErrorWords.batchExists.text(language, name)
        case .otherSource(let name, let source): SubmissionErrorWords.otherSource.text(language, name, source)
        case .unusableText(let field): SubmissionErrorWords.unusableText.text(language, field)
        case .viewCount(let reference, let limit):
            SubmissionErrorWords.viewCount.text(language, reference, "\(limit)")
        case .viewSize(let reference, let view, let limit):
            SubmissionErrorWords.viewSize.text(language, reference, view, "\(limit)")
        case .viewFile(let path, let reason):
            SubmissionErrorWords.viewFile.text(language, path, Reasons.text(reason, in: language))
        case .leaseLost(let reference): SubmissionErrorWords.leaseLost.text(language, reference)
        case .photoMissing(let sha256): SubmissionErrorWords.photoMissing.text(language, sha256)
        case .photoDamaged(let sha256): SubmissionErrorWords.photoDamaged.text(language, sha256)
        case .notPutAside(let reference): SubmissionErrorWords.notPutAside.text(language, reference)
        case .sameSubmission: SubmissionErrorWords.sameSubmission.text(language)
        case .newerSchema(let found, let known):
            SubmissionErrorWords.newerSchema.text(language, "\(found)", "\(known)")
        case .diskFull(let place): SubmissionErrorWords.diskFull.text(language, place)
        case .unreachable(let place, let reason):
            SubmissionErrorWords.unreachable.text(language, place, Reasons.text(reason, in: language))
        case .store(let place, let reason):
            SubmissionErrorWords.store.text(language, place, Reasons.text(reason, in: language))
        }
    }
}
