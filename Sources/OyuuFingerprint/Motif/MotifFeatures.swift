/// Keypoints of a picture with their descriptors: what is left of an ornament to find it again in part, at a slant,
/// mirrored, recoloured or with figure and ground exchanged.
///
/// Positions are kept as fractions of the longer side, so they do not depend on the number of pixels.
public struct MotifFeatures: Sendable, Hashable {
    /// One keypoint, in 28 bytes.
    public struct Feature: Sendable, Hashable {
        /// Position in units of 1/65,536 of the longer side, from the top left corner.
        public let x: UInt16
        public let y: UInt16
        /// Index into `MotifFeatures.scales`.
        public let scale: UInt8
        /// The axis of its surroundings modulo 180°, in 1/256 of it, clockwise from the x axis.
        public let axis: UInt8
        /// The colour there, five, six and five bits of sRGB red, green and blue.
        public let color: UInt16
        public let code: MotifCode

        public init(x: UInt16, y: UInt16, scale: UInt8, axis: UInt8, color: UInt16, code: MotifCode) {
            self.x = x
            self.y = y
            self.scale = scale
            self.axis = axis
            self.color = color
            self.code = code
        }

        /// sRGB red, green, blue, each 0...1.
        public var rgb: SIMD3<Float> {
            SIMD3(Float(color >> 11) / 31, Float((color >> 5) & 63) / 63, Float(color & 31) / 31)
        }
    }

    /// Most features that a registered photo keeps; with all else a fingerprint stays under 24 kB.
    public static let registeredLimit = 840
    /// Most keypoints looked for in a photo that is checked; a stall wall shows many carpets.
    public static let photoLimit = 2000

    /// Finest octave first, within a level those that stand out most.
    public let features: [Feature]

    public init(_ features: [Feature]) { self.features = features }

    /// No features.
    public static let none = MotifFeatures([])

    /// Keypoint scales as fractions of the longer side: sixteen steps an octave, from 1/2048.
    public static let scales: [Float] = {
        let step = 1.044_273_782_427_413_8  // 2^(1/16)
        var value = 1.0 / 2048
        return (0..<160).map { _ in
            defer { value *= step }
            return Float(value)
        }
    }()
}
