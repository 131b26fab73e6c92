import OyuuText

extension OyuuError {
    /// To which file, what happened and what to do, in a person's language; in English as ``description``.
    public func words(in language: Language) -> String {
        switch self {
        case .image(let error): error.words(in: language)
        case .fingerprint(let error, let file): "\(file): \(error.words(in: language))"
        case .unread(let code, let reason, let file): "\(file): \(Self.unread(code, reason, language))"
        case .registry(let error): error.words(in: language)
        case .pack(let error, let file): "\(file): \(error.words(in: language))"
        case .untrusted(let file, let reason): "\(file): \(Reasons.text(reason, in: language))"
        case .signing(let error): error.words(in: language)
        case .log(let error, let file): "\(file): \(error.words(in: language))"
        case .paper(let error, let file): "\(file): \(error.words(in: language))"
        case .usage(let text): Reasons.text(text, in: language)
        case .file(let path, let reason): "\(path): \(Reasons.text(reason, in: language))"
        }
    }

    /// What another process said of a photo; people are told by its code where there are no words for the reason.
    private static func unread(_ code: String, _ reason: String, _ language: Language) -> String {
        let text = Reasons.text(reason, in: language)
        return language == .english || text != reason ? text : PhotoErrorWords.text(code: code).text(language)
    }
}
