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

    /// As the mirror image would be seen: across the keypoint's axis.
    package var mirrored: MotifDescriptor {
        var result = self
        for row in 0..<4 {
            for column in 0..<4 {
                let from = 4 * row + column
                let to = 4 * (3 - row) + column
                result.unsigned[4 * to] = unsigned[4 * from]
                result.unsigned[4 * to + 1] = unsigned[4 * from + 3]
                result.unsigned[4 * to + 2] = unsigned[4 * from + 2]
                result.unsigned[4 * to + 3] = unsigned[4 * from + 1]
                result.signed[2 * to] = signed[2 * from]
                result.signed[2 * to + 1] = -signed[2 * from + 1]
            }
        }
        return result
    }

    /// As seen with the axis pointing the other way.
    package var turned: MotifDescriptor {
        var result = self
        for cell in 0..<16 {
            for i in 0..<4 { result.unsigned[4 * (15 - cell) + i] = unsigned[4 * cell + i] }
            for i in 0..<2 { result.signed[2 * (15 - cell) + i] = -signed[2 * cell + i] }
        }
        return result
    }
}
