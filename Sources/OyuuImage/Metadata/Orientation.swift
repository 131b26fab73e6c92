/// How stored rows and columns lie on the upright picture: the values of EXIF tag 0x0112 (CIPA DC-008, 4.6.4 A).
package enum Orientation: Int, Sendable, CaseIterable {
    case upright = 1
    case mirrored = 2
    case rotated180 = 3
    case flipped = 4
    case transposed = 5
    case rotated90Clockwise = 6
    case transversed = 7
    case rotated90Anticlockwise = 8

    /// Whether stored rows become upright columns.
    package var swapsSides: Bool { rawValue >= 5 }
}
