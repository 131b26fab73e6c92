import OyuuFingerprint

/// The features of a photo, seen as it is or squeezed to undo a slant.
package struct MotifView: Sendable {
    package let features: MotifFeatures
    /// Positions in pixels of the photo before the view was squeezed, scaled by `squeeze`.
    let positions: [SIMD2<Float>]
    /// Width and height of the view in the same pixels.
    let size: SIMD2<Float>
    /// Keypoint scales in the same pixels.
    let sigmas: [Float]
    /// What the view's width and height are, of the photo's.
    let squeeze: SIMD2<Float>

    /// - Parameters:
    ///   - width: the photo's width in pixels.
    ///   - squeeze: what remained of width and height when the features were found.
    package init(_ features: MotifFeatures, width: Int, height: Int, squeeze: SIMD2<Float> = SIMD2(1, 1)) {
        self.features = features
        self.squeeze = squeeze
        size = SIMD2(Float(width), Float(height)) * squeeze
        let long = max(Float(width) * squeeze.x, Float(height) * squeeze.y)
        positions = features.features.map { SIMD2(Float($0.x) + 0.5, Float($0.y) + 0.5) * (long / 65_536) }
        sigmas = features.features.map { MotifFeatures.scales[Int($0.scale)] * long }
    }
}
