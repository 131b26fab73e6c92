import OyuuFingerprint

/// A registered photo that shares enough with a checked one to be looked at closely.
package struct MotifCandidateList: Sendable {
    /// A feature of the checked photo and one of the registered photo that look alike.
    package struct Likeness: Sendable {
        /// Index among the checked photo's features.
        package var query: Int32
        /// Index among the registered photo's features.
        package var feature: Int32
        /// Whether the axes point opposite ways.
        package var isTurned: Bool
        /// How many of the 32 signs differ.
        package var signDistance: UInt8
        /// Minus the decimal logarithm of the share of unrelated features that look as much alike.
        package var rarity: Float
    }

    /// The registered photo.
    package var photo: Int64
    /// Whether it is the mirror image that is alike.
    package var isMirrored: Bool
    package var likenesses: [Likeness]
    /// Weight of the likenesses that agree roughly in turn and scale.
    package var votes: Float
}

/// From a photo's features to the few registered photos worth verifying.
package protocol MotifCandidateSearch: Sendable {
    /// The most promising registered photos, plain and mirrored each on its own, most votes first.
    func candidates(for features: MotifFeatures, limit: Int) -> [MotifCandidateList]

    var background: MotifBackground { get }
}
