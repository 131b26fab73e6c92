import Oyuu
import OyuuFingerprint
import OyuuText

// In English, remarks name the command's own flags.

extension Remark {
    /// The remark in the person's language.
    var terminalWords: String { Terminal.language == .english ? words : words(in: Terminal.language) }
}

extension PhotoAdvice {
    /// The advice in the person's language.
    var terminalWords: String { Terminal.language == .english ? words : words(in: Terminal.language) }
}

extension EvidenceNote {
    /// The note in the person's language.
    func words(in language: Language) -> String {
        switch self {
        case .registeredPhotoNotKept: NoteWords.photoNotKept.text(language)
        case .packHoldsNoPhotos: NoteWords.packWithoutPhotos.text(language)
        case .registeredPhotoUnreadable(let reason):
            NoteWords.photoUnreadable.text(language, Reasons.text(reason, in: language))
        }
    }
}
