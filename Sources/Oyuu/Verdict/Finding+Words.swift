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
    /// A finding's symmetry says how the photo was turned to agree with the design, so the words name its inverse.
    static func describe(_ kinds: [CopyKind], symmetry: DihedralSymmetry, in language: Language = .english) -> String {
        let words = kinds.filter { $0 != .mirrored }.map { $0.words(in: language) }
        return (words + [symmetry.words(in: language)].compactMap(\.self)).joined(separator: ", ")
    }
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
