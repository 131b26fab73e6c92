import OyuuSigning
import OyuuText

extension SigningError {
    /// Where, what happened and what to do, in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .missing(let path): SigningErrorWords.missing.text(language, path)
        case .exposed(let path, let mode): SigningErrorWords.exposed.text(language, path, String(mode, radix: 8))
        case .damaged(let path, let reason):
            SigningErrorWords.damaged.text(language, path, Reasons.text(reason, in: language))
        case .file(let path, let reason): "\(path): \(Reasons.text(reason, in: language))"
        }
    }
}
