import OyuuFingerprint
import OyuuText
import OyuuVerify

extension DihedralSymmetry {
    /// What was done to the registered design to give the photo, in plain English; nil where nothing was turned.
    public var words: String? { words(in: .english) }
}

extension CopyKind {
    /// Kinds and turn together.
    ///
    /// A finding's symmetry says how the photo was turned to agree with the design, so the words name its inverse; where
    /// the design lies nearer to half-way between two quarter turns, they name the angle.
    ///
    /// - Parameter turn: degrees as ``CopyRegion/turn`` gives them.
    static func describe(
        _ kinds: [CopyKind], symmetry: DihedralSymmetry, turn: Double?, in language: Language
    ) -> String {
        let words = kinds.filter { $0 != .mirrored }.map { $0.words(in: language) }
        let turned = turn.flatMap { slanted($0, in: language) } ?? symmetry.words(in: language)
        return (words + [turned].compactMap(\.self)).joined(separator: ", ")
    }

    /// A turn that is none by quarters, to the nearest five degrees.
    private static func slanted(_ turn: Double, in language: Language) -> String? {
        let over = abs(turn).truncatingRemainder(dividingBy: 90)
        guard (quarterBand...(90 - quarterBand)).contains(over) else { return nil }
        let words = turn > 0 ? VerdictWords.slantedClockwise : VerdictWords.slantedAnticlockwise
        return words.text(language, String(5 * Int((abs(turn) / 5).rounded())))
    }

    /// Degrees up to which a turn is called none, or one by quarters: nobody holds a telephone straighter.
    private static let quarterBand = 22.5
}

extension Finding {
    /// What kind of copy this is, in plain English.
    public var words: String { words(in: .english) }

    /// What was measured, in plain English: how many places agree and over how much of the design, or how far the whole
    /// pictures' hashes and colours are apart.
    public var measureWords: String { measureWords(in: .english) }

    /// What resembles the design, in plain English, and why it is no copy.
    public var resemblanceWords: String {
        resemblanceWords(in: .english) ?? VerdictWords.bitsDiffer.text(.english, String(distance))
    }
}

extension Comparison {
    /// What was measured where motifs agree, in plain English; nil where only the whole pictures could.
    public var placeWords: String? { placeWords(in: .english) }
}
