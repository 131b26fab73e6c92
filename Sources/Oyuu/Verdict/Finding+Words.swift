import OyuuFingerprint
import OyuuVerify

extension DihedralSymmetry {
    /// What was done to the registered design to give the photo, in plain English; nil where nothing was turned.
    ///
    /// A finding's symmetry says how the photo was turned to agree with the design, so the words name its inverse.
    public var words: String? {
        switch self {
        case .identity: nil
        case .rotate90: "turned a quarter clockwise"
        case .rotate180: "turned upside down"
        case .rotate270: "turned a quarter anticlockwise"
        case .flipX, .flipY: "mirrored"
        case .flipPlus1, .flipMinus1: "mirrored and turned a quarter"
        }
    }
}

extension CopyKind {
    /// Kinds and turn together, in plain English.
    static func describe(_ kinds: [CopyKind], symmetry: DihedralSymmetry) -> String {
        var words = kinds.filter { $0 != .mirrored }.map(\.words)
        if let turn = symmetry.words { words.append(turn) }
        return words.joined(separator: ", ")
    }
}

extension Finding {
    /// What kind of copy this is, in plain English.
    public var words: String { CopyKind.describe(kinds, symmetry: symmetry) }
}
