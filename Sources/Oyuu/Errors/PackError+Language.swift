import OyuuPack
import OyuuText

extension PackError {
    /// What happened and what to do, in a person's language.
    public func words(in language: Language) -> String {
        func said(_ words: Words, _ reason: String) -> String {
            words.text(language, Reasons.text(reason, in: language))
        }
        return switch self {
        case .notAPack: PackErrorWords.notAPack.text(language)
        case .newerFormat(let found, let known): PackErrorWords.newerFormat.text(language, "\(found)", "\(known)")
        case .otherFingerprints(let found, let known):
            (found > known ? PackErrorWords.newerFingerprints : PackErrorWords.olderFingerprints)
                .text(language, "\(found)", "\(known)")
        case .wrongKind(isDelta: true): PackErrorWords.isDelta.text(language)
        case .wrongKind(isDelta: false): PackErrorWords.isWhole.text(language)
        case .damaged(let reason): said(PackErrorWords.damaged, reason)
        case .tooLarge(let reason): said(PackErrorWords.tooLarge, reason)
        case .forged: PackErrorWords.forged.text(language)
        case .otherBase(let expected, let found):
            PackErrorWords.otherBase.text(language, String(expected.prefix(16)), String(found.prefix(16)))
        case .unrelated(let reason): said(PackErrorWords.unrelated, reason)
        case .unusableDesign(let number, let reason):
            PackErrorWords.unusableDesign.text(language, "\(number)", Reasons.text(reason, in: language))
        case .compression(let reason): said(PackErrorWords.compression, reason)
        }
    }
}
