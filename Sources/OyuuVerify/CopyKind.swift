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
    /// The design photographed: seen at a slant, in other light, with other things around it.
    case photographed
    /// A part of the design, not the whole.
    case part
    /// A motif taken out of the design and set into another.
    case motifLifted = "motif-lifted"
    /// The colour scheme alone: never a copy by itself.
    case coloursOnly = "colours-only"

    /// The kind in plain English, for one line of text.
    public var words: String {
        switch self {
        case .samePicture: "the same picture"
        case .mirrored: "mirrored"
        case .recoloured: "recoloured"
        case .counterchanged: "figure and ground exchanged"
        case .photographed: "photographed"
        case .part: "part of the design"
        case .motifLifted: "a motif lifted"
        case .coloursOnly: "colours only"
        }
    }
}
