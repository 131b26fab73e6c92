import OyuuText

extension IndexEvent {
    /// One line in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .rebuilding(let reason, _):
            IndexErrorWords.rebuilding.text(language, Reasons.text(reason, in: language))
        case .rebuilt(let photos): IndexErrorWords.rebuilt.text(language, photos)
        case .merged(let photos): IndexErrorWords.merged.text(language, photos)
        case .notWritten(let reason, _), .waiting(let reason, _): Reasons.text(reason, in: language)
        }
    }
}

extension PackCacheEvent {
    /// One line in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .remade(let reason, _):
            IndexErrorWords.remadeFromPack.text(language, Reasons.text(reason, in: language))
        case .notKept(let reason, _): IndexErrorWords.notKept.text(language, Reasons.text(reason, in: language))
        }
    }
}
