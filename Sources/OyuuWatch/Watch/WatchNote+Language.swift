import OyuuText

extension WatchNote {
    /// The note in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .watching(let folders): WatchWords.watching.text(language, folders)
        case .folderGone(let path): WatchWords.folderGone.text(language, path)
        case .folderBack(let path): WatchWords.folderBack.text(language, path)
        case .noMoreWatches(let seconds): WatchWords.noMoreWatches.text(language, String(seconds))
        case .registerFails(let error): WatchWords.registerFails.text(language, error.words(in: language))
        case .told(let isMail, let id, let findings):
            (isMail ? WatchWords.mailed : WatchWords.posted).text(language, id, String(findings))
        case .notTold(let isMail, let id, let reason, let seconds):
            (isMail ? WatchWords.notMailed : WatchWords.notPosted).text(
                language, id, Reasons.text(reason, in: language), String(seconds))
        case .givenUp(let isMail, let id, let reason):
            (isMail ? WatchWords.mailGivenUp : WatchWords.postGivenUp).text(
                language, id, Reasons.text(reason, in: language))
        }
    }
}
