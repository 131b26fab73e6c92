/// What a drawing will be looked at on: its shape, and how large its marks are.
public enum EvidenceMedium: Sendable, Hashable {
    /// Held upright; what is drawn across it is a few centimetres wide.
    case telephone
    /// Printed across a sheet of A4, with words above it and other pictures below.
    case paper

    /// Height over width of the tallest drawing.
    var tallest: Double {
        switch self {
        case .telephone: 1.9
        case .paper: 1
        }
    }

    /// Sizes of letters and lines, those on a telephone being 1.
    var marks: Double {
        switch self {
        case .telephone: 1
        case .paper: 0.65
        }
    }
}
