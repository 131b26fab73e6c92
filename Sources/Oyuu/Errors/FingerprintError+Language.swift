import OyuuFingerprint
import OyuuText

extension FingerprintError {
    /// What happened and what to do, in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .tooSmall(let width, let height, let minimumSide):
            FingerprintErrorWords.tooSmall.text(language, "\(width)", "\(height)", "\(minimumSide)")
        case .corners(let reason): FingerprintErrorWords.corners.text(language, Reasons.text(reason, in: language))
        case .colorProfile(let reason):
            FingerprintErrorWords.colorProfile.text(language, Reasons.text(reason, in: language))
        case .unknownVersion(let found, let known):
            (found > known ? FingerprintErrorWords.newerVersion : FingerprintErrorWords.olderVersion)
                .text(language, "\(found)", "\(known)")
        case .damaged(let reason): FingerprintErrorWords.damaged.text(language, Reasons.text(reason, in: language))
        }
    }
}
