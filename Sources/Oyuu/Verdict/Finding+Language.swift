import OyuuFingerprint
import OyuuText
import OyuuVerify

extension Strength {
    /// How sure, in a person's language.
    public func words(in language: Language) -> String {
        let words =
            switch self {
            case .nearCertain: VerdictWords.nearCertain
            case .strong: VerdictWords.strong
            case .likely: VerdictWords.likely
            case .resemblance: VerdictWords.resemblance
            }
        return words.text(language)
    }
}

extension CopyKind {
    /// What kind of copying, in a person's language.
    public func words(in language: Language) -> String {
        let words =
            switch self {
            case .samePicture: VerdictWords.samePicture
            case .mirrored: VerdictWords.mirrored
            case .recoloured: VerdictWords.recoloured
            case .counterchanged: VerdictWords.counterchanged
            case .photographed: VerdictWords.photographed
            case .part: VerdictWords.part
            case .motifLifted: VerdictWords.motifLifted
            case .coloursOnly: VerdictWords.coloursOnly
            }
        return words.text(language)
    }
}

extension DihedralSymmetry {
    /// What was done to the registered design, in a person's language; nil where nothing was turned.
    public func words(in language: Language) -> String? {
        switch self {
        case .identity: nil
        case .rotate90: VerdictWords.quarterClockwise.text(language)
        case .rotate180: VerdictWords.upsideDown.text(language)
        case .rotate270: VerdictWords.quarterAnticlockwise.text(language)
        case .flipX, .flipY: VerdictWords.mirrored.text(language)
        case .flipPlus1, .flipMinus1: VerdictWords.mirroredAndTurned.text(language)
        }
    }
}

extension Demotion {
    /// Why it is no copy, in a person's language.
    public func words(in language: Language) -> String {
        let words =
            switch self {
            case .patchy: VerdictWords.patchy
            case .borderOnly: VerdictWords.borderOnly
            case .framedAlike: VerdictWords.framedAlike
            case .explained: VerdictWords.explained
            case .common: VerdictWords.common
            }
        return words.text(language)
    }
}

extension Finding {
    /// What kind of copy this is, in a person's language.
    public func words(in language: Language) -> String {
        CopyKind.describe(kinds, symmetry: symmetry, turn: regions.first?.turn, in: language)
    }

    /// What was measured, in a person's language.
    public func measureWords(in language: Language) -> String {
        guard let region = regions.first else {
            return VerdictWords.wholeAgrees.text(language, String(distance), ScanReport.format(colorDistance))
        }
        let times =
            regions.count > 1 ? ", " + VerdictWords.seenTimes.text(language, regions.count) : ""
        return region.agreement(in: language) + times
    }

    /// What resembles the design and why it is no copy, in a person's language; nil where only the hash is a little near,
    /// which tells a person nothing.
    public func resemblanceWords(in language: Language) -> String? {
        guard let region = regions.first else { return nil }
        return region.agreement(in: language) + (demotion.map { ", " + $0.words(in: language) } ?? "")
    }
}

extension Comparison {
    /// What kind of copy this is, in a person's language.
    public func words(in language: Language) -> String {
        CopyKind.describe(kinds, symmetry: symmetry, turn: regions.first?.turn, in: language)
    }

    /// What was measured where motifs agree, in a person's language; nil where only the whole pictures could.
    public func placeWords(in language: Language) -> String? {
        regions.first.map { region in
            CompareWords.places.text(
                language, region.matches.count, ScanReport.format(100 * region.share, digits: 0))
        }
    }
}

extension CopyRegion {
    fileprivate func agreement(in language: Language) -> String {
        VerdictWords.placesAgree.text(language, matches.count, ScanReport.format(100 * share, digits: 0))
    }
}
