/// The eight ways to lay a rectangle on itself: four turns, and four mirror images.
///
/// Rotations are anticlockwise as the picture is seen, the names are Meta's. `x` runs to the right, `y` down; the formula
/// of each case says which pixel of the original comes to (x, y) of the result, for a square whose last index is `n`.
public enum DihedralSymmetry: UInt8, CaseIterable, Sendable {
    /// Unchanged: (x, y).
    case identity
    /// A quarter turn anticlockwise: (n − y, x).
    case rotate90
    /// A half turn: (n − x, n − y).
    case rotate180
    /// Three quarters anticlockwise, a quarter clockwise: (y, n − x).
    case rotate270
    /// Top and bottom change places, mirrored in the x axis: (x, n − y).
    case flipX
    /// Left and right change places, mirrored in the y axis: (n − x, y).
    case flipY
    /// Mirrored in the main diagonal, transposed: (y, x).
    case flipPlus1
    /// Mirrored in the other diagonal: (n − y, n − x).
    case flipMinus1

    /// Whether left and right change hands: no turn of the picture alone undoes it.
    public var isMirror: Bool { rawValue >= DihedralSymmetry.flipX.rawValue }

    /// Whether rows become columns.
    public var swapsAxes: Bool { parts.transposes }

    /// The symmetry that undoes this one.
    public var inverse: DihedralSymmetry {
        switch self {
        case .rotate90: .rotate270
        case .rotate270: .rotate90
        default: self
        }
    }

    /// The symmetry that has the effect of this one followed by `next`.
    public func followed(by next: DihedralSymmetry) -> DihedralSymmetry {
        let (first, second) = (parts, next.parts)
        // `next` reads through its own transposition, so the mirrors of `self` change places under it.
        let (inheritedX, inheritedY) =
            second.transposes
            ? (first.mirrorsVertically, first.mirrorsHorizontally)
            : (first.mirrorsHorizontally, first.mirrorsVertically)
        return DihedralSymmetry(
            transposes: first.transposes != second.transposes,
            mirrorsHorizontally: inheritedX != second.mirrorsHorizontally,
            mirrorsVertically: inheritedY != second.mirrorsVertically)
    }

    /// The symmetry as a transposition (done first) and then mirror images of the result's columns and rows.
    package var parts: (transposes: Bool, mirrorsHorizontally: Bool, mirrorsVertically: Bool) {
        switch self {
        case .identity: (false, false, false)
        case .rotate90: (true, false, true)
        case .rotate180: (false, true, true)
        case .rotate270: (true, true, false)
        case .flipX: (false, false, true)
        case .flipY: (false, true, false)
        case .flipPlus1: (true, false, false)
        case .flipMinus1: (true, true, true)
        }
    }

    private init(transposes: Bool, mirrorsHorizontally: Bool, mirrorsVertically: Bool) {
        self =
            switch (transposes, mirrorsHorizontally, mirrorsVertically) {
            case (false, false, false): .identity
            case (false, true, true): .rotate180
            case (false, false, true): .flipX
            case (false, true, false): .flipY
            case (true, false, true): .rotate90
            case (true, true, false): .rotate270
            case (true, false, false): .flipPlus1
            case (true, true, true): .flipMinus1
            }
    }
}
