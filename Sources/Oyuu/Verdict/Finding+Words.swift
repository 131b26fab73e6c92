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

    /// What was measured, in plain English: how many places agree and over how much of the design, or how far the whole
    /// pictures' hashes and colours are apart.
    public var measureWords: String {
        // The palettes are those of the whole pictures, and say nothing of a place in one.
        guard let region = regions.first else {
            return "\(distance) of 256 bits differ, colours \(ScanReport.format(colorDistance)) apart"
        }
        let more = regions.count > 1 ? ", seen \(regions.count) times" : ""
        return "\(region.measureWords(of: "the design"))\(more)"
    }

    /// What resembles the design, in plain English, and why it is no copy.
    public var resemblanceWords: String {
        guard let region = regions.first else { return "\(distance) of 256 bits differ" }
        let reason = demotion.map { ", \($0.words)" } ?? ""
        return region.measureWords(of: "the design") + reason
    }
}

extension Comparison {
    /// What was measured where motifs agree, in plain English; nil where only the whole pictures could.
    public var placeWords: String? { regions.first?.measureWords(of: "the second") }
}

extension CopyRegion {
    fileprivate func measureWords(of whole: String) -> String {
        "\(matches.count) places agree over \(ScanReport.format(100 * share, digits: 0)) % of \(whole)"
    }
}
