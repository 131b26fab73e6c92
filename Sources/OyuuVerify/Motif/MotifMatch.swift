import OyuuFingerprint

/// A feature of the photo and one of a registered design that look alike.
package struct MotifMatch: Sendable {
    /// Index of the photo's feature.
    var query: Int32
    /// Index of the registered feature.
    var feature: Int32
    /// Position in the view of the photo, pixels.
    var photo: SIMD2<Float>
    /// Position in the registered picture (mirrored left to right where the match is), pixels.
    var design: SIMD2<Float>
    /// The similarity this match alone suggests: turn and scaling as a complex number, photo pixels a design pixel.
    var spin: SIMD2<Float>
    /// How rare such a likeness is: minus the decimal logarithm of its share among unrelated features.
    var weight: Float
    /// How many of the 32 signs differ.
    var signDistance: UInt8

    package init(
        query: Int32, feature: Int32, photo: SIMD2<Float>, design: SIMD2<Float>, spin: SIMD2<Float>, weight: Float,
        signDistance: UInt8
    ) {
        self.query = query
        self.feature = feature
        self.photo = photo
        self.design = design
        self.spin = spin
        self.weight = weight
        self.signDistance = signDistance
    }

    /// Cosine and sine of each turn by 1/512 of the circle.
    private static let turns: [SIMD2<Float>] = (0..<512).map { turn in
        let degrees = Double(turn) * 360 / 512
        return SIMD2(
            Float(ElementaryFunctions.cosine(degrees: degrees)), Float(ElementaryFunctions.sine(degrees: degrees)))
    }

    /// - Parameters:
    ///   - width: the registered picture's width, for the mirror image.
    init(
        query: Int32, in photo: MotifView, feature: Int32, in design: MotifView, width: Float, isMirrored: Bool,
        isTurned: Bool, signDistance: UInt8, rarity: Float
    ) {
        self.query = query
        self.feature = feature
        let place = design.positions[Int(feature)]
        self.photo = photo.positions[Int(query)]
        self.design = isMirrored ? SIMD2(width - place.x, place.y) : place
        let axis = Int(design.features.features[Int(feature)].axis)
        let turn =
            Int(photo.features.features[Int(query)].axis) - (isMirrored ? 255 - axis : axis) + (isTurned ? 256 : 0)
        spin = Self.turns[turn & 511] * (photo.sigmas[Int(query)] / design.sigmas[Int(feature)])
        weight = rarity
        self.signDistance = signDistance
    }
}
