import OyuuFingerprint
import OyuuText

extension Remark {
    /// The remark in a person's language, with what to do.
    public func words(in language: Language) -> String {
        switch self {
        case .truncated: VerdictWords.truncated.text(language)
        case .tooLittlePattern: VerdictWords.tooLittlePattern.text(language)
        case .registerNeedsRebuild(let photos): VerdictWords.registerNeedsRebuild.text(language, photos)
        case .advice(let advice): advice.words(in: language)
        case .straightened(_, nil): VerdictWords.straightenedAsGiven.text(language)
        case .straightened: VerdictWords.straightened.text(language)
        case .perhapsSlanted: VerdictWords.perhapsSlanted.text(language)
        case .anotherDesign(let other): VerdictWords.anotherDesign.text(language, Printable.line(other))
        }
    }
}

extension PhotoAdvice {
    /// What is wrong with the photo, with the figures, and what to do, in a person's language.
    public func words(in language: Language) -> String {
        let words =
            switch kind {
            case .tooSmall: AdviceWords.tooSmall
            case .tooDark: AdviceWords.tooDark
            case .tooBright: AdviceWords.tooBright
            case .tooBlurred: AdviceWords.tooBlurred
            case .tooLittlePattern: AdviceWords.tooLittlePattern
            case .cutOff: AdviceWords.cutOff
            }
        return words.text(language, ScanReport.format(measured), ScanReport.format(limit))
    }
}
