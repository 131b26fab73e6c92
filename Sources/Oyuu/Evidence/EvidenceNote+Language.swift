import OyuuText

extension EvidenceNote {
    /// The note in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .registeredPhotoNotKept: NoteWords.photoNotKept.text(language)
        case .packHoldsNoPhotos: NoteWords.packWithoutPhotos.text(language)
        case .registeredPhotoUnreadable(let reason):
            NoteWords.photoUnreadable.text(language, Reasons.text(reason, in: language))
        }
    }
}
