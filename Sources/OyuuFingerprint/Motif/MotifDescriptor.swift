/// What the surroundings of a keypoint look like, in its own scale and orientation.
///
/// Sixteen cells (rows and columns along the keypoint's axes), each with four directions modulo 180° (0°, 45°, 90°,
/// 135° from the axis) and the mean signed gradient of lightness. The first part does not change when colours do or
/// when figure and ground are exchanged; the second changes its sign then, wholly or in places.
package struct MotifDescriptor: Sendable {
    /// Direction strengths, cell by cell: `4 * cell + direction`, normalised to unit length, not negative.
    package var unsigned: [Float]
    /// Lightness gradient along and across the axis: `2 * cell + component`, normalised to unit length.
    package var signed: [Float]

    package init(unsigned: [Float], signed: [Float]) {
        self.unsigned = unsigned
        self.signed = signed
    }

    static let cells = 16
    static let unsignedCount = 64
    static let signedCount = 32
}
