/// In what way a photo copies a registered design.
///
/// A copy may be of several kinds at once: mirrored and recoloured, say.
public enum CopyKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The picture of the design itself, perhaps resized, recompressed or turned by quarter turns.
    case samePicture = "same-picture"
    /// Left and right (or top and bottom) exchanged, perhaps turned as well.
    case mirrored
    /// The same drawing in other colours.
    case recoloured
    /// Figure and ground exchanged, as in the two felts of a shyrdak cut together.
    case counterchanged

    /// The kind in plain English, for one line of text.
    public var words: String {
        switch self {
        case .samePicture: "the same picture"
        case .mirrored: "mirrored"
        case .recoloured: "recoloured"
        case .counterchanged: "figure and ground exchanged"
        }
    }
}
